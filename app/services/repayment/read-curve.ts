import { type Fraction, fraction } from "../../domain/fraction.ts";
import { sum } from "../../domain/money.ts";
import { resultFor } from "../../domain/outcomes/results.ts";
import type { Evaluated } from "../../domain/repayment/evaluate.ts";
import type { Ledger } from "../../domain/repayment/ledger.ts";
import { type PayoutCurve, payoutCurve } from "../../domain/repayment/payout-curve.ts";
import { measuresOf, type Terms } from "../../domain/repayment/terms.ts";

export interface DrawnCurve extends Omit<PayoutCurve, "points"> {
  indicator: string;
  population: bigint;
  /** Runs of counts that pay the same. */
  runs: { from: bigint; to: bigint; cents: bigint }[];
  /** The whole commitment is supposed paid: nothing was received or planned. */
  isSupposed: boolean;
}

/** The payout curve of some terms, one for each indicator they pay on, with what is paid in and planned. */
export function readCurves(terms: Terms, { results, ledger, asOf }: Omit<Evaluated, "terms">): DrawnCurve[] {
  const isEmpty =
    sum(ledger.holdings.flatMap((one) => [...one.receipts, ...one.planned].map(({ cents }) => cents))) === 0n;
  const drawn = isEmpty ? wholeCommitment(terms) : ledger;
  const measures = terms.outcomes.flatMap(({ attainment }) =>
    measuresOf(attainment).map((measure) => ({ measure, attainment })),
  );
  const seen = new Set<string>();
  return measures.flatMap(({ measure: { indicator, over: scope, as, target }, attainment }): DrawnCurve[] => {
    const key = `${indicator} ${JSON.stringify(scope)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const known = resultFor(results, indicator, scope);
    const aimed = attainment.kind === "threshold" && as === "count" ? attainment.atLeast : target;
    const population = known?.population ?? supposedPopulation(aimed);
    const asked = { indicator, scope, population, baseline: known ? null : fraction(1, 2), others: "target" as const };
    const { points, ...curve } = payoutCurve({ terms: [terms], results, ledger: drawn, asOf }, asked);
    const runs: DrawnCurve["runs"] = [];
    for (const { count, cents } of points) {
      const last = runs.at(-1);
      if (last && last.cents === cents) last.to = count;
      else runs.push({ from: count, to: count, cents });
    }
    return [{ ...curve, indicator, population, runs, isSupposed: isEmpty }];
  });
}

/** A quarter more than what is aimed at; a hundred where nothing tells. */
const supposedPopulation = (aimed: Fraction | null): bigint =>
  aimed && aimed.n > 0n ? (aimed.n * 5n) / (aimed.d * 4n) : 100n;

const wholeCommitment = ({ classes, startsOn }: Terms): Ledger => ({
  terminatedOn: null,
  holdings: classes.map(({ code, committedCents }, i) => ({
    ...{ investorId: code, commitment: i + 1, classCode: code, planned: [] },
    receipts: [{ on: startsOn, cents: committedCents }],
  })),
});
