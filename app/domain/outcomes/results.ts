import type { Day } from "../day.ts";
import type { Fraction } from "../fraction.ts";

/** One measured result, as the repayment terms read it. Aggregates only: nobody can be told from it. */
export interface Result {
  id: string;
  indicator: string;
  /** Both null = pooled over the whole contract. */
  cohort: string | null;
  period: string | null;
  count: bigint;
  population: bigint;
  baseline: Fraction | null;
  /** The first day it is final; null while it can still change. */
  finalOn: Day | null;
  /** The result that took its place; a superseded one stays, and counts for nothing. */
  supersededBy: string | null;
}

/** Persons alike in what they reached, for terms that pay once per person or cap a person: a number, no names. */
export interface Profile {
  id: string;
  persons: bigint;
  /** Units reached by each of them, by indicator. */
  units: Readonly<Record<string, bigint>>;
  finalOn: Day | null;
}

/** Everything measured under a contract. */
export interface Results {
  results: readonly Result[];
  profiles: readonly Profile[];
}

/** Which part of the population a measure looks at. */
export type Scope = { kind: "pooled" } | { kind: "cohort"; code: string } | { kind: "period"; code: string };

/** The living result of an indicator over a scope; the last one recorded wins. */
export function resultFor({ results }: Results, indicator: string, scope: Scope): Result | undefined {
  const [cohort, period] = [scope.kind === "cohort" ? scope.code : null, scope.kind === "period" ? scope.code : null];
  let found: Result | undefined;
  for (const one of results) {
    if (one.indicator !== indicator || one.cohort !== cohort || one.period !== period) continue;
    if (one.supersededBy === null) found = one;
  }
  return found;
}
