import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../app/domain/deadlines.ts";
import { toNumber } from "../../../app/domain/exact.ts";
import { fraction } from "../../../app/domain/fraction.ts";
import { type DayCount, dayCounts, otherDayCounts, yearFraction } from "../../../app/domain/repayment/day-count.ts";
import { thirtyDays, thirtyRules } from "../../../app/domain/repayment/thirty-360.ts";
import { present, rows } from "../published-cases.ts";

const close = (value: number, expected: string | undefined, about: string) =>
  expect.soft(Math.abs(value - Number(expected)), about).toBeLessThan(1e-9);

describe.skipIf(!present)("published day counts", () => {
  it("agrees with QuantLib's actual/actual", () => {
    const named: Record<string, DayCount> = {
      "act/act ISMA": "act/act ICMA",
      "act/act AFB": "act/act AFB",
      "act/act ISDA": "act/act ISDA",
    };
    const published = rows("quantlib/actual_actual_year_fraction.csv");
    for (const { convention = "", start = "", end = "", ref_start, ref_end, expected_year_fraction } of published) {
      const reference = ref_start && ref_end ? { from: ref_start, to: ref_end } : undefined;
      const period = { from: start, to: end, ...(reference && { reference }) };
      const found = yearFraction(named[convention] as DayCount, period);
      close(toNumber(found), expected_year_fraction, `${convention} ${start} ${end}`);
    }
    expect(published.length).toBeGreaterThan(0);
  });

  it("agrees with QuantLib's 30/360", () => {
    const named: Record<string, DayCount> = {
      Thirty365: "30/365",
      Thirty360_BondBasis: "30/360 Bond",
      Thirty360_EurobondBasis: "30/360 Eurobond",
      Thirty360_USA: "30/360 US",
      Thirty360_ISDA: "30/360 ISDA",
    };
    for (const row of rows("quantlib/thirty_360_day_count.csv")) {
      const { convention = "", start = "", end = "", termination_date: termination, expected_days } = row;
      const dayCount = named[convention] as DayCount;
      const found = yearFraction(dayCount, { from: start, to: end, ...(termination && { termination }) });
      const year = dayCount === "30/365" ? 365n : 360n;
      expect.soft((found.n * year) / found.d, `${convention} ${start} ${end}`).toBe(BigInt(expected_days ?? -1));
    }
  });

  it("agrees with the other tables", () => {
    const named: Record<string, DayCount> = {
      "Act/Act": "act/act ISDA",
      "Act/365F": "act/365F",
      "Act/360": "act/360",
      "NL/365": "NL/365",
      "30/360 ISDA": "30/360 Bond",
      "30E/360": "30/360 Eurobond",
      "30E+/360": "30E+/360",
      "30E/360 German": "30/360 ISDA",
      "30/360 US": "30/360 US",
    };
    for (const { convention = "", start = "", end = "", expected_year_fraction } of rows(
      "xirr/day_count_year_fractions.csv",
    ))
      close(
        toNumber(yearFraction(named[convention] as DayCount, { from: start, to: end })),
        expected_year_fraction,
        `${convention} ${start} ${end}`,
      );
    for (const row of rows("xirr/days360_table.csv")) {
      const period = { from: row.start ?? "", to: row.end ?? "" };
      const found = [thirtyDays("US", period), thirtyDays("Eurobond", period), thirtyDays("ISDA", period)];
      expect
        .soft(found, `${row.start} ${row.end}`)
        .toEqual([row["30/360 US"], row["30E/360"], row["30E/360 ISDA"]].map(Number));
      expect.soft(yearFraction("act/365F", period)).toEqual(fraction(Number(row.actual), 365));
    }
  });
});

const day = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays("1980-01-01", n));
const any = fc.constantFrom(...dayCounts, ...otherDayCounts);

it("counts nothing for no time, and back what it counts forth", () => {
  fc.assert(
    fc.property(any, day, day, (dayCount, from, to) => {
      expect(yearFraction(dayCount, { from, to: from }).n).toBe(0n);
      const [there, back] = [yearFraction(dayCount, { from, to }), yearFraction(dayCount, { from: to, to: from })];
      expect(there.n * back.d).toBe(-back.n * there.d);
    }),
  );
});

it("never differs from the days over 365.25 by more than three weeks a year and six days", () => {
  fc.assert(
    fc.property(any, day, fc.integer({ min: 0, max: 7_000 }), (dayCount, from, count) => {
      const found = toNumber(yearFraction(dayCount, { from, to: addDays(from, count) }));
      expect(Math.abs(found - count / 365.25)).toBeLessThan((count / 365.25) * 0.0575 + 6 / 365);
    }),
  );
});

it("adds up over periods where the convention counts days", () => {
  const additive = fc.constantFrom("act/365F", "act/360", "act/act ISDA", "NL/365");
  fc.assert(
    fc.property(additive, fc.array(day, { minLength: 3, maxLength: 3 }), (dayCount, days) => {
      const [a = "", b = "", c = ""] = days.sort();
      const part = (from: string, to: string) => toNumber(yearFraction(dayCount as DayCount, { from, to }));
      expect(part(a, b) + part(b, c)).toBeCloseTo(part(a, c), 12);
    }),
  );
  expect(thirtyRules.map((rule) => thirtyDays(rule, { from: "2026-01-15", to: "2026-02-15" }))).toEqual([
    30, 30, 30, 30, 30,
  ]);
});
