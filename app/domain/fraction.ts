/** An exact quotient of whole numbers, in lowest terms, with a positive denominator. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

/** n / d in lowest terms. Throws on a zero denominator. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [over, under] = [BigInt(n), BigInt(d)];
  if (under === 0n) throw new RangeError("a fraction needs a denominator");
  const sign = under < 0n ? -1n : 1n;
  const common = greatestCommonDivisor(over < 0n ? -over : over, under * sign) * sign;
  return { n: over / common, d: under / common };
}

/** Euclid's rule; once both are small it goes on in machine numbers, which are exact there and far quicker. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [one, other] = [a, b];
  while (other > Number.MAX_SAFE_INTEGER || one > Number.MAX_SAFE_INTEGER) {
    if (other === 0n) return one;
    [one, other] = [other, one % other];
  }
  let [x, y] = [Number(one), Number(other)];
  while (y !== 0) [x, y] = [y, x % y];
  return BigInt(x);
}

export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);

/** Negative, zero or positive as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The value with that many decimals, the last one rounded half away from zero: 2/3 with 2 → « 0,67 ». */
export function decimals(value: Fraction, count: number, mark: "," | "." = ","): string {
  const scale = 10n ** BigInt(count);
  const size = value.n < 0n ? -value.n : value.n;
  const rounded = (size * scale * 2n + value.d) / (value.d * 2n);
  const digits = String(rounded % scale).padStart(count, "0");
  const sign = value.n < 0n && rounded > 0n ? "-" : "";
  return `${sign}${rounded / scale}${count === 0 ? "" : mark + digits}`;
}
