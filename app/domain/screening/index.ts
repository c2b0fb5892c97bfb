// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { type Category, categories } from "../institutions/categories.ts";
import { type Control, controlOf } from "../ownership/control.ts";
import { buildGraph, type GraphLink } from "../ownership/graph.ts";
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
  const links = asserted.filter((link) => isSupported(link, liveness));
  const ids = numbered(facts, asserted, also);
  const numberOf = new Map(ids.map((id, n) => [id, n]));
  const category = new Map(facts.institutions.map((institution) => [institution.id, institution.category]));
  const categoryOf = (n: number) => category.get(ids[n]!) ?? "unknown";
  const number = (id: string) => numberOf.get(id) ?? -1;
  const told = (link: Link): GraphLink => ({
    kind: link.kind,
    holder: number(link.holderId),
    held: number(link.heldId),
    share: link.share,
  });
  const graph = buildGraph(ids.length, links.map(told), rule);
  const unsure = asserted.filter((link) => isUnknownShare(link) || !isSupported(link, liveness));
  const possible = unsure.length > 0 ? controlOf(buildGraph(ids.length, asserted.map(told), rule, graph)) : null;
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
    possible,
    shaky: parts(ids.length, asserted, unsure, number),
    standing: new Uint8Array(ids.length),
    person: persons(ids.length, links, number),
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

function numbered(facts: Facts, links: readonly Link[], also: readonly string[]): string[] {
  const ids = new Set(also);
  for (const { id } of facts.institutions) ids.add(id);
  for (const { holderId, heldId } of links) ids.add(holderId).add(heldId);
  for (const { institutionId } of facts.activities) ids.add(institutionId);
  for (const { institutionId } of facts.statements) ids.add(institutionId);
  return [...ids].sort();
}

/** Joins numbers into sets; returns the smallest number of each one's set. */
function join(size: number, pairs: Iterable<readonly [number, number]>): Int32Array {
  const root = Int32Array.from({ length: size }, (_, n) => n);
  const find = (n: number) => {
    let at = n;
    while (root[at]! !== at) {
      root[at] = root[root[at]!]!;
      at = root[at]!;
    }
    return at;
  };
  for (const [one, other] of pairs) {
    const [a, b] = [find(one), find(other)];
    root[Math.max(a, b)] = Math.min(a, b);
  }
  for (let n = 0; n < size; n++) root[n] = find(n);
  return root;
}

function persons(size: number, links: readonly Link[], number: (id: string) => number): Int32Array {
  const branches = links.filter((link) => link.kind === "branch");
  return join(
    size,
    branches.map((link) => [number(link.holderId), number(link.heldId)] as const),
  );
}

function parts(
  size: number,
  links: readonly Link[],
  unsure: readonly Link[],
  number: (id: string) => number,
): Uint8Array {
  const shaky = new Uint8Array(size);
  if (unsure.length === 0) return shaky;
  const part = join(
    size,
    links.map((link) => [number(link.holderId), number(link.heldId)] as const),
  );
  const shakyParts = new Set(unsure.map((link) => part[number(link.holderId)]!));
  for (let n = 0; n < size; n++) shaky[n] = shakyParts.has(part[n]!) ? 1 : 0;
  return shaky;
}
