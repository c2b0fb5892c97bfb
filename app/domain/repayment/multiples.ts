import { type Fraction, fraction } from "../fraction.ts";
import { type Cents, sum } from "../money.ts";

/** What a position is worth beside what was paid in; null where nothing was. Exact quotients. */
export interface Multiples {
  /** Distributed to paid-in. */
  dpi: Fraction | null;
  /** Residual value to paid-in. */
  rvpi: Fraction | null;
  /** Total value to paid-in. */
  tvpi: Fraction | null;
  /** Multiple on invested capital: the same as TVPI where nothing is taken out as fees. */
  moic: Fraction | null;
}

/** The multiples of what was paid in, of what came back and of what is still expected (residual value), in cents. */
export function multiples(of: { paidIn: readonly Cents[]; distributed: readonly Cents[]; residual: Cents }): Multiples {
  const [paidIn, back] = [sum(of.paidIn), sum(of.distributed)];
  const to = (cents: Cents) => (paidIn === 0n ? null : fraction(cents, paidIn));
  return { dpi: to(back), rvpi: to(of.residual), tvpi: to(back + of.residual), moic: to(back + of.residual) };
}
