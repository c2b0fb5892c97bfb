import { type Fraction, fraction } from "./fraction.ts";

/** Digits at most in a rate or a count as written: more is a slip of the keyboard, or an attack. */
const mostDigits = 30;

/**
 * Reads an exact number as the terms write it: a decimal (`0.075`, `-2`) or a quotient (`56/68`). Null when unreadable
 * or longer than thirty digits; never floating point.
 */
export function parseExact(written: string): Fraction | null {
  if (written.length > 2 * mostDigits + 2) return null;
  const quotient = /^(-?\d{1,30})\/(\d{1,30})$/.exec(written);
  if (quotient)
    return /^0+$/.test(quotient[2] ?? "0") ? null : fraction(BigInt(quotient[1] ?? 0), BigInt(quotient[2] ?? 1));
  const decimal = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(written);
  if (!decimal) return null;
  const [, sign = "", units = "0", decimals = ""] = decimal;
  return fraction(BigInt(`${sign}${units}${decimals}`), 10n ** BigInt(decimals.length));
}

/** A whole number of cents as the terms write it (`"270000000"`); null when unreadable or negative. */
export const parseCents = (written: string): bigint | null => (/^\d{1,15}$/.test(written) ? BigInt(written) : null);

/** The nearest double: for rates of return, curves and tests, never for an amount. */
export function toNumber({ n, d }: Fraction): number {
  const size = n < 0n ? -n : n;
  // Both halves are doubles without loss: so is their nearest quotient.
  if (size <= Number.MAX_SAFE_INTEGER && d <= Number.MAX_SAFE_INTEGER) return Number(n) / Number(d);
  // Twenty significant digits hold all that a double can.
  const shift = 20 + String(d).length - String(size).length;
  const digits = shift >= 0 ? (size * 10n ** BigInt(shift)) / d : size / (d * 10n ** BigInt(-shift));
  return Number(`${n < 0n ? "-" : ""}${digits}e${-shift}`);
}
