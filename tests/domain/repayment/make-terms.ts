import { parseExact } from "../../../app/domain/exact.ts";
import { fraction } from "../../../app/domain/fraction.ts";
import type { Result, Results } from "../../../app/domain/outcomes/results.ts";
import { type Evaluation, evaluate } from "../../../app/domain/repayment/evaluate.ts";
import type { Ledger } from "../../../app/domain/repayment/ledger.ts";
import { readTerms } from "../../../app/domain/repayment/read-terms.ts";
import type { Line } from "../../../app/domain/repayment/schedule.ts";
import type { Terms } from "../../../app/domain/repayment/terms.ts";

type Json = Record<string, unknown>;

export const noBounds = {
  personCents: null,
  indicators: [],
  shares: [],
  period: null,
  globalCents: null,
  maximumCents: null,
};
export const classJson = (more: Json = {}): Json => ({
  code: "A",
  rank: 1,
  committedCents: "100000000",
  protectedShares: [],
  coupon: null,
  terminationShares: null,
  ...more,
});
/** Terms as JSON: one class, one payer, nothing to pay; `more` says the rest. */
export const termsJson = (more: Json = {}): Json => ({
  vocabulary: 1,
  version: 1,
  effectiveFrom: "2020-01-01",
  currency: "EUR",
  startsOn: "2020-01-01",
  endsOn: "2024-01-01",
  dayCount: "act/365F",
  isMonotone: true,
  cohorts: [],
  payers: [{ code: "payer", weight: "1", capCents: null }],
  classes: [classJson()],
  couponDays: [],
  outcomes: [],
  bounds: noBounds,
  ...more,
});
export const measureJson = (indicator: string, as: string, more: Json = {}): Json => ({
  indicator,
  over: { kind: "pooled" },
  as,
  target: null,
  leastPopulation: null,
  ...more,
});
export const threshold = (indicator: string, as: string, atLeast: string, more: Json = {}): Json => ({
  kind: "threshold",
  measure: measureJson(indicator, as, more),
  atLeast,
});
export const outcomeJson = (code: string, more: Json): Json => ({
  code,
  payOn: "2024-01-01",
  indicator: "main",
  subpopulation: null,
  expected: { low: "0", target: "1", high: "1" },
  ...more,
});
export const capital = (share = "1", classes = ["A"]): Json => ({ kind: "capital", classes, share });
export const premium = (of: Json, classes = ["A"]): Json => ({ kind: "premium", classes, premium: of });

/** Terms read from JSON; a fault in them fails the test with its place. */
export function makeTerms(more: Json = {}): Terms {
  const read = readTerms(termsJson(more));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.terms;
}

interface Count {
  of?: number;
  cohort?: string;
  period?: string;
  baseline?: string;
  finalOn?: string | null;
}

/** A result of an indicator, final on the day the contract ends unless said otherwise. */
export const result = (indicator: string, count: number, more: Count = {}): Result => ({
  id: `${indicator} ${more.cohort ?? more.period ?? "pooled"}`,
  indicator,
  cohort: more.cohort ?? null,
  period: more.period ?? null,
  count: BigInt(count),
  population: BigInt(more.of ?? 100),
  baseline: more.baseline ? (parseExact(more.baseline) ?? fraction(0)) : null,
  finalOn: more.finalOn === undefined ? "2020-01-01" : more.finalOn,
  supersededBy: null,
});

export const holding = (cents: bigint, more: Partial<Ledger["holdings"][number]> = {}): Ledger["holdings"][number] => ({
  investorId: "investor",
  commitment: 1,
  classCode: "A",
  receipts: [{ on: "2020-01-01", cents }],
  planned: [],
  ...more,
});

interface Asked {
  results?: readonly Result[];
  profiles?: Results["profiles"];
  holdings?: Ledger["holdings"];
  terminatedOn?: string | null;
  asOf?: string;
}

export const evaluated = (terms: Terms | readonly Terms[], asked: Asked = {}): Evaluation =>
  evaluate({
    terms: "vocabulary" in terms ? [terms] : terms,
    results: { results: asked.results ?? [], profiles: asked.profiles ?? [] },
    ledger: { holdings: asked.holdings ?? [holding(100_000_000n)], terminatedOn: asked.terminatedOn ?? null },
    asOf: asked.asOf ?? "2030-01-01",
  });

/** Capital and return owed, all lines or those of a class. */
export function paid({ lines }: { lines: readonly Line[] }, classCode?: string): [bigint, bigint] {
  const of = (component: Line["component"]) =>
    lines
      .filter((line) => line.component === component && (classCode ?? line.classCode) === line.classCode)
      .reduce((total, { cents }) => total + cents, 0n);
  return [of("capital"), of("return")];
}
