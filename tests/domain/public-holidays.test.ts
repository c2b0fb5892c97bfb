import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { easterSunday, type HolidayZone, isPublicHoliday, publicHolidays } from "../../app/domain/public-holidays.ts";

const folder = path.resolve(import.meta.dirname, "../../../shared/cases/calendar");
const present = existsSync(folder);
if (!present && process.env.REQUIRE_CASES === "1") throw new Error("reference cases are required and not present");
if (!present) console.log("skipped: reference cases not present");

const rows = (file: string): Record<string, string>[] =>
  parse(readFileSync(path.join(folder, file)), { columns: true, bom: true });

const zones: Record<string, HolidayZone> = {
  Métropole: "metropole",
  "Alsace-Moselle": "alsace_moselle",
  Guadeloupe: "guadeloupe",
  Guyane: "guyane",
  "La Réunion": "la_reunion",
  Martinique: "martinique",
  Mayotte: "mayotte",
  "Saint-Barthélémy": "saint_barthelemy",
  "Saint-Martin": "saint_martin",
};

it.skipIf(!present)("agrees with the published holidays, and knows no other in the years they list whole", () => {
  const published = rows("jours_feries_france.csv");
  for (const { zone = "", date = "" } of published)
    expect.soft(isPublicHoliday(date, zones[zone] as HolidayZone), `${zone} ${date}`).toBe(true);
  for (const zone of ["Métropole", "Alsace-Moselle"])
    for (const year of new Set(published.filter((r) => r.zone === zone).map((r) => Number(r.date?.slice(0, 4))))) {
      const listed = published.filter((r) => r.zone === zone && r.date?.startsWith(String(year)));
      expect(publicHolidays(year, zones[zone] as HolidayZone)).toEqual(listed.map((r) => r.date).sort());
    }
});

it.skipIf(!present)("agrees with the published Easter Sundays", () => {
  for (const { year, easter_sunday } of rows("paques.csv")) expect(easterSunday(Number(year))).toBe(easter_sunday);
});

it("gives Easter between 22 March and 25 April, always a Sunday", () => {
  for (let year = 1800; year < 2200; year++) {
    const easter = easterSunday(year);
    expect(easter.slice(5) >= "03-22" && easter.slice(5) <= "04-25").toBe(true);
    expect(new Date(`${easter}T00:00:00Z`).getUTCDay()).toBe(0);
  }
  // The earliest and the latest possible (Meeus).
  expect([easterSunday(1818), easterSunday(1943), easterSunday(2038)]).toEqual([
    "1818-03-22",
    "1943-04-25",
    "2038-04-25",
  ]);
});

it("knows a holiday that falls on two feasts once", () => {
  // Ascension Thursday 2008 was 1 May.
  expect(publicHolidays(2008, "metropole")).toHaveLength(10);
});
