import { describe, expect, it } from "vitest";
import { parseExact, toNumber } from "../../../app/domain/exact.ts";
import { fraction, times } from "../../../app/domain/fraction.ts";
import { type DayCount, yearFraction } from "../../../app/domain/repayment/day-count.ts";
import { json, present } from "../published-cases.ts";

interface Row {
  period: number;
  rateFactor: number;
}
interface Case {
  test: string;
  annualRatePct: number;
  daysInYear: string;
  daysInMonth: string;
  periods: { nr: number; from: string; due: string }[];
  events: { event: string; rows?: Row[] }[];
}

/**
 * What of instalment loans is a rule of these contracts: the interest of a period on what is outstanding. A contract
 * here has no equal instalments, and no year of 364 days: those rows have nothing to be compared with.
 */
const conventions: Record<string, DayCount> = { "DAYS_360 DAYS_30": "30/360 Bond", "DAYS_360 INVALID": "act/360" };
const published: Case[] = (present ? json("fineract/emi_progressive_vectors.json") : []) as Case[];
const covered = published.filter((one) => `${one.daysInYear} ${one.daysInMonth}` in conventions);

describe.skipIf(!present)("published instalment schedules: the rate of each whole period", () => {
  it("are covered but for the year of 364 days", () =>
    expect([covered.length, published.length - covered.length]).toEqual([5, 1]));

  it.each(covered)("$test", ({ annualRatePct, daysInYear, daysInMonth, periods, events }) => {
    const perYear = times(parseExact(String(annualRatePct)) ?? fraction(0), fraction(1, 100));
    const rows = events.find(({ event }) => event === "expect")?.rows ?? [];
    let compared = 0;
    for (const { nr, from, due } of periods) {
      const whole = rows.filter(({ period, rateFactor }) => period === nr && rateFactor !== 0);
      if (whole.length !== 1) continue;
      const dayCount = conventions[`${daysInYear} ${daysInMonth}`] ?? "act/365F";
      const expected = toNumber(times(perYear, yearFraction(dayCount, { from, to: due })));
      expect(Math.abs((whole[0]?.rateFactor ?? 0) - expected)).toBeLessThan(1e-9);
      compared++;
    }
    expect(compared).toBeGreaterThan(0);
  });
});
