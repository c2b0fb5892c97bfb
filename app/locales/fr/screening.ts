import type { ScreeningWords } from "../../domain/screening/words.ts";
import { firstDay } from "../first-day.ts";
import { departments } from "./departments.ts";

const countries = new Intl.DisplayNames("fr", { type: "region" });
const lists = new Intl.ListFormat("fr", { type: "conjunction" });
const days = new Intl.DateTimeFormat("fr", { dateStyle: "long", timeZone: "UTC" });
const percent = new Intl.NumberFormat("fr", { style: "percent", maximumFractionDigits: 4 });

/** Name of a territory and the words before it. */
function place(code: string): [string, string] {
  if (code === "world") return ["dans le ", "monde entier"];
  const [, country = "", part] = /^([A-Z]{2})(?:-(.+))?$/.exec(code) ?? [];
  if (!country) return ["", code];
  if (!part) return [country === "FR" ? "en " : "dans le territoire : ", countries.of(country) ?? code];
  const [before, named] = departments[part]?.split("|") ?? [];
  if (country === "FR" && before !== undefined && named) return [before, named];
  return ["dans la commune ", part];
}

const relation = {
  self: "lui-même",
  head_office: "son siège",
  branch: "sa succursale",
  subsidiary: "sa filiale",
  parent: "sa société mère",
  sponsor: "société qui le gère ou le souscrit",
  affiliate: "son affiliée",
  sister: "sa société sœur",
  influence: "société qu’il influence",
  stake: "sa participation",
  lender: "prêteur dont il distribue ou refinance le crédit",
};

