// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { type Category, categories } from "../institutions/categories.ts";
import { type Control, controlOf } from "../ownership/control.ts";
import { buildGraph, type GraphLinks } from "../ownership/graph.ts";
import type { Facts, Link, Rule } from "./facts.ts";
import { isAsserted, isSupported, type Liveness, livenessOf, type When } from "./liveness.ts";
import { type Affirmed, weighOffers } from "./offers.ts";
import { type Question, questionOf } from "./question.ts";
import { weighStatements } from "./statements.ts";

/** What a verdict needs to know of one institution, whoever the candidate is (bits of `standing`). */
export const mark = {
  /** It has a qualifying activity. */
  qualifies: 1,
  /** It could lend and is not wholly denied, or an affirmation about it lacks its evidence. */
  open: 2,
  /** Its holdings are not known. */
  holdings: 4,
  /** Its parents are not known. */
  parents: 8,
  /** Its parents are known only by a statement that it has none. */
  orphan: 16,
} as const;

/** The facts live on D as known at K, numbered and ready for any candidate under one rule. */
export interface ScreeningIndex {
  rule: Rule;
  when: When;
  liveness: Liveness;
  /** Institution ids in canonical order; an institution's number is its place here. */
  ids: string[];
  numberOf: Map<string, number>;
  categoryOf: (n: number) => Category;
  question: Question;
  /** Live links in canonical order; `sure` is built on them alone. */
  links: Link[];
  sure: Control;
  /** Also with the links whose evidence is not live, and with unknown shares at their largest; null when the same. */
  possibleLinks: Link[];
  possible: Control | null;
  /** Per institution: 1 where its part of the graph has such links. */
  shaky: Uint8Array;
  standing: Uint8Array;
  /** The legal person of each institution: a head office and its branches share one number. */
  person: Int32Array;
  /** Affirmations that touch the question, by institution. */
  affirmed: Map<number, Affirmed[]>;
  /** Bits of the question denied, `question.words` words per institution. */
  denied: Uint32Array;
}

/**
 * Prepares facts for `screen` and `screenAll`. The order in which facts come is irrelevant.
 * Facts that are not valid on the day, or not known at the instant, are left out here and nowhere else.
 */
export function prepare(facts: Facts, rule: Rule, when: When, also: readonly string[] = []): ScreeningIndex {
  const liveness = livenessOf(facts, when);
  const asserted = facts.links.filter((link) => isAsserted(link, when)).sort(byId);
  const isUnsure = (link: Link) => isUnknownShare(link) || !isSupported(link, liveness);
  const isFirm = asserted.every((link) => isSupported(link, liveness));
  const links = isFirm ? asserted : asserted.filter((link) => isSupported(link, liveness));
  const numberOf = numbered(facts, asserted, also);
  const ids = [...numberOf.keys()];
  const categoryOf = categoriesOf(facts, numberOf);
  const told = numberLinks(asserted, numberOf);
  const sureTold = isFirm ? told : numberLinks(links, numberOf);
  const graph = buildGraph(ids.length, sureTold, rule);
  const hasDoubt = asserted.some(isUnsure);
  const bare = {
    rule,
    when,
    liveness,
    ids,
    numberOf,
    categoryOf,
    question: questionOf(rule, when.on),
    links,
    sure: controlOf(graph),
    possibleLinks: asserted,
    possible: hasDoubt ? controlOf(buildGraph(ids.length, told, rule, graph)) : null,
    shaky: hasDoubt ? shakyParts(ids.length, told, asserted.map(isUnsure)) : new Uint8Array(ids.length),
    standing: new Uint8Array(ids.length),
    person: join(ids.length, sureTold, (link) => links[link]!.kind === "branch"),
  };
  const index = { ...bare, ...weighOffers(bare, facts, (n) => categories[categoryOf(n)].couldLend) };
  weighStatements(index, facts);
  return index;
}

function isUnknownShare(link: Link): boolean {
  return link.share === null && (link.kind === "capital" || link.kind === "votes" || link.kind === "fund_subscription");
}

/** Code-unit order, the same on every machine. */
export function byId(one: { id: string }, other: { id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

/** Every institution named, by id in canonical order, with its number. */
function numbered(facts: Facts, links: readonly Link[], also: readonly string[]): Map<string, number> {
  const named = new Set(also);
  for (const { id } of facts.institutions) named.add(id);
  for (const { holderId, heldId } of links) named.add(holderId).add(heldId);
  for (const { institutionId } of facts.activities) named.add(institutionId);
  for (const { institutionId } of facts.statements) named.add(institutionId);
  const ids = [...named].sort();
  named.clear();
  const numberOf = new Map<string, number>();
  for (const id of ids) numberOf.set(id, numberOf.size);
  return numberOf;
}

function categoriesOf(facts: Facts, numberOf: Map<string, number>): (n: number) => Category {
  const known = new Array<Category | undefined>(numberOf.size);
  for (const { id, category } of facts.institutions) known[numberOf.get(id)!] = category;
  return (n) => known[n] ?? "unknown";
}

function numberLinks(list: readonly Link[], numberOf: Map<string, number>): GraphLinks {
  const holder = new Int32Array(list.length);
  const held = new Int32Array(list.length);
  for (let i = 0; i < list.length; i++) {
    holder[i] = numberOf.get(list[i]!.holderId)!;
    held[i] = numberOf.get(list[i]!.heldId)!;
  }
  return { list, holder, held };
}

/** Joins numbers by the links that pass the test; returns the smallest number of each one's set. */
function join(size: number, { list, holder, held }: GraphLinks, joins: (link: number) => boolean): Int32Array {
  const root = new Int32Array(size);
  for (let n = 0; n < size; n++) root[n] = n;
  const find = (n: number) => {
    let at = n;
    while (root[at]! !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  for (let link = 0; link < list.length; link++) {
    if (!joins(link)) continue;
    const one = find(holder[link]!);
    const other = find(held[link]!);
    root[Math.max(one, other)] = Math.min(one, other);
  }
  for (let n = 0; n < size; n++) root[n] = find(n);
  return root;
}

/** Marks the institutions whose part of the graph has a link in doubt. */
function shakyParts(size: number, links: GraphLinks, inDoubt: readonly boolean[]): Uint8Array {
  const part = join(size, links, () => true);
  const shakyRoots = new Uint8Array(size);
  inDoubt.forEach((doubt, link) => {
    if (doubt) shakyRoots[part[links.holder[link]!]!] = 1;
  });
  return Uint8Array.from(part, (root) => shakyRoots[root]!);
}
