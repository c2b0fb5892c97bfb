import type { ImportSummary } from "../../domain/imports/plan.ts";

const n = (value: number) => new Intl.NumberFormat("fr-FR").format(value);
/** French counts nothing and one alike. */
const s = (count: number, one: string, many: string) => `${n(count)} ${count < 2 ? one : many}`;

const read = {
  entities: "Fichier des établissements",
  relationships: "Fichier des relations",
  exceptions: "Fichier des exceptions",
};

type Told = [count: number | undefined, one: string, many: string][];
/** The parts that count something, or that nothing changed. */
const parts = (told: Told): string =>
  told.flatMap(([count, one, many]) => (count ? [s(count, one, many)] : [])).join(", ") || "rien à changer";

/** What an import did, a sentence a line; nothing is said of what did not happen. */
export function summaryLines({ files, counts, seconds }: ImportSummary): string[] {
  const { institutions = {}, links = {}, statements = {} } = counts;
  const lines = (Object.keys(read) as (keyof typeof read)[]).flatMap((file) => {
    const told = files[file];
    if (!told) return [];
    const faults: Told = [
      [told.rejected, "écartée", "écartées"],
      [told.remarks, "gardée avec une remarque", "gardées avec une remarque"],
    ];
    const some = told.rejected + told.remarks > 0 ? parts(faults) : "aucune signalée";
    return [`${read[file]} : ${s(told.records, "ligne lue", "lignes lues")}, ${some}.`];
  });
  if (files.entities) {
    const done = parts([
      [institutions.created, "créé", "créés"],
      [institutions.changed, "mis à jour", "mis à jour"],
      [institutions.unchanged, "déjà à jour", "déjà à jour"],
      [
        institutions.older,
        "laissé tel quel, le portail en sait plus récent",
        "laissés tels quels, le portail en sait plus récent",
      ],
    ]);
    lines.push(`Établissements : ${done}.`);
  }
  const heard = institutions.placeholders ?? 0;
  if (heard > 0) {
    const cited = s(heard, "établissement n’est cité que par son LEI", "établissements ne sont cités que par leur LEI");
    const made = heard < 2 ? "créé" : "créés";
    lines.push(`De plus, ${cited} : ${made} sans nom ni pays, que le fichier des établissements apportera.`);
  }
  const closed = (links.withdrawn ?? 0) + (links.vanished ?? 0);
  if (files.relationships) {
    const done = parts([
      [links.created, "créé", "créés"],
      [links.changed, "remplacé", "remplacés"],
      [links.unchanged, "inchangé", "inchangés"],
      [
        links.older,
        "laissé tel quel, le portail en sait plus récent",
        "laissés tels quels, le portail en sait plus récent",
      ],
      [closed, "clos", "clos"],
    ]);
    lines.push(`Liens de groupe : ${done}.`);
  }
  const ended = (statements.withdrawn ?? 0) + (statements.vanished ?? 0);
  if (files.exceptions || ended > 0) {
    const done = parts([
      [statements.created, "créée", "créées"],
      [statements.changed, "remplacée", "remplacées"],
      [statements.unchanged, "inchangée", "inchangées"],
      [statements.outweighed, "sans effet, un lien dit le contraire", "sans effet, un lien dit le contraire"],
      [ended, "close", "closes"],
    ]);
    lines.push(`Déclarations sur les sociétés mères : ${done}.`);
  }
  lines.push(`Durée : ${n(seconds)} s.`);
  return lines;
}
