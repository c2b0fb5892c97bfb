import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, addWorkingDays, isWorkingDay, lastDay, workingDaysBetween } from "../../app/domain/deadlines.ts";
import { holidayZones } from "../../app/domain/public-holidays.ts";

const months = (count: number, franc = false) => ({ unit: "months", count, franc }) as const;
const day = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays("2000-01-01", n));
const zone = fc.constantFrom(...holidayZones);

it.each([
  ["2026-01-05", months(2), "2026-03-05"],
  ["2026-01-05", months(2, true), "2026-03-06"],
  ["2026-08-31", months(2, true), "2026-11-02"],
  // 31 October 2026 is a Saturday, the Monday after is 2 November.
  ["2026-08-31", months(2), "2026-11-02"],
  // The month's last day, leap year and not.
  ["2027-12-31", months(2), "2028-02-29"],
  ["2026-12-31", months(2), "2027-03-01"],
  ["2026-12-30", months(2, true), "2027-03-01"],
  // 10 days from 22 December: 1 January is a holiday, 2 January a Saturday.
  ["2026-12-22", { unit: "days", count: 10, franc: false } as const, "2027-01-04"],
])("from %s, %o ends on %s", (from, delay, end) => expect(lastDay(from, delay, "metropole")).toBe(end));

it("counts ten working days over Christmas, one fewer in Alsace-Moselle", () => {
  const tenDays = { unit: "workingDays", count: 10 } as const;
  expect(lastDay("2025-12-19", tenDays, "metropole")).toBe("2026-01-06");
  expect(lastDay("2025-12-19", tenDays, "alsace_moselle")).toBe("2026-01-07");
});

it("ends every delay on a working day, except that nothing is later than it must be", () => {
  fc.assert(
    fc.property(day, zone, fc.integer({ min: 0, max: 40 }), (from, where, count) => {
      for (const delay of [
        months(count, true),
        { unit: "days", count, franc: false } as const,
        { unit: "workingDays", count } as const,
      ])
        expect(isWorkingDay(lastDay(from, delay, where), where)).toBe(true);
    }),
  );
});

it("working days added are working days counted", () => {
  fc.assert(
    fc.property(day, zone, fc.integer({ min: 1, max: 60 }), (from, where, count) => {
      const end = addWorkingDays(from, count, where);
      expect(workingDaysBetween(from, end, where)).toBe(count);
      expect(workingDaysBetween(end, from, where)).toBe(-count);
      expect(lastDay(from, { unit: "workingDays", count: count + 1 }, where) > end).toBe(true);
    }),
  );
});
