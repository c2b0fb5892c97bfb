import { Temporal } from "temporal-polyfill";
import type { Day } from "./day.ts";
import { type HolidayZone, isPublicHoliday } from "./public-holidays.ts";

/**
 * How long somebody has. `franc` delays (déféré, recours) end one day later; a delay whose last day is a Saturday, a
 * Sunday or a public holiday ends on the next working day (domain §6, to be confirmed by the legal team).
 */
export type Delay =
  | { unit: "months"; count: number; franc: boolean }
  | { unit: "days"; count: number; franc: boolean }
  | { unit: "workingDays"; count: number };

/** Monday to Friday. */
export const isWeekday = (day: Day): boolean => Temporal.PlainDate.from(day).dayOfWeek <= 5;

/** Monday to Friday, public holidays aside. */
export function isWorkingDay(day: Day, zone: HolidayZone): boolean {
  return isWeekday(day) && !isPublicHoliday(day, zone);
}

/** The day itself when it is a working day, else the next one. */
export function nextWorkingDay(day: Day, zone: HolidayZone): Day {
  let date = day;
  while (!isWorkingDay(date, zone)) date = addDays(date, 1);
  return date;
}

/** The last day of a delay counted from an event's day; the count starts the day after. */
export function lastDay(from: Day, delay: Delay, zone: HolidayZone): Day {
  if (delay.unit === "workingDays") return addWorkingDays(from, delay.count, zone);
  const end = delay.unit === "months" ? addMonths(from, delay.count) : addDays(from, delay.count);
  return nextWorkingDay(delay.franc ? addDays(end, 1) : end, zone);
}

/** The nth working day after a day; 0 gives the day itself or the next working day. */
export function addWorkingDays(from: Day, count: number, zone: HolidayZone): Day {
  let day = nextWorkingDay(from, zone);
  if (count === 0) return day;
  day = from;
  for (let left = count; left > 0; left--) day = nextWorkingDay(addDays(day, 1), zone);
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is past: minus those missed. */
export function workingDaysBetween(from: Day, to: Day, zone: HolidayZone): number {
  if (to < from) return -workingDaysBetween(to, from, zone);
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, zone)) count++;
  }
  return count;
}

/** Same day number some months later, or that month's last day. */
function addMonths(day: Day, months: number): Day {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: "constrain" }).toString();
}

/** The calendar day some days later (or earlier). */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
