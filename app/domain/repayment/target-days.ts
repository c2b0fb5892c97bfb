import type { Day } from "../day.ts";
import { addDays, isWeekday } from "../deadlines.ts";
import { easterSunday } from "../public-holidays.ts";

/**
 * True on a day when euros are settled between banks (TARGET): Monday to Friday, less 1 January, 25 December and, since
 * 2000, Good Friday, Easter Monday, 1 May and 26 December; less 31 December in 1998, 1999 and 2001.
 */
export const isSettlementDay = (day: Day): boolean =>
  isWeekday(day) && !closingDays(Number(day.slice(0, 4))).includes(day);

function closingDays(year: number): Day[] {
  const always = [`${year}-01-01`, `${year}-12-25`];
  if ([1998, 1999, 2001].includes(year)) always.push(`${year}-12-31`);
  if (year < 2000) return always;
  const easter = easterSunday(year);
  return [...always, addDays(easter, -2), addDays(easter, 1), `${year}-05-01`, `${year}-12-26`];
}

/** The day itself, or the next one on which banks settle: when a due planned for a closed day reaches the investor. */
export function nextSettlementDay(day: Day): Day {
  let date = day;
  while (!isSettlementDay(date)) date = addDays(date, 1);
  return date;
}
