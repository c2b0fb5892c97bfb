import type { Day } from "../day.ts";

/** A calendar date in three whole numbers. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

export const dateOf = (day: Day): CalendarDate => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function monthLength({ year, month }: CalendarDate): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 1 March of the year 0 (Gregorian): differences are days between. */
export function dayNumber({ year, month, day }: CalendarDate): number {
  const y = month <= 2 ? year - 1 : year;
  const m = month <= 2 ? month + 9 : month - 3;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leaps + Math.floor((153 * m + 2) / 5) + day - 1;
}

export const daysBetween = (from: Day, to: Day): number => dayNumber(dateOf(to)) - dayNumber(dateOf(from));

/** The same day number some months later (or earlier), or that month's last day. */
export function monthsLater(date: CalendarDate, months: number): CalendarDate {
  const count = date.year * 12 + date.month - 1 + months;
  const [year, month] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return { year, month, day: Math.min(date.day, monthLength({ year, month, day: 1 })) };
}

export const isBefore = (a: CalendarDate, b: CalendarDate): boolean => dayNumber(a) < dayNumber(b);

const two = (n: number): string => String(n).padStart(2, "0");
export const dayOf = ({ year, month, day }: CalendarDate): Day =>
  `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;

/** The same day some years later; 29 February falls on the 28th in other years. */
export const yearsLater = (day: Day, years: number): Day => dayOf(monthsLater(dateOf(day), 12 * years));
