import fc from "fast-check";
import { expect, it } from "vitest";
import { exponential, logarithm, power } from "../../../app/domain/decimal.ts";
import { parseExact, toNumber } from "../../../app/domain/exact.ts";
import { decimals, type Fraction, fraction, times } from "../../../app/domain/fraction.ts";
import { type Compounding, equivalentRate, growth } from "../../../app/domain/repayment/rates.ts";
import { rounded } from "../../../app/domain/rounding.ts";
import { present, rows } from "../published-cases.ts";

const compounding: Record<string, Compounding> = {
  Simple: "simple",
  Compounded: "compounded",
  Continuous: "continuous",
  SimpleThenCompounded: "simpleThenCompounded",
};
const periods: Record<string, number> = { Annual: 1, Semiannual: 2, EveryFourthMonth: 3, Quarterly: 4, Monthly: 12 };
const exact = (written = "") => parseExact(written.replaceAll(".0/", "/")) as Fraction;

it.skipIf(!present)("agrees with QuantLib's conversions of rates", () => {
  const published = rows("quantlib/interest_rate_conversions.csv");
  for (const row of published) {
    const rate = {
      perYear: exact(row.rate),
      compounding: compounding[row.compounding ?? ""] as Compounding,
      periods: periods[row.frequency ?? ""] ?? 0,
    };
    const to = {
      compounding: compounding[row.to_compounding ?? ""] as Compounding,
      periods: periods[row.to_frequency ?? ""] ?? 0,
    };
    const found = rounded(
      equivalentRate(rate, exact(row.time_years_act360), to).perYear,
      Number(row.decimals),
      "closest",
    );
    expect.soft(Math.abs(toNumber(found) - Number(row.expected_rate)), JSON.stringify(row)).toBeLessThan(1e-9);
  }
  expect(published.length).toBeGreaterThan(0);
});

it("grows the same at an equivalent rate", () => {
  const kinds = fc.constantFrom<Compounding>("simple", "compounded", "continuous", "simpleThenCompounded");
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3_000 }),
      kinds,
      kinds,
      fc.integer({ min: 1, max: 40 }),
      (bp, from, to, quarters) => {
        const [rate, years] = [{ perYear: fraction(bp, 10_000), compounding: from, periods: 4 }, fraction(quarters, 4)];
        const other = equivalentRate(rate, years, { compounding: to, periods: 2 });
        expect(decimals(growth(other, years), 28)).toBe(decimals(growth(rate, years), 28));
      },
    ),
    { numRuns: 50 },
  );
});

it("knows constants to thirty digits (OEIS A001113, A002162, A002193)", () => {
  expect(decimals(exponential(fraction(1)), 30)).toBe("2,718281828459045235360287471353");
  expect(decimals(logarithm(fraction(2)), 30)).toBe("0,693147180559945309417232121458");
  expect(decimals(power(fraction(2), fraction(1, 2)), 30)).toBe("1,414213562373095048801688724210");
  expect(power(fraction(11, 10), fraction(3))).toEqual(fraction(1331, 1000));
  expect(power(fraction(11, 10), fraction(-2))).toEqual(fraction(100, 121));
  expect(decimals(exponential(fraction(-1)), 30)).toBe("0,367879441171442321595523770161");
  expect(() => logarithm(fraction(0))).toThrow(RangeError);
  expect(() => power(fraction(-1), fraction(1, 2))).toThrow(RangeError);
  expect(() => exponential(fraction(101))).toThrow(RangeError);
});

it("takes roots that come back when raised", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 300_000 }), fc.integer({ min: 1, max: 3_000 }), (base, days) => {
      const one = fraction(base, 100_000);
      const product = times(power(one, fraction(days, 365)), power(one, fraction(365 - days, 365)));
      expect(decimals(product, 20)).toBe(decimals(one, 20));
    }),
    { numRuns: 100 },
  );
});

it("reads exact numbers, and no others", () => {
  expect(parseExact("0.075")).toEqual(fraction(3, 40));
  expect(parseExact("56/68")).toEqual(fraction(14, 17));
  expect(parseExact("-2")).toEqual(fraction(-2));
  for (const bad of ["", "1,5", "1e3", ".5", "1.", "1/0", "1/00", "--1", " 1", "9".repeat(31), "NaN"])
    expect(parseExact(bad), bad).toBeNull();
});

it("comes nearest in a double", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 18n }), (n, d) => {
      const found = toNumber({ n, d });
      const approximate = Number(n) / Number(d);
      expect(Math.abs(found - approximate)).toBeLessThanOrEqual(Math.abs(approximate) * 1e-15);
    }),
  );
});