/** Relations told in a word come before the name, the others after it. */
function who(kind: keyof typeof relation, name: string): string {
  if (kind === "self") return name;
  const isShort = !["sponsor", "influence", "stake", "lender"].includes(kind);
  return isShort ? `${relation[kind]} ${name}` : `${name}, ${relation[kind]},`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const products = {
  revolving: "crédit renouvelable",
  personal_loan: "prêt personnel",
  tied_credit: "crédit affecté",
  lease_purchase: "location avec option d’achat",
  overdraft: "découvert de plus d’un mois",
  debt_consolidation: "regroupement de crédits",
  pawn: "prêt sur gage",
  split_payment: "paiement fractionné",
  mini_credit: "mini-crédit de moins de 200 €",
  large_loan: "crédit de 75 000 € à 100 000 €",
  short_overdraft: "découvert d’un mois au plus",
  accompanied_microcredit: "microcrédit personnel accompagné",
  employer_social_loan: "prêt social de l’employeur",
  real_estate: "crédit immobilier",
  professional: "crédit professionnel",
};

export const screening = {
  verdicts: { excluded: "écarté", undetermined: "indéterminé", cleared: "admis" },
  perimeters: { P0: "entité", P1: "filiales", P2: "groupe", P3: "influence", P4: "toute participation" },
  products,
  sold: {
    ...products,
    revolving: "du crédit renouvelable",
    personal_loan: "des prêts personnels",
    tied_credit: "du crédit affecté",
    lease_purchase: "de la location avec option d’achat",
    overdraft: "des découverts de plus d’un mois",
    debt_consolidation: "du regroupement de crédits",
    pawn: "des prêts sur gage",
    split_payment: "du paiement fractionné",
    mini_credit: "des mini-crédits de moins de 200 €",
    large_loan: "des crédits de 75 000 € à 100 000 €",
    short_overdraft: "des découverts d’un mois au plus",
    accompanied_microcredit: "du microcrédit personnel accompagné",
    employer_social_loan: "des prêts sociaux de l’employeur",
    real_estate: "du crédit immobilier",
    professional: "du crédit professionnel",
  },
  audiences: {
    general_public: "grand public",
    families: "familles",
    members: "sociétaires",
    employees: "salariés",
    wealth: "clientèle patrimoniale",
    professionals: "professionnels",
  },
  toAudience: {
    general_public: "au grand public",
    families: "aux familles",
    members: "aux sociétaires",
    employees: "aux salariés",
    wealth: "à la clientèle patrimoniale",
    professionals: "aux professionnels",
  },
  channels: {
    own_network: "réseau propre",
    online: "en ligne",
    intermediary: "intermédiaire",
    point_of_sale: "lieu de vente",
  },
  exemptions: {
    accompanied_microcredit: "microcrédit personnel accompagné",
    employer_social_loan: "prêts sociaux de l’employeur",
    real_estate: "crédit immobilier",
    professional: "crédit professionnel",
  },
  relations: relation,
  who,
  steps: {
    self: "lui-même",
    branch: "succursale",
    down: "contrôle",
    up: "contrôle",
    sponsor: "gestion",
    joint: "contrôle conjoint",
    across: "affiliation",
    influence: "influence",
    stake: "participation",
    credit: "distribution ou refinancement",
  },
  territory: (code: string) => place(code)[1],
  inTerritory: (code: string) => place(code).join(""),
  share: (millionths: number) => percent.format(millionths / 1_000_000),
  day: (day: string) => firstDay(days.format(new Date(`${day}T00:00:00Z`))),
  list: (items: string[]) => lists.format(items),
  everything: "du crédit à la consommation",
  everyone: "à tout public",
  everywhere: "en tout lieu",
  colon: " : ",
  piece: (number: string, page: string | null) => `pièce ${number}${page === null ? "" : `, p. ${page}`}`,
  lead: {
    excluded: ({ who: subject, isSelf, sells, to, where }) =>
      `${capital(subject)}${isSelf ? " lui-même" : ""} vend ${sells} ${to} ${where}.`,
    undetermined: ({ count, first }) =>
      count > 1 ? `${count} réponses manquent, dont celle-ci : ${first}` : `Une réponse manque : ${first}`,
    cleared: ({ members, perimeter }) =>
      members > 1
        ? `Aucun des ${members} membres examinés (périmètre : ${perimeter}) ne vend, d’après les faits enregistrés, de crédit visé par la règle ; aucune déclaration exigée de leur catégorie ne manque.`
        : `Le candidat, seul examiné (périmètre : ${perimeter}), ne vend pas, d’après les faits enregistrés, de crédit visé par la règle ; aucune déclaration exigée de sa catégorie ne manque.`,
  },
  missing: {
    denial: ({ name, products: asked, audiences, where }) =>
      `${name} doit déclarer ne pas vendre (ou vendre) ${audiences}, ${where} : ${asked}.`,
    parents: ({ name, because }) =>
      ({
        unstated: `${name} doit nommer ses sociétés mères, ou déclarer n’en avoir aucune.`,
        unnamed: `${name} a une société mère qui n’est pas nommée.`,
        belied: `${name} déclare n’avoir aucune société mère, mais un lien en vigueur en montre une.`,
      })[because],
    holdings: ({ name }) =>
      `${name} doit donner la liste complète de ses participations, ou déclarer n’en avoir aucune.`,
    link: ({ name, isNamed }) =>
      isNamed
        ? `Un lien cité dans la déclaration de ${name} n’est pas en vigueur ce jour-là.`
        : `Le lien qui rattacherait ${name} au groupe n’a plus de pièce en cours de validité.`,
    evidence: ({ name, because }) =>
      ({
        absent: `Il est affirmé que ${name} vend ce crédit, sans pièce.`,
        lapsed: `Il est affirmé que ${name} vend ce crédit, par une pièce qui n’est pas en cours de validité.`,
        weak: `Il est affirmé que ${name} vend ce crédit, par une pièce trop faible.`,
      })[because],
    share: ({ name }) => `La part détenue qui ferait entrer ${name} dans le périmètre n’est pas connue.`,
  },
  open: {
    denial: ({ who: subject, products: asked }) =>
      asked === null
        ? `${capital(subject)} n’a pas déclaré ses ventes de crédit.`
        : `${capital(subject)} n’a rien déclaré sur : ${asked}.`,
    parents: ({ who: subject, because }) =>
      ({
        unstated: `${capital(subject)} n’a pas dit qui sont ses sociétés mères.`,
        unnamed: `${capital(subject)} a une société mère qui n’est pas nommée.`,
        belied: `${capital(subject)} déclare n’avoir aucune société mère, mais un lien en vigueur en montre une.`,
      })[because],
    holdings: ({ who: subject }) => `${capital(subject)} n’a pas donné la liste complète de ses participations.`,
  },
  changes: {
    supply: (missing: string) => `Répondre à ceci : ${missing}`,
    end: (name: string) => `${name} cesse cette activité, pièce à l’appui.`,
    settle: "Une personne nommée tranche la contradiction entre deux pièces, avec un motif.",
    leave: (name: string) => `${name} sort du périmètre : un lien du chemin prend fin.`,
    lapse: (day: string) => `Le ${day}, un fait sur lequel repose ce verdict change de lui-même.`,
  },
  flags: {
    share_disagreement: (share: string) =>
      `Deux sources ne donnent pas la même part ; la plus haute compte (${share}).`,
    contradiction: (settled: boolean) =>
      settled ? "Deux pièces se contredisent ; une personne a tranché." : "Deux pièces se contredisent.",
    parents_belied: (name: string) => `${name} déclare n’avoir aucune société mère, mais un lien en montre une.`,
  },
} satisfies ScreeningWords;
