import type { Missing, Verdict } from "../domain/screening/verdict.ts";
import { screeningWords } from "../locales/screening.ts";
import { productsAsked } from "./letter-rule.ts";

/** One thing to state, told once, and the institutions asked to state it. */
export interface Ask {
  kind: Missing["kind"];
  sentence: string;
  /** For a denial: the products it is about, told once; empty when they are all those of the rule. */
  products: string[];
  names: string[];
}

const words = screeningWords.fr;
const order: Missing["kind"][] = ["parents", "holdings", "denial", "evidence", "link", "share"];

/** What is missing, grouped by what to state: parents, holdings, denials, then what is particular. */
export function asksOf(verdict: Verdict, nameOf: (id: string) => string): Ask[] {
  const asks = new Map<string, Ask>();
  const every = productsAsked(verdict).length;
  for (const fact of [...verdict.missing].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))) {
    const named = productsOf(fact);
    const isAll = named.length >= every;
    const products = isAll ? [] : named;
    const sentence = sentenceOf(fact, isAll);
    const key = [sentence, ...products].join("\n");
    const ask = asks.get(key) ?? { kind: fact.kind, sentence, products, names: [] };
    asks.set(key, ask);
    const name = nameOf(fact.institutionId);
    if (!ask.names.includes(name)) ask.names.push(name);
  }
  return [...asks.values()].map((ask) => ({ ...ask, names: ask.names.sort((a, b) => a.localeCompare(b, "fr")) }));
}

/** The one institution furthest above the candidate, or the candidate when nobody is above; null when several are. */
export function headOf({ members, candidateId }: Verdict): string | null {
  const above = members.filter(({ relation }) => relation === "parent");
  const furthest = Math.max(0, ...above.map(({ distance }) => distance));
  const heads = above.filter(({ distance }) => distance === furthest);
  if (heads.length > 1) return null;
  return heads[0]?.institutionId ?? candidateId;
}

const distinct = <T>(values: T[]): T[] => [...new Set(values)];

function productsOf(fact: Missing): string[] {
  return fact.kind === "denial"
    ? distinct(fact.cells.map((cell) => words.products[cell.product])).sort((a, b) => a.localeCompare(b, "fr"))
    : [];
}

const parents = {
  belied: "Dire quelles sociétés la détiennent (un lien en vigueur contredit l’absence de société mère) :",
  unnamed: "Nommer, avec leurs parts, la ou les sociétés mères dont l’existence est connue et non le nom :",
  unstated: "Nommer toutes ses sociétés mères, avec leurs parts, ou déclarer n’en avoir aucune :",
};

function sentenceOf(fact: Missing, isAll: boolean): string {
  switch (fact.kind) {
    case "parents":
      return parents[fact.because];
    case "holdings":
      return "Donner la liste complète de ses participations, ou déclarer n’en avoir aucune :";
    case "denial": {
      const audiences = distinct(fact.cells.map((cell) => words.toAudience[cell.audience]));
      const where = distinct(fact.cells.map((cell) => words.inTerritory(cell.territory)));
      return `Déclarer vendre ou ne pas vendre, ${words.list(audiences)}, ${words.list(where)}, ${isAll ? "chacun des crédits énumérés plus haut" : "chacun de ces crédits"} :`;
    }
    case "evidence":
      return "Produire une pièce en cours de validité sur le crédit qu’on lui attribue, ou le démentir :";
    case "link":
      return "Dire si le lien qui la concerne est toujours en vigueur, pièce à l’appui :";
    case "share":
      return "Indiquer la part exacte du capital et des droits de vote détenue par le groupe :";
  }
}
