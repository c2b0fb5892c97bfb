import { resultFor } from "../../domain/outcomes/results.ts";
import { payoutCurve } from "../../domain/repayment/payout-curve.ts";
import { measuresOf, type Outcome, type Terms } from "../../domain/repayment/terms.ts";
import { wholeOf } from "../../domain/rounding.ts";
import type { HeldContract } from "./hold-contract.ts";
import type { StandingResult } from "./results-of.ts";

/** What each result of the contract's main indicator would pay one investor. */
export interface OwnPayout {
  indicator: string;
  population: bigint;
  points: { count: bigint; cents: bigint }[];
  /** The result so far, final or not. */
  current: { count: bigint; cents: bigint; isFinal: boolean } | null;
  /** Where one threshold decides: the first count that pays more than the least. */
  threshold: bigint | null;
  /** Both are paid on the same indicator: a premium comes with the capital. */
  hasPremium: boolean;
}

/** Draws what the results of the main indicator pay; null while no terms are frozen. */
export function payoutOf(held: HeldContract): OwnPayout | null {
  const { terms, evaluated, commitments } = held;
  const outcome = terms && mainOutcome(terms);
  const measure = outcome && measuresOf(outcome.attainment)[0];
  if (!terms || !evaluated || !outcome || !measure) return null;
  const { indicator, over: scope } = measure;
  const known = resultFor(evaluated.results, indicator, scope) as StandingResult | undefined;
  const population = known?.population ?? supposed(outcome);
  const curve = payoutCurve(evaluated, {
    ...{ indicator, scope, population, baseline: null, others: "target" },
    commitments: new Set(commitments.map(({ number }) => number)),
  });
  const [first] = curve.points;
  const rises = curve.points.find(({ cents }) => cents > (first?.cents ?? 0n));
  const isSimple = outcome.attainment.kind === "threshold" && measure.as !== "reduction" && curve.isMonotone;
  return {
    ...{ indicator, population, points: curve.points },
    current: curve.current && { ...curve.current, isFinal: known?.standing.state === "final" },
    threshold: isSimple ? (rises?.count ?? null) : null,
    hasPremium: terms.outcomes.some(
      ({ pays, attainment }) =>
        pays.kind === "premium" && measuresOf(attainment).some((one) => one.indicator === indicator),
    ),
  };
}

/** The outcome that gives capital back, else the first. */
const mainOutcome = ({ outcomes }: Terms): Outcome | undefined =>
  outcomes.find(({ pays }) => pays.kind === "capital") ?? outcomes[0];

/** Nothing is measured yet: enough persons for what the terms speak of, and a quarter more. */
function supposed({ attainment }: Outcome): bigint {
  const [measure] = measuresOf(attainment);
  const aimed = attainment.kind === "threshold" && measure?.as === "count" ? attainment.atLeast : measure?.target;
  return aimed ? (wholeOf(aimed.n, aimed.d, "up") * 5n) / 4n : 100n;
}
