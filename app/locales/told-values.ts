import type { Day } from "../domain/day.ts";
import { type Fraction, fraction } from "../domain/fraction.ts";
import type { Cents } from "../domain/money.ts";
import type { Figure } from "../domain/repayment/figure.ts";
import type { Locale } from "./index.ts";
import { sayPayer } from "./payer.ts";
import { sayDay, sayExact, sayMoney, sayPercent, sayWhole } from "./values.ts";

/** In which words figures and terms are told. */
export interface Saying {
  locale: Locale;
  /** ISO 4217. */
  currency: string;
  /** What codes of indicators, classes, payers, outcomes and cohorts are called; a code without a name is told itself. */
  names?: Readonly<Record<string, string>>;
}

/** The values of one figure or sentence, each told as what it is. A value that is not there is told as « – ». */
export interface Told {
  money(key: string): string;
  /** Cents and parts of cents. */
  exactMoney(key: string): string;
  day(key: string): string;
  percent(key: string): string;
  number(key: string): string;
  name(key: string): string;
  /** Several codes, « A, B ». */
  names(key: string): string;
  /** A value compared: a number where counts are compared, else per cent. */
  measured(key: string): string;
  has(key: string): boolean;
  /** Whether a value is exactly that number. */
  is(key: string, number: number): boolean;
  /** The word as it stands, for choices. */
  word(key: string): string;
}

const missing = "–";

/** Makes values speak; `as` tells how a measure's values compare. */
export function toldValues(values: Figure["values"], { locale, currency, names = {} }: Saying, as?: string): Told {
  const fractionAt = (key: string): Fraction | null => {
    const value = values[key];
    if (typeof value === "bigint" || typeof value === "number") return fraction(value);
    return typeof value === "object" && value !== null ? value : null;
  };
  const exactly = (key: string, say: (value: Fraction) => string): string => {
    const value = fractionAt(key);
    return value === null ? missing : say(value);
  };
  const named = (code: string): string => (Object.hasOwn(names, code) ? (names[code] ?? code) : sayPayer(code, locale));
  const word = (key: string): string => (values[key] == null ? "" : String(values[key]));
  return {
    money: (key) => (typeof values[key] === "bigint" ? sayMoney(values[key] as Cents, locale, currency) : missing),
    exactMoney: (key) =>
      exactly(key, ({ n, d }) => {
        if (d === 1n) return sayMoney(n, locale, currency);
        return `${sayExact(fraction(n, d * 100n), locale, 6)}\u00a0${currency}`;
      }),
    day: (key) => (typeof values[key] === "string" ? sayDay(values[key] as Day, locale) : missing),
    percent: (key) => exactly(key, (value) => sayPercent(value, locale)),
    number: (key) => exactly(key, (value) => (value.d === 1n ? sayWhole(value.n, locale) : sayExact(value, locale))),
    name: (key) => (word(key) === "" ? missing : named(word(key))),
    names: (key) => word(key).split(", ").map(named).join(", "),
    measured: (key) =>
      exactly(key, (value) =>
        as === "count" || as === undefined ? sayExact(value, locale) : sayPercent(value, locale),
      ),
    has: (key) => values[key] != null,
    is: (key, number) => {
      const value = fractionAt(key);
      return value !== null && value.d === 1n && value.n === BigInt(number);
    },
    word,
  };
}

/** The words of one key, from its values. */
export type Telling = (told: Told) => string;
