import { type Cents, sum } from "../money.ts";
import { type Result, resultFor, type Scope } from "../outcomes/results.ts";
import { duesOf } from "./dues.ts";
import type { Evaluated } from "./evaluate.ts";
import { schedule } from "./schedule.ts";
import { measuresOf, type Scenario } from "./terms.ts";

/** What the contract would pay in all for a count of one indicator, everything else as assumed. */
export interface CurvePoint {
  count: bigint;
  cents: Cents;
}

export interface PayoutCurve {
  points: CurvePoint[];
  minimum: CurvePoint;
  maximum: CurvePoint;
  /** At the last result recorded, final or not; null before the first. */
  current: CurvePoint | null;
  /** True where a higher count never pays less (a count that should fall, where it never pays more). */
  isMonotone: boolean;
}

export interface CurveAsked {
  indicator: string;
  scope: Scope;
  population: bigint;
  /** The value to beat, as a rate; null = as in the result recorded, if any. */
  baseline: Result["baseline"];
  /** What is assumed of every other indicator. */
  others: Scenario;
  /** Of these commitments only; left out = all that the contract pays. */
  commitments?: ReadonlySet<number>;
}

/** Points at most: above this many persons the curve is drawn at even steps, with every count a step of it can reach. */
const mostPoints = 200n;

/** Draws what is paid against what is reached, before anybody votes and after. */
export function payoutCurve(evaluated: Evaluated, asked: CurveAsked): PayoutCurve {
  const known = resultFor(evaluated.results, asked.indicator, asked.scope);
  const counts = countsOf(asked.population, known?.count ?? null);
  const points = counts.map((count) => ({ count, cents: paidAt(evaluated, asked, { count, known }) }));
  const [first] = points as [CurvePoint];
  const extreme = (isBetter: (a: Cents, b: Cents) => boolean) =>
    points.reduce((held, one) => (isBetter(one.cents, held.cents) ? one : held), first);
  const falls = points.some(({ cents }, i) => cents < (points[i - 1]?.cents ?? cents));
  const grows = points.some(({ cents }, i) => cents > (points[i - 1]?.cents ?? cents));
  return {
    points,
    minimum: extreme((a, b) => a < b),
    maximum: extreme((a, b) => a > b),
    current: known ? (points.find(({ count }) => count === known.count) ?? null) : null,
    isMonotone: isReduced(evaluated, asked) ? !grows : !falls,
  };
}

function countsOf(population: bigint, current: bigint | null): bigint[] {
  const step = population > mostPoints ? (population + mostPoints - 1n) / mostPoints : 1n;
  const counts = new Set<bigint>([population]);
  for (let count = 0n; count < population; count += step) counts.add(count);
  if (current !== null) counts.add(current);
  return [...counts].sort((a, b) => (a < b ? -1 : 1));
}

function paidAt(evaluated: Evaluated, asked: CurveAsked, at: { count: bigint; known: Result | undefined }): Cents {
  const { terms, results, ledger, asOf } = evaluated;
  const { indicator, scope, population } = asked;
  const supposed: Result = {
    id: "supposed",
    indicator,
    cohort: scope.kind === "cohort" ? scope.code : null,
    period: scope.kind === "period" ? scope.code : null,
    count: at.count,
    population,
    baseline: asked.baseline ?? at.known?.baseline ?? null,
    // Whatever is supposed changes amounts, never the days they are planned for.
    finalOn: "0001-01-01",
    supersededBy: null,
  };
  const others = results.results.filter((one) => one !== at.known);
  const planning = { asOf, terminatedOn: ledger.terminatedOn, scenario: asked.others };
  const lines = schedule(terms, ledger, { ...planning, results: { ...results, results: [...others, supposed] } });
  if (!asked.commitments) return sum(lines.map(({ cents }) => cents));
  const own = duesOf(lines, ledger, asOf).filter(({ commitment }) => asked.commitments?.has(commitment));
  return sum(own.map(({ cents }) => cents));
}

/** The indicator counts what should not happen: fewer is better. */
const isReduced = ({ terms }: Evaluated, { indicator }: CurveAsked): boolean =>
  terms.some(({ outcomes }) =>
    outcomes.some(({ attainment }) =>
      measuresOf(attainment).some((measure) => measure.indicator === indicator && measure.as === "reduction"),
    ),
  );
