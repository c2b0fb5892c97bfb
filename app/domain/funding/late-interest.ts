import type { Day } from "../day.ts";
import { type Fraction, fraction, plus, times } from "../fraction.ts";
import { type Cents, toCents } from "../money.ts";
import { type DayCount, yearFraction } from "../repayment/day-count.ts";
import type { CalledPart } from "./payments.ts";

/** A stretch of days on which the same amount was missing. */
export interface LateStretch {
  from: Day;
  to: Day;
  missingCents: Cents;
  years: Fraction;
}

export interface LateInterest {
  cents: Cents;
  stretches: LateStretch[];
}

/** The contract's default interest: simple, per year. */
export interface DefaultRate {
  perYear: Fraction;
  dayCount: DayCount;
}

/**
 * Default interest on what was missing after the payment day, up to a day: simple, by the contract's day count, rounded
 * half-even once. An excuse stops it on its day; a refusal does not.
 */
export function lateInterest(part: CalledPart, rate: DefaultRate, asOf: Day): LateInterest {
  const excusedOn = part.answer?.kind === "excused" ? part.answer.on : null;
  const end = excusedOn !== null && excusedOn < asOf ? excusedOn : asOf;
  const days = [part.payBy, ...part.receipts.map(({ on }) => on).filter((on) => on > part.payBy && on < end), end];
  const edges = [...new Set(days)].sort();
  const stretches = edges.slice(1).flatMap((to, i): LateStretch[] => {
    const from = edges[i] ?? to;
    const missingCents = part.receipts.reduce((left, { on, cents }) => (on <= from ? left - cents : left), part.cents);
    if (missingCents <= 0n || from < part.payBy) return [];
    return [{ from, to, missingCents, years: yearFraction(rate.dayCount, { from, to }) }];
  });
  const years = stretches.reduce((total, s) => plus(total, times(s.years, fraction(s.missingCents))), fraction(0));
  return { cents: toCents(times(years, rate.perYear)), stretches };
}
