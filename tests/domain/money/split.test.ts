import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEuros } from "../../../app/domain/euros.ts";
import { fraction } from "../../../app/domain/fraction.ts";
import {
  frenchAmount,
  least,
  most,
  parseAmount,
  plainAmount,
  split,
  splitTwice,
  sum,
  toCents,
} from "../../../app/domain/money.ts";

const weights = fc.array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 20 });
const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });

describe("a split", () => {
  it.each<[string, bigint, bigint[], bigint[]]>([
    ["thirds: the first gets the cent", 100n, [1n, 1n, 1n], [34n, 33n, 33n]],
    ["the largest remainder, not the largest weight", 10n, [5n, 3n, 2n, 4n], [4n, 2n, 1n, 3n]],
    ["nothing for nobody", 5n, [0n, 1n], [0n, 5n]],
    ["nothing at all", 0n, [0n, 0n], [0n, 0n]],
    ["one cent among many", 1n, [1n, 1n, 1n, 1n], [1n, 0n, 0n, 0n]],
  ])("%s", (_, whole, by, parts) => expect(split(whole, by)).toEqual(parts));

  it("sums to the whole; no part is a cent or more from its exact share", () => {
    fc.assert(
      fc.property(amount, weights, (whole, by) => {
        fc.pre(by.some((w) => w > 0n));
        const [parts, all] = [split(whole, by), sum(by)];
        expect(sum(parts)).toBe(whole);
        parts.forEach((part, i) => {
          const off = part * all - whole * (by[i] ?? 0n);
          expect(off < all && -off < all).toBe(true);
          if (by[i] === 0n) expect(part).toBe(0n);
        });
      }),
    );
  });

  it("never exceeds the weights when it splits no more than they are: a call stays within what is uncalled", () => {
    fc.assert(
      fc.property(weights, fc.nat(1_000), (by, permille) => {
        const whole = (sum(by) * BigInt(permille)) / 1_000n;
        for (const [i, part] of split(whole, by).entries()) expect(part <= (by[i] ?? 0n)).toBe(true);
      }),
    );
  });

  it("in two dimensions gives each payer its part once, whoever the investors are", () => {
    fc.assert(
      fc.property(amount, weights, weights, (whole, payers, investors) => {
        fc.pre(payers.some((w) => w > 0n) && investors.some((w) => w > 0n));
        const table = splitTwice(whole, { payers, investors });
        expect(table.map(sum)).toEqual(split(whole, payers));
        expect(sum(table.flat())).toBe(whole);
      }),
    );
  });

  it("refuses what cannot be split", () => {
    expect(() => split(-1n, [1n])).toThrow(RangeError);
    expect(() => split(1n, [2n, -1n])).toThrow(RangeError);
    expect(() => split(1n, [0n])).toThrow(RangeError);
  });
});

describe("an amount", () => {
  it.each([
    [0n, "0.00", "0,00"],
    [5n, "0.05", "0,05"],
    [-5n, "-0.05", "-0,05"],
    [123_456_789n, "1234567.89", "1\u202f234\u202f567,89"],
    [270_000_000n, "2700000.00", "2\u202f700\u202f000,00"],
    [-100_000n, "-1000.00", "-1\u202f000,00"],
  ])("%s cents is told as %s and %s", (cents, plain, french) => {
    expect([plainAmount(cents), frenchAmount(cents)]).toEqual([plain, french]);
  });

  it("is read back as it was written, to the cent", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 14n }), (cents) => {
        expect(parseAmount(plainAmount(cents))).toBe(cents);
        expect(parseAmount(frenchAmount(cents))).toBe(cents);
        expect(parseEuros(frenchAmount(cents))).toBe(cents);
      }),
    );
  });

  it.each(["", "-5", "0", "0,00", "1,234", "12.345,6,7", "1e3", "abc", "1.999", "∞"])("refuses « %s »", (typed) =>
    expect(parseAmount(typed)).toBeNull(),
  );

  it("is the lesser or the greater of two", () => {
    expect([least(1n, 2n), least(2n, 1n), most(1n, 2n), most(2n, 1n)]).toEqual([1n, 1n, 2n, 2n]);
  });

  it.each([
    [1, 2, 0n],
    [3, 2, 2n],
    [5, 2, 2n],
    [-1, 2, 0n],
    [-3, 2, -2n],
    [249, 100, 2n],
    [251, 100, 3n],
  ])("%i/%i rounds half-even to %s", (n, d, cents) => expect(toCents(fraction(n, d))).toBe(cents));
});
