import type { Message } from "../errors.ts";
import type { Fraction } from "../fraction.ts";

/** What is counted: persons, of whom no more than the population can be reached, or events (days, acts) of any number. */
export const units = ["person", "event"] as const;
/** Where the value to beat comes from; a national rate is recomputed every year. */
export const baselineKinds = ["none", "fixed", "historical", "controlGroup", "nationalRate"] as const;

/** One frozen definition of what the contract measures. */
export interface Indicator {
  code: string;
  kind: "means" | "result";
  unit: (typeof units)[number];
  baseline: (typeof baselineKinds)[number];
  /** Who must sign a result, by function (`judge`, `departement`); at least one. */
  validators: readonly string[];
  /** Months after entry over which the outcome is observed; null = at the end. */
  windowMonths: number | null;
}

/** A measured figure as typed by the evaluator, before it is a result. */
export interface Measured {
  count: bigint;
  population: bigint;
  /** The value to beat, as a rate of the population. */
  baseline: Fraction | null;
}

/** Why a figure cannot be a result of the indicator; empty = it can. */
export function measuredProblems(
  { unit, baseline: kind }: Indicator,
  { count, population, baseline }: Measured,
): Message[] {
  const problems: Message[] = [];
  if (count < 0n || population < 0n) problems.push({ key: "resultNegative" });
  if (unit === "person" && count > population) problems.push({ key: "resultAbovePopulation" });
  if (kind !== "none" && baseline === null) problems.push({ key: "resultNeedsBaseline" });
  if (baseline !== null && (baseline.n < 0n || (unit === "person" && baseline.n > baseline.d))) {
    problems.push({ key: "baselineOutOfRange" });
  }
  return problems;
}
