import type { ImportProgress } from "../../domain/imports/plan.ts";
import type { ProblemCode } from "../../domain/imports/problems.ts";
import { summaryLines } from "./import-summary.ts";

const n = (value: number | undefined) => new Intl.NumberFormat("fr-FR").format(value ?? 0);

const files = { entities: "établissements", relationships: "relations", exceptions: "exceptions" };
const phases = { reading: "Lecture", merging: "Fusion" };

const problems: Record<ProblemCode, string> = {
  "line-unbalanced": "guillemets mal fermés",
  "line-columns": "nombre de colonnes inattendu",
  "line-encoding": "la ligne n’est pas en UTF-8",
  "line-too-long": "ligne trop longue",
  "lei-invalid": "LEI faux (clé de contrôle ou format)",
  "name-missing": "nom absent",
  "name-too-long": "nom trop long",
  "country-invalid": "pays absent ou mal écrit",
  "date-invalid": "date mal écrite",
  "period-reversed": "la période finit avant de commencer",
  "relation-unknown": "type de relation inconnu",
  "relation-status-unknown": "état de relation inconnu",
  "relation-to-itself": "relation d’un établissement avec lui-même",
  "exception-unknown": "exception inconnue",
  duplicate: "ligne en double : la plus récente est gardée",
  "category-unknown": "catégorie inconnue : gardé sans catégorie",
  "successor-invalid": "LEI du successeur faux : gardé sans successeur",
  "siren-invalid": "SIREN faux : gardé sans SIREN",
  "siren-conflict": "SIREN déjà porté par un autre établissement : rien n’est fusionné",
};

export const imports = {
  title: "Imports de registres",
  lead: "Les copies du registre mondial des LEI (GLEIF) apportent les établissements, leurs groupes comptables et les raisons d’absence de parent.",
  start: "Importer une copie GLEIF",
  none: "Aucun import pour l’instant.",
  caption: "Imports, du plus récent au plus ancien",
  one: "Import GLEIF",
  startedAt: "Lancé le",
  finishedAt: "Terminé le",
  stateTitle: "État",
  filesTitle: "Fichiers",
  newTitle: "Importer une copie GLEIF",
  newLead:
    "Fichiers CSV de la « golden copy », tels quels ou dans une archive .zip. Importer deux fois le même fichier ne change rien.",
  entitiesField: "Établissements (niveau 1, LEI-CDF)",
  relationshipsField: "Relations (niveau 2, RR-CDF)",
  exceptionsField: "Exceptions de déclaration (niveau 2)",
  fileHint: (megabytes: number) => `CSV ou .zip, ${n(megabytes)} Mo au plus`,
  options: "Options",
  dryRun: "Essai : tout lire et compter, ne rien changer",
  complete: "Copie complète : clore aussi les relations et exceptions que ces fichiers ne disent plus",
  completeHint: "À cocher seulement pour une copie entière, jamais pour un extrait.",
  send: "Lancer l’import",
  cancel: "Arrêter l’import",
  cancelHint: "Ce qui est déjà fusionné reste, en entier.",
  cancelling: "Arrêt demandé.",
  reload: "Actualiser",
  resultTitle: "Résultat",
  problemsTitle: "Lignes signalées",
  noProblem: "Aucune ligne signalée.",
  line: "Ligne",
  file: "Fichier",
  problem: "Problème",
  detail: "Détail",
  unlisted: (count: number) => `${n(count)} autres lignes sont comptées mais pas listées.`,
  vanishingSkipped: "Des lignes n’ont pas pu être lues : rien n’a été clos pour cause d’absence.",
  rejectedTag: "écartée",
  remarkTag: "gardée",
  files,
  problems,
  states: {
    waiting: "En attente",
    running: "En cours",
    done: "Terminé",
    cancelled: "Arrêté",
    failed: "Échoué",
  },
  dryRunTag: "Essai",
  progress: ({
    phase,
    file,
    percent,
  }: {
    phase: ImportProgress["phase"];
    file: ImportProgress["file"];
    percent: number;
  }) => `${phases[phase]} : ${files[file]}, ${percent} %`,
  rehearsed: "Essai : rien n’a été enregistré ; voici ce que l’import ferait.",
  /** One line that the import reports, as the command prints it. */
  problemLine: (told: { file: keyof typeof files; line: number; code: ProblemCode; detail: string }) =>
    `${files[told.file]}, ligne ${told.line} : ${problems[told.code]}${told.detail && ` « ${told.detail} »`}`,
  leftOut: "Lignes écartées :",
  keptWithRemark: "Lignes gardées avec une remarque :",
  andMore: (count: number) => `… et ${n(count)} ${count < 2 ? "autre" : "autres"}`,
  summaryLines,
};
