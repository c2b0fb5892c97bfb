import type { Day } from "../domain/day.ts";
import { day as written } from "./format.ts";
import { useLocale } from "./text.tsx";

/** A legal day in full; with its weekday when it is a deadline. */
export function DayText({ day, weekday }: { day: Day; weekday?: boolean }) {
  return <time dateTime={day}>{written(day, useLocale(), weekday)}</time>;
}
