import type { Day } from "../day.ts";
import type { Facts, Rule } from "./facts.ts";
import { products } from "./products.ts";

/**
 * The days after `on` at which a fact the verdict rests on ends, its evidence expires, or the law takes in a product
 * of the rule (told as `product:<code>`), the earliest first: the verdict must be run again on each.
 */
export function lapsesOf(used: Facts, rule: Rule, on: Day): { on: Day; factId: string }[] {
  const found: { on: Day; factId: string }[] = [];
  const note = (day: Day | null, factId: string) => {
    if (day !== null && day > on) found.push({ on: day, factId });
  };
  for (const facts of [used.links, used.statements, used.activities])
    for (const { validTo, id } of facts) note(validTo, id);
  for (const product of rule.products) note(products[product].from, `product:${product}`);
  for (const { expiresOn, id } of used.evidence) note(expiresOn, id);
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.factId < b.factId ? -1 : 1));
}
