import fc from "fast-check";
import { expect, it } from "vitest";
import { parseExact } from "../../../app/domain/exact.ts";
import { compare, fraction, minus } from "../../../app/domain/fraction.ts";
import { rounded, roundings, wholeOf } from "../../../app/domain/rounding.ts";
import { present, rows } from "../published-cases.ts";

it.skipIf(!present)("agrees with QuantLib's table, digit for digit", () => {
  const published = rows("quantlib/rounding.csv");
  for (const row of published) {
    const value = parseExact(row.x ?? "") ?? fraction(0);
    for (const rounding of ["closest", "up", "down", "floor", "ceiling"] as const) {
      const found = rounded(value, Number(row.digits), rounding);
      expect.soft(compare(found, parseExact(row[rounding] ?? "") ?? fraction(0)), `${row.x} ${rounding}`).toBe(0);
    }
  }
  expect(published.length).toBeGreaterThan(0);
});

it("stays within a unit, leaves whole numbers alone, and half-even takes no side", () => {
  const n = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  const d = fc.bigInt({ min: 1n, max: 10n ** 9n });
  fc.assert(
    fc.property(n, d, fc.constantFrom(...roundings), (over, under, rounding) => {
      const off = minus(fraction(wholeOf(over, under, rounding)), fraction(over, under));
      expect(compare(off, fraction(1)) < 0 && compare(off, fraction(-1)) > 0).toBe(true);
      expect(wholeOf(over, 1n, rounding)).toBe(over);
      expect(wholeOf(-over, under)).toBe(-wholeOf(over, under));
      expect(wholeOf(2n * over + 1n, 2n) % 2n).toBe(0n);
    }),
  );
});
