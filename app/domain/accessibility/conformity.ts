import type { Day } from "../day.ts";
import criteria from "./criteria.json" with { type: "json" };

/** The reference that is looked at, and the day it was last gone through whole. */
export const reference = "RGAA 4.1.2";
export const checkedOn: Day = "2026-11-29";

export const results = ["conform", "not conform", "not applicable", "not checked"] as const;
export type Result = (typeof results)[number];

/** One criterion of the RGAA: what was found, and what shows it (`path#words that stand in that file`). */
export interface Criterion {
  /** `8.2`: topic and number. */
  id: string;
  result: Result;
  about: string;
  shown: readonly string[];
  said?: string;
  /** What is told of it to the public, where it is not conform or not checked. */
  fr?: string;
  en?: string;
}

export const rgaaCriteria = criteria as readonly Criterion[];

/** How many criteria have each result. */
export function tally(list: readonly Criterion[] = rgaaCriteria): Record<Result, number> {
  const found = { conform: 0, "not conform": 0, "not applicable": 0, "not checked": 0 };
  for (const { result } of list) found[result]++;
  return found;
}

export type Conformity = "full" | "partial" | "none";

/**
 * The state of conformity as the law words it, and the share of the applicable criteria that are met, in millionths but
 * rounded down to thousandths. What was not checked counts as not met: nobody may be told more than was seen.
 */
export function conformity(list: readonly Criterion[] = rgaaCriteria): {
  state: Conformity;
  met: number;
  applicable: number;
  millionths: number;
} {
  const count = tally(list);
  const met = count.conform;
  const applicable = met + count["not conform"] + count["not checked"];
  const millionths = applicable === 0 ? 1_000_000 : Math.floor((met * 1000) / applicable) * 1000;
  return {
    state: met === applicable ? "full" : millionths >= 500_000 ? "partial" : "none",
    met,
    applicable,
    millionths,
  };
}

/** The state of conformity of these pages: every one of them tells it. */
export const conformityState: Conformity = conformity().state;
