import type { Fraction } from "./fraction.ts";

/**
 * How the last kept digit is found. `halfEven`: ties to the even digit (the terms' rule). `closest`: ties away from
 * zero. `up`, `down`: away from zero, towards zero. `floor`, `ceiling`: as `closest` on one side of zero and `down` on
 * the other (QuantLib, `Rounding`: floor is closest above zero, ceiling below).
 */
export const roundings = ["halfEven", "closest", "up", "down", "floor", "ceiling"] as const;
export type Rounding = (typeof roundings)[number];

/** n / d as a whole number; d > 0. The exact rational is rounded once, never a rounding of a rounding. */
export function wholeOf(n: bigint, d: bigint, rounding: Rounding = "halfEven"): bigint {
  const size = n < 0n ? -n : n;
  const [whole, rest] = [size / d, size % d];
  const rounded = whole + (rest > 0n && isUp(rounding, { whole, rest, d, isNegative: n < 0n }) ? 1n : 0n);
  return n < 0n ? -rounded : rounded;
}

function isUp(rounding: Rounding, at: { whole: bigint; rest: bigint; d: bigint; isNegative: boolean }): boolean {
  const { whole, rest, d, isNegative } = at;
  if (rounding === "up") return true;
  if (rounding === "down") return false;
  if ((rounding === "floor" && isNegative) || (rounding === "ceiling" && !isNegative)) return false;
  if (rounding === "halfEven" && rest * 2n === d) return whole % 2n === 1n;
  return rest * 2n >= d;
}

/** The value with that many decimals kept, still exact. */
export function rounded(value: Fraction, digits: number, rounding: Rounding): Fraction {
  const scale = 10n ** BigInt(digits);
  return { n: wholeOf(value.n * scale, value.d, rounding), d: scale };
}
