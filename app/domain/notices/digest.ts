import type { Instant } from "../day.ts";

/** The digest is on the desk when the day begins. */
const digestHour = 7;

/** True from seven in the morning on, in the département's time zone: one digest a day at most, by its key. */
export function isDigestTime(now: Instant, timeZone: string): boolean {
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(new Date(now));
  return Number(hour) >= digestHour;
}
