import type { Day } from "../day.ts";
import { dateOf, yearsLater } from "./calendar.ts";

/** The year of a contract a day falls in, from 1; an anniversary ends its year. */
export function yearOf(startsOn: Day, on: Day): number {
  let year = Math.max(1, dateOf(on).year - dateOf(startsOn).year);
  while (on > yearsLater(startsOn, year)) year++;
  return year;
}
