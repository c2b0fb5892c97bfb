import type { Day } from "../day.ts";
import type { Facts, Rule } from "./facts.ts";
import { products } from "./products.ts";

/**
 * The days after `on` at which a fact the verdict rests on ends, its evidence expires, or the law takes in a product
 * of the rule (told as `product:<code>`), the earliest first: the verdict must be run again on each.
 */
export function lapsesOf(used: Facts, rule: Rule, on: Day): { on: Day; factId: string }[] {
  const ends = [
    ...[...used.links, ...used.statements, ...used.activities].map((fact) => ({ on: fact.validTo, factId: fact.id })),
    ...rule.products.map((product) => ({ on: products[product].from, factId: `product:${product}` })),
    ...used.evidence.map((piece) => ({ on: piece.expiresOn, factId: piece.id })),
  ];
  return ends
    .flatMap(({ on: day, factId }) => (day !== null && day > on ? [{ on: day, factId }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.factId < b.factId ? -1 : 1));
}
