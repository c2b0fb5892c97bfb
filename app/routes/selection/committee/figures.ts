import { decimals, type Fraction, fraction } from "../../../domain/fraction.ts";
import type { Locale } from "../../../locales/index.ts";

/** A score or points with two decimals at most: `3`, `2,5`, `71,67`. */
export function figure(value: Fraction, locale: Locale): string {
  const mark = locale === "fr" ? "," : ".";
  const written = decimals(value, 2, mark);
  return value.d === 1n ? String(value.n) : written.replace(/0+$/, "").replace(/[,.]$/, "");
}

/** The same of an exact figure of the minutes: `7/2`. */
export function exactFigure(exact: string, locale: Locale): string {
  const [n = "0", d = "1"] = exact.split("/");
  return figure(fraction(BigInt(n), BigInt(d)), locale);
}
