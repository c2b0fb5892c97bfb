import fc from "fast-check";
import { expect, test } from "vitest";
import { parseEuros } from "../../app/domain/euros.ts";

const cents = fc.bigInt({ min: 0n, max: 999_999_999_999_999n });

test.each(["fr-FR", "en-GB", "de-DE"])("an amount as %s writes it is read back to the cent", (locale) => {
  const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
  fc.assert(
    fc.property(cents, (n) => {
      const decimal = `${n / 100n}.${String(n % 100n).padStart(2, "0")}` as `${number}`;
      expect(parseEuros(`${written.format(decimal)} €`)).toBe(n);
    }),
  );
});

test.each([
  ["1,234.50", 123_450n],
  ["1.234,50", 123_450n],
  ["1,250,000", 125_000_000n],
  ["1 250 000,5", 125_000_050n],
  ["12,5", 1_250n],
  ["0", 0n],
])("%s", (typed, read) => expect(parseEuros(typed)).toBe(read));

test.each([
  "1,234",
  "1.234",
  "1,23,456.00",
  "1,234,56",
  "12,345.678",
  "1.234.50",
  "1e6",
  "-5",
  "٣",
  "",
  "€",
  "99999999999999",
])("%s is refused, not guessed", (typed) => expect(parseEuros(typed)).toBeNull());
