import type { Day, Instant } from "../domain/day.ts";
import { firstDay } from "../locales/first-day.ts";
import type { Locale } from "../locales/index.ts";

const tags: Record<Locale, string> = { fr: "fr-FR", en: "en-GB" };
type Decimal = `${number}`;

/** Things that hold commas themselves, told one after the other: French sets its semicolon apart. */
export const semicolons = (things: readonly string[], locale: Locale): string =>
  things.join(locale === "fr" ? "\u00a0; " : "; ");

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();
function kept<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const known = cache.get(key);
  if (known) return known as T;
  const made = make();
  cache.set(key, made);
  return made;
}

/** An integer scaled down by a power of ten, as an exact decimal string: never through a float. */
function decimal(units: bigint, scale: number): Decimal {
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}` as Decimal;
}

/** Cents as money: `2 700 000,00 €`. `round` leaves out the cents when they are zero. */
export function money(cents: bigint, locale: Locale, round = false): string {
  const digits = round && cents % 100n === 0n ? 0 : 2;
  const format = kept(
    `money ${locale} ${digits}`,
    () =>
      new Intl.NumberFormat(tags[locale], {
        style: "currency",
        currency: "EUR",
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }),
  );
  return format.format(decimal(cents, 2));
}

/** An amount for the axis of a chart, short: `900 k€`. */
export function shortMoney(cents: number, locale: Locale): string {
  const format = kept(
    `short money ${locale}`,
    () =>
      new Intl.NumberFormat(tags[locale], {
        style: "currency",
        currency: "EUR",
        notation: "compact",
        // Told, since engines differ on it: the server's page and the browser's must read alike.
        minimumFractionDigits: 0,
        maximumFractionDigits: 1,
      }),
  );
  return format.format(cents / 100);
}

/** A quotient as a percentage with one decimal: 0.035 → `3,5 %`. For rates of return, which are told, never paid. */
export function rate(value: number, locale: Locale): string {
  const format = kept(
    `rate ${locale}`,
    () => new Intl.NumberFormat(tags[locale], { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  );
  return format.format(value);
}

/** Millionths of a whole as a percentage: 620000 → `62 %`. All the decimals there are, four at most. */
export function percent(millionths: number, locale: Locale): string {
  const format = kept(
    `percent ${locale}`,
    () => new Intl.NumberFormat(tags[locale], { style: "percent", maximumFractionDigits: 4 }),
  );
  return format.format(decimal(BigInt(millionths), 6));
}

/** A whole number with its thousands apart. */
export function count(value: number | bigint, locale: Locale): string {
  return kept(`count ${locale}`, () => new Intl.NumberFormat(tags[locale])).format(value);
}

/** A legal day in full, with its weekday for a deadline: `mardi 15 décembre 2026`. */
export function day(value: Day, locale: Locale, weekday = false): string {
  const format = kept(
    `day ${locale} ${weekday}`,
    () =>
      new Intl.DateTimeFormat(tags[locale], {
        timeZone: "UTC",
        day: "numeric",
        month: "long",
        year: "numeric",
        weekday: weekday ? "long" : undefined,
      }),
  );
  return settled(format.format(new Date(`${value}T00:00:00Z`)), locale);
}

/** An instant in the département's time zone, to the minute. */
export function moment(at: Instant, locale: Locale, timeZone: string): string {
  const format = kept(
    `moment ${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(tags[locale], { timeZone, dateStyle: "long", timeStyle: "short" }),
  );
  // PostgreSQL writes `2026-11-23 10:00:00+00`, which not every browser reads.
  const written = at.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
  return settled(format.format(new Date(written)), locale);
}

function settled(written: string, locale: Locale): string {
  // English: with or without a comma after the weekday according to the engine; ours has none.
  return locale === "fr" ? firstDay(written) : written.replace(/^(\p{L}+),/u, "$1");
}

/** Calendar days from one legal day to another; negative when `to` is before. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
