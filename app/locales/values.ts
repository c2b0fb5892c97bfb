import type { Day } from "../domain/day.ts";
import { decimals, type Fraction, fraction, times } from "../domain/fraction.ts";
import { type Cents, plainAmount } from "../domain/money.ts";
import { firstDay } from "./first-day.ts";
import type { Locale } from "./index.ts";

const tag = (locale: Locale): string => (locale === "fr" ? "fr-FR" : "en-GB");

/** « 1 234,50 € », “€1,234.50”: exact, whatever the size. */
export const sayMoney = (cents: Cents, locale: Locale, currency = "EUR"): string =>
  new Intl.NumberFormat(tag(locale), { style: "currency", currency }).format(plainAmount(cents) as `${number}`);

/** « 1er octobre 2026 », “1 October 2026”. */
export function sayDay(day: Day, locale: Locale): string {
  const told = new Intl.DateTimeFormat(tag(locale), { dateStyle: "long", timeZone: "UTC" });
  const words = told.format(new Date(`${day}T00:00:00Z`));
  return locale === "fr" ? firstDay(words) : words;
}

/** A whole number with its thousands apart. */
export const sayWhole = (value: bigint | number, locale: Locale): string =>
  new Intl.NumberFormat(tag(locale)).format(value);

/**
 * An exact number: whole, or with as many decimals as it has, or with `most` of them and the sign « ≈ » where it has
 * more: nothing rounded passes for exact.
 */
export function sayExact(value: Fraction, locale: Locale, most = 4): string {
  for (let count = 0; count <= most; count++)
    if ((value.n * 10n ** BigInt(count)) % value.d === 0n) return grouped(decimals(value, count, "."), locale);
  return `≈\u00a0${grouped(decimals(value, most, "."), locale)}`;
}

/** A share or a rate per cent: 0.035 → « 3,5 % », “3.5%”. */
export const sayPercent = (value: Fraction, locale: Locale): string =>
  `${sayExact(times(value, fraction(100)), locale)}${locale === "fr" ? "\u00a0" : ""}%`;

function grouped(plain: string, locale: Locale): string {
  const [units = "", rest] = plain.split(".");
  const whole = units === "-0" ? "-0" : sayWhole(BigInt(units), locale);
  return rest === undefined ? whole : `${whole}${locale === "fr" ? "," : "."}${rest}`;
}
