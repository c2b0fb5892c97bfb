import { Temporal } from "temporal-polyfill";

/** A legal day, `YYYY-MM-DD`, without time zone. String order is date order. */
export type Day = string;
/** An instant in UTC, ISO 8601 with milliseconds (`2026-11-23T10:00:00.000Z`). String order is time order. */
export type Instant = string;

/** True while `from ≤ day < to`; null is unbounded (domain rule: intervals are `[from, to)`). */
export function isWithin(day: string, from: string | null, to: string | null): boolean {
  return (from === null || from <= day) && (to === null || day < to);
}

/** A format is dear to make and lists ask for a day a row: one a time zone. */
const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** The legal day at an instant in a time zone (IANA name). */
export function dayAt(now: Instant, timeZone: string): Day {
  const format = dayFormats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" });
  dayFormats.set(timeZone, format);
  return format.format(new Date(now));
}

/** The first instant after a legal day in a time zone: what was known « at the end of that day » is older. */
export function endOfDay(day: Day, timeZone: string): Instant {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return new Date(next.toZonedDateTime(timeZone).epochMilliseconds - 1).toISOString();
}
