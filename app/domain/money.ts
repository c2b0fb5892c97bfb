import { parseEuros } from "./euros.ts";
import type { Fraction } from "./fraction.ts";
import { wholeOf } from "./rounding.ts";

/** An amount in whole cents of the contract's currency. No floating point touches one. */
export type Cents = bigint;

export const sum = (amounts: readonly Cents[]): Cents => amounts.reduce((total, cents) => total + cents, 0n);
export const least = (a: Cents, b: Cents): Cents => (a < b ? a : b);
export const most = (a: Cents, b: Cents): Cents => (a > b ? a : b);

/** The exact rational rounded half-even to the cent: done once, at the payable amount (domain §9). */
export const toCents = ({ n, d }: Fraction): Cents => wholeOf(n, d);

/**
 * Splits an amount pro rata to weights by largest remainder; equal remainders go to the first. The parts always sum to
 * the amount, and none differs from its exact share by a cent or more. Weights of zero get nothing. Throws a
 * RangeError on a negative amount or weight, or when all weights are zero and the amount is not.
 */
export function split(amount: Cents, weights: readonly bigint[]): Cents[] {
  const whole = sum(weights);
  if (amount < 0n || weights.some((weight) => weight < 0n)) throw new RangeError("a split takes no negative figures");
  if (amount === 0n) return weights.map(() => 0n);
  if (whole === 0n) throw new RangeError("a split needs a weight");
  if (weights.length === 1) return [amount];
  const parts = weights.map((weight) => (amount * weight) / whole);
  const remainder = (i: number) => (amount * (weights[i] ?? 0n)) % whole;
  const order = weights.map((_, i) => i).sort((a, b) => sign(remainder(b) - remainder(a)) || a - b);
  const missing = Number(amount - sum(parts));
  for (const i of order.slice(0, missing)) parts[i] = (parts[i] ?? 0n) + 1n;
  return parts;
}

const sign = (difference: bigint): number => (difference < 0n ? -1 : difference > 0n ? 1 : 0);

/**
 * Splits an amount already rounded, first by payer, then each payer's part by investor: `[payer][investor]`. An
 * investor's due is the sum of its column (domain §7).
 */
export const splitTwice = (amount: Cents, by: { payers: readonly bigint[]; investors: readonly bigint[] }): Cents[][] =>
  split(amount, by.payers).map((part) => split(part, by.investors));

/** `-1234.50`: two decimals, a point, nothing else. What exports and spreadsheets hold. */
export function plainAmount(cents: Cents): string {
  const size = cents < 0n ? -cents : cents;
  return `${cents < 0n ? "-" : ""}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
}

/** « 1 234,50 » with narrow no-break spaces between thousands, as French typography wants; no currency sign. */
export function frenchAmount(cents: Cents): string {
  const [units = "", decimals = ""] = plainAmount(cents).split(".");
  return `${units.replace(/\B(?=(\d{3})+$)/g, "\u202f")},${decimals}`;
}

/** Reads a positive amount of money as typed or exported, French or plain; null when unreadable, ambiguous or zero. */
export function parseAmount(typed: string): Cents | null {
  const cents = parseEuros(typed);
  return cents === 0n ? null : cents;
}
