import type { Day } from "../day.ts";
import type { Facts } from "./facts.ts";

/**
 * The days after `on` at which a fact the verdict rests on ends or its evidence expires, the earliest first:
 * the verdict must be run again on each.
 */
export function lapsesOf(used: Facts, on: Day): { on: Day; factId: string }[] {
  const ends = [
    ...[...used.links, ...used.statements, ...used.activities].map((fact) => ({ on: fact.validTo, factId: fact.id })),
    ...used.evidence.map((piece) => ({ on: piece.expiresOn, factId: piece.id })),
  ];
  return ends
    .flatMap(({ on: day, factId }) => (day !== null && day > on ? [{ on: day, factId }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.factId < b.factId ? -1 : 1));
}
