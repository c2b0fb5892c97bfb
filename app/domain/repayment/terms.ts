import type { Day } from "../day.ts";
import type { Fraction } from "../fraction.ts";
import type { Cents } from "../money.ts";
import type { Scope } from "../outcomes/results.ts";
import type { DayCount } from "./day-count.ts";

/** What a result is compared by. All are higher where the outcome is better. */
export const measureKinds = [
  /** Persons or events reached. */
  "count",
  /** Reached over the population. */
  "rate",
  /** The rate less the baseline: 0.03 = 3 points. */
  "points",
  /** How far the rate fell below the baseline, over the baseline: 0.10 = −10 %. */
  "reduction",
  /** How far the rate rose above the baseline, over the baseline. */
  "improvement",
  /** Reached over a target count. */
  "ofTarget",
] as const;
export type MeasureKind = (typeof measureKinds)[number];

export interface Measure {
  indicator: string;
  over: Scope;
  as: MeasureKind;
  /** The count aimed at, for `ofTarget`. */
  target: Fraction | null;
  /** Below this population nothing counts as reached. */
  leastPopulation: bigint | null;
}

/**
 * How far an outcome is reached: from 0 to 1, for `perUnit` a number of units. Steps hold bands [low, high): each
 * begins where it is reached.
 */
export type Attainment =
  | { kind: "threshold"; measure: Measure; atLeast: Fraction }
  | { kind: "steps"; measure: Measure; steps: { from: Fraction; gives: Fraction }[] }
  | { kind: "linear"; measure: Measure; floor: Fraction; ceiling: Fraction }
  | { kind: "perUnit"; measure: Measure; oncePerPerson: boolean }
  | { kind: "composite"; parts: { weight: Fraction; of: Attainment }[] }
  | { kind: "all"; of: Attainment[] }
  | { kind: "any"; of: Attainment[] };

/** A return beyond the capital, in full where the attainment is 1. */
export type Premium =
  | { kind: "flat"; cents: Cents }
  /** Simple interest per year on the capital outstanding since a day, by the day count. */
  | { kind: "rate"; perYear: Fraction; from: Day }
  /** All that comes back over what was paid in: 1.2 = a premium of a fifth of it. */
  | { kind: "multiple"; times: Fraction }
  /** What brings the yearly rate of return to this on the payment day. */
  | { kind: "targetIrr"; perYear: Fraction };

export type Pays =
  /** A share of what the classes paid in. */
  | { kind: "capital"; classes: string[]; share: Fraction }
  | { kind: "premium"; classes: string[]; premium: Premium }
  /** A price per unit: capital first, senior before junior, what is left to the last class. */
  | { kind: "price"; unitCents: Cents };

export const scenarios = ["low", "target", "high"] as const;
export type Scenario = (typeof scenarios)[number];

/** One thing the payers pay for, on one day. */
export interface Outcome {
  code: string;
  payOn: Day;
  /** Where bounds per indicator and per sub-population count it. */
  indicator: string;
  subpopulation: string | null;
  attainment: Attainment;
  pays: Pays;
  /** Attainment assumed in forecasts while it is not settled; `high` is the most the payers must budget for. */
  expected: Record<Scenario, Fraction>;
}

/** A share that may change by year of the contract; each entry holds until the next. */
export interface YearlyShare {
  fromYear: number;
  share: Fraction;
}

/** Investors treated alike. Rank 1 is the most senior; within a class all are paid pro rata (pari passu). */
export interface InvestorClass {
  code: string;
  rank: number;
  /** What its investors promise together. */
  committedCents: Cents;
  /** The share of capital given back whatever the results. */
  protectedShares: YearlyShare[];
  /** Interest due whatever the results, for some years. */
  coupon: { perYear: Fraction; years: number } | null;
  /** The share of capital given back if the contract ends early; null = the protected share. */
  terminationShares: YearlyShare[] | null;
}

export interface Payer {
  code: string;
  weight: bigint;
  /** The most it pays for outcomes. */
  capCents: Cents | null;
}

export interface ShareBound {
  of: "indicator" | "subpopulation";
  code: string;
  share: Fraction;
}

/** Limits, applied in this order; a null or an empty list bounds nothing. */
export interface Bounds {
  personCents: Cents | null;
  indicators: { code: string; cents: Cents }[];
  /** Percentages of the contract's maximum payment. */
  shares: ShareBound[];
  period: { per: "day" | "year"; cents: Cents } | null;
  /** All that is ever paid, capital and return. */
  globalCents: Cents | null;
  /** The contract's maximum payment, where it is not the global bound. */
  maximumCents: Cents | null;
}

/** The financial terms of one contract, from one day on. */
export interface Terms {
  vocabulary: 1;
  version: number;
  /** Governs the payments due from this day, for the whole of their period. */
  effectiveFrom: Day;
  /** ISO 4217. */
  currency: string;
  startsOn: Day;
  endsOn: Day;
  dayCount: DayCount;
  /** Declared: a better result never pays less. */
  isMonotone: boolean;
  /** Cohorts that make up the pooled figure where none is certified as such. */
  cohorts: string[];
  payers: Payer[];
  classes: InvestorClass[];
  couponDays: Day[];
  outcomes: Outcome[];
  bounds: Bounds;
}

/** Every measure an attainment looks at, in order. */
export function measuresOf(attainment: Attainment): Measure[] {
  switch (attainment.kind) {
    case "composite":
      return attainment.parts.flatMap(({ of }) => measuresOf(of));
    case "all":
    case "any":
      return attainment.of.flatMap(measuresOf);
    default:
      return [attainment.measure];
  }
}
