import { exponential, logarithm, power } from "../decimal.ts";
import { compare, type Fraction, fraction, minus, over, plus, times } from "../fraction.ts";

/** How a yearly rate grows; `simpleThenCompounded`: simple within the first period of compounding. */
export const compoundings = ["simple", "compounded", "continuous", "simpleThenCompounded"] as const;
export type Compounding = (typeof compoundings)[number];

export interface Rate {
  /** Per year: 3/100 = 3 %. */
  perYear: Fraction;
  compounding: Compounding;
  /** Periods a year; read only where something compounds. */
  periods: number;
}

const whole = fraction(1);

/** Compounds at all over that time? */
const isCompounded = ({ compounding, periods }: Omit<Rate, "perYear">, years: Fraction): boolean =>
  compounding === "compounded" || (compounding === "simpleThenCompounded" && compare(years, fraction(1, periods)) > 0);

/** What one becomes in that many years. Exact unless a root or an exponential is asked: then to thirty decimals. */
export function growth(rate: Rate, years: Fraction): Fraction {
  if (rate.compounding === "continuous") return exponential(times(rate.perYear, years));
  if (!isCompounded(rate, years)) return plus(whole, times(rate.perYear, years));
  return power(plus(whole, over(rate.perYear, fraction(rate.periods))), times(fraction(rate.periods), years));
}

/** The yearly rate of another convention that grows as much in that time; the time must be positive. */
export function equivalentRate(rate: Rate, years: Fraction, to: Omit<Rate, "perYear">): Rate {
  const grown = growth(rate, years);
  const periods = fraction(to.periods);
  if (to.compounding === "continuous") return { ...to, perYear: over(logarithm(grown), years) };
  if (!isCompounded(to, years)) return { ...to, perYear: over(minus(grown, whole), years) };
  const perPeriod = minus(power(grown, over(whole, times(periods, years))), whole);
  return { ...to, perYear: times(perPeriod, periods) };
}
