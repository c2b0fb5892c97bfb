import type { Rule } from "../screening/facts.ts";
import { serialiseRule } from "../screening/rule.ts";
import type { Criterion, Grid } from "./grid.ts";

/** The grid as it is frozen: under the rule its selection proposes to the vote. */
export const underRule = (grid: Grid, rule: Rule): Grid => ({ ...grid, rule: serialiseRule(rule) });

/** The grid with a criterion added at the end of its kind, or replaced where its code stands already. */
export function withCriterion(grid: Grid, criterion: Criterion, replaces?: string): Grid {
  const at = grid.criteria.findIndex(({ code }) => code === (replaces ?? criterion.code));
  if (at >= 0) return { ...grid, criteria: grid.criteria.with(at, criterion) };
  const after = grid.criteria.findLastIndex(({ theme }) => theme === criterion.theme);
  const place = after >= 0 ? after + 1 : grid.criteria.length;
  return { ...grid, criteria: grid.criteria.toSpliced(place, 0, criterion) };
}

export function withoutCriterion(grid: Grid, code: string): Grid {
  return { ...grid, criteria: grid.criteria.filter((criterion) => criterion.code !== code) };
}

/** The grid with other weights, by code; a code that is not there or not scored changes nothing. */
export function withWeights(grid: Grid, weights: Readonly<Record<string, number>>): Grid {
  const reweighed = (criterion: Criterion): Criterion => {
    const weight = Object.hasOwn(weights, criterion.code) ? weights[criterion.code] : undefined;
    return criterion.kind === "scored" && weight !== undefined ? { ...criterion, weight } : criterion;
  };
  return { ...grid, criteria: grid.criteria.map(reweighed) };
}
