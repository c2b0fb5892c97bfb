import { expect, test } from "vitest";
import { dayAt, endOfDay } from "../../app/domain/day.ts";

test.each([
  // Winter and summer; the days the clock goes forward and back; where the day is not Paris's.
  ["2026-01-15", "Europe/Paris", "2026-01-15T22:59:59.999Z"],
  ["2026-07-15", "Europe/Paris", "2026-07-15T21:59:59.999Z"],
  ["2026-03-28", "Europe/Paris", "2026-03-28T22:59:59.999Z"],
  ["2026-03-29", "Europe/Paris", "2026-03-29T21:59:59.999Z"],
  ["2026-10-24", "Europe/Paris", "2026-10-24T21:59:59.999Z"],
  ["2026-10-25", "Europe/Paris", "2026-10-25T22:59:59.999Z"],
  ["2026-12-31", "Europe/Paris", "2026-12-31T22:59:59.999Z"],
  ["2028-02-29", "Europe/Paris", "2028-02-29T22:59:59.999Z"],
  ["2026-07-15", "Indian/Reunion", "2026-07-15T19:59:59.999Z"],
  ["2026-07-15", "America/Cayenne", "2026-07-16T02:59:59.999Z"],
  // Midnight itself does not exist on this day there: it begins at one o'clock.
  ["2026-03-28", "Africa/Cairo", "2026-03-28T21:59:59.999Z"],
  ["2026-07-15", "UTC", "2026-07-15T23:59:59.999Z"],
])("the end of %s in %s is %s", (day, zone, end) => {
  expect(endOfDay(day, zone)).toBe(end);
  expect(dayAt(end, zone)).toBe(day);
  expect(dayAt(new Date(Date.parse(end) + 1).toISOString(), zone)).not.toBe(day);
});
