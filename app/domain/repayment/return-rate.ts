// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import type { Day } from "../day.ts";
import { toNumber } from "../exact.ts";
import { dateOf, dayNumber } from "./calendar.ts";
import { type DayCount, yearFraction } from "./day-count.ts";
import { type ExponentialSum, onlyRoot, rootsBetween } from "./exponential-sum.ts";

/**
 * A rate of return, per year (0.05 = 5 %): shown only when unique. `none`: no rate makes the flows worth nothing;
 * `several`: all of them, ascending. Doubles are good enough here: a rate of return is told, never paid.
 */
export type ReturnRate = { kind: "unique"; rate: number } | { kind: "none" } | { kind: "several"; rates: number[] };

/** Money in or out on a day; what the investor pays is negative. */
export interface DatedAmount {
  on: Day;
  amount: number;
}

/** One flow, in years from the first. */
interface Flow {
  years: number;
  amount: number;
}

/** ln(1 + rate) is searched in between: from a loss of all but 10⁻¹² a year to a gain of 10⁹ a year. */
const lowestLog = Math.log(1e-12);
const highestLog = Math.log(1e9);

/**
 * Extended internal rate of return: every rate r with Σ amount / (1 + r)^years = 0, found by bracketing. Years run from
 * the earliest flow (Excel's XIRR: act/365F).
 */
export const xirr = (flows: readonly DatedAmount[], dayCount: DayCount = "act/365F"): ReturnRate =>
  returnRate(inYears(flows, dayCount));

/** Internal rate of return per period of flows one period apart, in order. */
export const irr = (amounts: readonly number[]): ReturnRate =>
  returnRate(amounts.map((amount, years) => ({ years, amount })));

/** Extended net present value on the earliest day, at a rate per year > −1. */
export const xnpv = (rate: number, flows: readonly DatedAmount[], dayCount: DayCount = "act/365F"): number =>
  inYears(flows, dayCount).reduce((total, { years, amount }) => total + amount * (1 + rate) ** -years, 0);

/** Conventions whose years are days over one number: a thousand flows need no fractions for that. */
const yearDays: Partial<Record<DayCount, number>> = { "act/365F": 365, "act/360": 360 };

function inYears(flows: readonly DatedAmount[], dayCount: DayCount): Flow[] {
  const from = flows.map(({ on }) => on).sort()[0] ?? "";
  const year = yearDays[dayCount];
  const first = dayNumber(dateOf(from));
  const years = (to: Day): number =>
    year ? (dayNumber(dateOf(to)) - first) / year : toNumber(yearFraction(dayCount, { from, to }));
  return flows.map(({ on, amount }) => ({ years: years(on), amount }));
}

function returnRate(flows: readonly Flow[]): ReturnRate {
  const { years, amounts } = merged(flows);
  const last = years.length - 1;
  if (!(amounts.some((a) => a > 0) && amounts.some((a) => a < 0))) return { kind: "none" };
  // Below zero values are taken on the last day, above it on the first: every power is then at most one.
  const [falling, rising] = [
    { amounts, slopes: years.map((t) => years[last]! - t) },
    { amounts, slopes: years },
  ];
  const changes = amounts.reduce((count, a, i) => (i > 0 && a < 0 !== amounts[i - 1]! < 0 ? count + 1 : count), 0);
  // Descartes' rule: one change of sign, one root.
  const roots = changes === 1 ? only : rootsBetween;
  const logs = [
    ...new Set([
      ...roots(falling, lowestLog, 0),
      ...roots(rising, -highestLog, 0)
        .map((y) => -y)
        .reverse(),
    ]),
  ];
  // A root at zero belongs to both halves, once as −0.
  const rates = [...new Set(logs.map((log) => Math.expm1(log) + 0))];
  if (rates.length === 0) return { kind: "none" };
  return rates.length === 1 ? { kind: "unique", rate: rates[0]! } : { kind: "several", rates };
}

function only(of: ExponentialSum, low: number, high: number): number[] {
  const root = onlyRoot(of, low, high);
  return root === null ? [] : [root];
}

/** Flows by time from the first that counts, those of one time added up, those that cancel left out. */
function merged(flows: readonly Flow[]): { years: Float64Array; amounts: Float64Array } {
  const [years, amounts]: [number[], number[]] = [[], []];
  for (const { years: time, amount } of [...flows].sort((a, b) => a.years - b.years)) {
    if (years.length > 0 && years[years.length - 1] === time) amounts[amounts.length - 1]! += amount;
    else {
      years.push(time);
      amounts.push(amount);
    }
  }
  const kept = amounts.flatMap((amount, i) => (amount === 0 ? [] : [i]));
  const first = years[kept[0] ?? 0] ?? 0;
  return {
    years: Float64Array.from(kept, (i) => years[i]! - first),
    amounts: Float64Array.from(kept, (i) => amounts[i]!),
  };
}
