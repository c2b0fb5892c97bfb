import type { Day } from "../day.ts";
import { type Fraction, fraction, minus, over, plus, times } from "../fraction.ts";
import { type Result, type Results, resultFor } from "../outcomes/results.ts";
import { type Figure, figure, given } from "./figure.ts";
import type { Measure } from "./terms.ts";

/** What a measure says on a day; `value` is null while no final result covers its scope. */
export interface Measured {
  value: Fraction | null;
  /** The first day all of it was final. */
  finalOn: Day | null;
  /** The population is too small to count. */
  isTooSmall: boolean;
  figure: Figure;
}

export interface MeasuredOn {
  results: Results;
  cohorts: readonly string[];
  asOf: Day;
}

/** Reads a measure from final results: the pooled one as certified, else the sum of the cohorts once all are final. */
export function measured(measure: Measure, on: MeasuredOn): Measured {
  const found = finalResults(measure, on);
  const from = found.map(resultFigure);
  if (found.length === 0) {
    const values = { indicator: measure.indicator, scope: scopeText(measure) };
    return { value: null, finalOn: null, isTooSmall: false, figure: figure("measureAwaited", values, from) };
  }
  const total = found.length === 1 && found[0] ? found[0] : pooled(found);
  const isTooSmall = measure.leastPopulation !== null && total.population < measure.leastPopulation;
  const value = comparedBy(measure, total);
  const finalOn =
    found
      .map((one) => one.finalOn ?? "")
      .sort()
      .at(-1) ?? null;
  const values = { indicator: measure.indicator, scope: scopeText(measure), as: measure.as, value };
  return { value, finalOn, isTooSmall, figure: figure("measure", values, from) };
}

function finalResults({ indicator, over: scope }: Measure, { results, cohorts, asOf }: MeasuredOn): Result[] {
  const isFinal = (one: Result | undefined): one is Result => one?.finalOn != null && one.finalOn <= asOf;
  const own = resultFor(results, indicator, scope);
  if (own || scope.kind !== "pooled") return isFinal(own) ? [own] : [];
  const parts = cohorts.map((code) => resultFor(results, indicator, { kind: "cohort", code }));
  return parts.every(isFinal) ? parts : [];
}

type Total = Pick<Result, "count" | "population" | "baseline">;

/** Cohorts together; the baseline is the rate expected of them all, each by its population. */
function pooled(parts: readonly Result[]): Total {
  const count = parts.reduce((total, one) => total + one.count, 0n);
  const population = parts.reduce((total, one) => total + one.population, 0n);
  if (population === 0n || parts.some(({ baseline }) => baseline === null))
    return { count, population, baseline: null };
  const expected = parts.reduce(
    (total, one) => plus(total, times(one.baseline ?? fraction(0), fraction(one.population))),
    fraction(0),
  );
  return { count, population, baseline: over(expected, fraction(population)) };
}

/** Null where the value has no meaning: a rate of nobody, a comparison with no baseline. */
function comparedBy({ as, target }: Measure, { count, population, baseline }: Total): Fraction | null {
  if (as === "count") return fraction(count);
  if (as === "ofTarget") return target && target.n > 0n ? over(fraction(count), target) : null;
  if (population === 0n) return null;
  const rate = fraction(count, population);
  if (as === "rate") return rate;
  if (baseline === null) return null;
  if (as === "points") return minus(rate, baseline);
  if (baseline.n === 0n) return null;
  return over(as === "reduction" ? minus(baseline, rate) : minus(rate, baseline), baseline);
}

const scopeText = ({ over: scope }: Measure): string | null => (scope.kind === "pooled" ? null : scope.code);

const resultFigure = ({ id, count, population, baseline, cohort, period }: Result): Figure =>
  given("result", { count, population, baseline, cohort, period }, { kind: "result", id });
