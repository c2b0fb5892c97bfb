import type { Day } from "../day.ts";
import { type Fraction, fraction, plus } from "../fraction.ts";
import { type CalendarDate, dateOf, dayNumber, isBefore, isLeap, monthsLater } from "./calendar.ts";

const yearLength = (year: number): number => (isLeap(year) ? 366 : 365);
const days = (from: CalendarDate, to: CalendarDate): number => dayNumber(to) - dayNumber(from);

/** Days of each calendar year over that year's length (ISDA 2006 definitions 4.16 b). */
export function actualIsda(from: Day, to: Day): Fraction {
  const [start, end] = [dateOf(from), dateOf(to)];
  if (start.year === end.year) return fraction(days(start, end), yearLength(start.year));
  const newYear = (year: number): CalendarDate => ({ year, month: 1, day: 1 });
  const head = fraction(days(start, newYear(start.year + 1)), yearLength(start.year));
  const tail = fraction(days(newYear(end.year), end), yearLength(end.year));
  return plus(plus(head, tail), fraction(end.year - start.year - 1));
}

/** Whole years counted back from the end, then days over 366 where the rest holds a 29 February (AFB master agreement). */
export function actualAfb(from: Day, to: Day): Fraction {
  const start = dateOf(from);
  let [end, years] = [dateOf(to), 0];
  for (;;) {
    const back = monthsLater(end, -12);
    // A year back from 28 February lands on the 29th where there is one.
    const before = back.month === 2 && back.day === 28 && isLeap(back.year) ? { ...back, day: 29 } : back;
    if (isBefore(before, start)) break;
    [end, years] = [before, years + 1];
  }
  return fraction(years * denominator(start, end) + days(start, end), denominator(start, end));
}

function denominator(start: CalendarDate, end: CalendarDate): number {
  const holds = (year: number) => {
    const leapDay = { year, month: 2, day: 29 };
    return isLeap(year) && isBefore(leapDay, end) && !isBefore(leapDay, start);
  };
  return holds(start.year) || holds(end.year) ? 366 : 365;
}

/**
 * Days of each reference period over its own length, in years (ICMA rule 251). `reference`: one regular period; the
 * others repeat it before and after. Without one, the period itself is regular.
 */
export function actualIcma(from: Day, to: Day, reference?: { from: Day; to: Day }): Fraction {
  if (from === to) return fraction(0);
  const anchor = dateOf(reference?.from ?? from);
  const length = days(anchor, dateOf(reference?.to ?? to));
  const months = Math.max(1, Math.round((12 * length) / 365));
  const [start, end] = [dateOf(from), dateOf(to)];
  const edge = (n: number) => (n === 1 && reference ? dateOf(reference.to) : monthsLater(anchor, n * months));
  let period = 0;
  while (isBefore(start, edge(period))) period--;
  let total = fraction(0);
  for (; isBefore(edge(period), end); period++) {
    const [low, high] = [edge(period), edge(period + 1)];
    const [first, last] = [isBefore(low, start) ? start : low, isBefore(end, high) ? end : high];
    if (isBefore(first, last)) total = plus(total, fraction(days(first, last) * months, days(low, high) * 12));
  }
  return total;
}
