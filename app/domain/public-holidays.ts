import { Temporal } from "temporal-polyfill";
import type { Day } from "./day.ts";

/** Where the public holidays differ: metropolitan France, Alsace-Moselle and each overseas territory that has its own. */
export const holidayZones = [
  "metropole",
  "alsace_moselle",
  "guadeloupe",
  "guyane",
  "la_reunion",
  "martinique",
  "mayotte",
  "saint_barthelemy",
  "saint_martin",
] as const;
export type HolidayZone = (typeof holidayZones)[number];

/** Holidays on the same month and day every year (Code du travail L3133-1). */
const fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday (L3133-1). */
const afterEaster = [1, 39, 50];

/** What a zone adds: Good Friday and 26 December (L3134-13), or the abolition of slavery (L3422-2, decree 83-1003). */
const added: Record<HolidayZone, { fixed: readonly string[]; afterEaster: readonly number[] }> = {
  metropole: { fixed: [], afterEaster: [] },
  alsace_moselle: { fixed: ["12-26"], afterEaster: [-2] },
  guadeloupe: { fixed: ["05-27"], afterEaster: [] },
  guyane: { fixed: ["06-10"], afterEaster: [] },
  la_reunion: { fixed: ["12-20"], afterEaster: [] },
  martinique: { fixed: ["05-22"], afterEaster: [] },
  mayotte: { fixed: ["04-27"], afterEaster: [] },
  saint_barthelemy: { fixed: ["10-09"], afterEaster: [] },
  saint_martin: { fixed: ["05-28"], afterEaster: [] },
};

/** Easter Sunday of a Gregorian year (Butcher's rule, Astronomical Algorithms, chapter 8). */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.trunc(year / 100);
  const inCentury = year % 100;
  const correction = Math.trunc((century - Math.trunc((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.trunc(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.trunc(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.trunc((golden + 11 * epact + 22 * weekday) / 451);
  const count = epact + weekday - 7 * late + 114;
  return Temporal.PlainDate.from({ year, month: Math.trunc(count / 31), day: (count % 31) + 1 }).toString();
}

/** The public holidays of a year in a zone, in date order. */
export function publicHolidays(year: number, zone: HolidayZone): Day[] {
  const easter = Temporal.PlainDate.from(easterSunday(year));
  const own = added[zone];
  const days = [
    ...[...fixed, ...own.fixed].map((day) => `${String(year).padStart(4, "0")}-${day}`),
    ...[...afterEaster, ...own.afterEaster].map((days) => easter.add({ days }).toString()),
  ];
  return [...new Set(days)].sort();
}

const kept = new Map<string, ReadonlySet<Day>>();

/** True for a public holiday of the zone. */
export function isPublicHoliday(day: Day, zone: HolidayZone): boolean {
  const year = day.slice(0, 4);
  const key = `${zone} ${year}`;
  const days = kept.get(key) ?? new Set(publicHolidays(Number(year), zone));
  kept.set(key, days);
  return days.has(day);
}
