import { type Fraction, fraction } from "./fraction.ts";

/**
 * Powers, exponentials and logarithms in fixed-point decimals: forty digits after the point inside, thirty promised.
 * Target rates of return need roots that no fraction holds, and no amount may pass through a double.
 */
const places = 40n;
const one = 10n ** places;
/** ln 2 to forty-five places, cut to forty (OEIS A002162). */
const ln2 = 693147180559945309417232121458176568075500134n / 10n ** 5n;

const furthest = 100n * one;

const fixed = ({ n, d }: Fraction): bigint => (n * one) / d;
const value = (scaled: bigint): Fraction => fraction(scaled, one);

/** e^x, to thirty significant places for |x| ≤ 100. Throws a RangeError beyond. */
export const exponential = (x: Fraction): Fraction => value(expFixed(fixed(x)));

/** ln x for x > 0. Throws a RangeError otherwise. */
export function logarithm(x: Fraction): Fraction {
  if (x.n <= 0n) throw new RangeError("only a positive number has a logarithm");
  return value(lnFixed(x));
}

/** base^exponent for a positive base: exact for whole exponents up to 1 000, else to thirty decimals. */
export function power(base: Fraction, exponent: Fraction): Fraction {
  if (base.n <= 0n) throw new RangeError("a power needs a positive base");
  const size = exponent.n < 0n ? -exponent.n : exponent.n;
  if (exponent.d === 1n && size <= 1_000n) {
    const [n, d] = [base.n ** size, base.d ** size];
    return exponent.n < 0n ? { n: d, d: n } : { n, d };
  }
  return value(expFixed((lnFixed(base) * exponent.n) / exponent.d));
}

/** Halves the argument until it is small, sums Taylor's series, then squares back. */
function expFixed(x: bigint): bigint {
  if (x > furthest || x < -furthest) throw new RangeError("an exponential out of reach");
  // What e^-x loses in places, 1 / e^x keeps.
  if (x < 0n) return (one * one) / expFixed(-x);
  const twos = x / ln2;
  const rest = x - twos * ln2;
  // Ten guard digits and eight halvings: the squarings lose three digits.
  const guard = 10n ** 10n;
  const scale = one * guard;
  const small = (rest * guard) / 256n;
  let term = scale;
  let total = scale;
  for (let k = 1n; term !== 0n; k++) {
    term = (term * small) / (scale * k);
    total += term;
  }
  for (let i = 0; i < 8; i++) total = (total * total) / scale;
  return (total << twos) / guard;
}

/** Brings x between 2/3 and 4/3 by powers of two, then sums the series of 2·artanh((x−1)/(x+1)). */
function lnFixed({ n, d }: Fraction): bigint {
  let [over, under, twos] = [n, d, 0n];
  for (; over * 3n > under * 4n; twos++) under *= 2n;
  for (; over * 3n < under * 2n; twos--) over *= 2n;
  const ratio = ((over - under) * one) / (over + under);
  const square = (ratio * ratio) / one;
  let [term, total] = [ratio, 0n];
  for (let k = 1n; term !== 0n; k += 2n) {
    total += term / k;
    term = (term * square) / one;
  }
  return 2n * total + twos * ln2;
}
