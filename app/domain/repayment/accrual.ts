import type { Day } from "../day.ts";
import { power } from "../decimal.ts";
import { type Fraction, fraction, plus } from "../fraction.ts";
import { type DayCount, yearFraction } from "./day-count.ts";
import { type ClassMoney, type DatedCents, outstanding } from "./ledger.ts";

/** By what days are counted: the convention, and the contract's last day, which one convention asks for. */
export interface Counting {
  dayCount: DayCount;
  endsOn: Day;
}

const years = ({ dayCount, endsOn }: Counting, from: Day, to: Day): Fraction =>
  yearFraction(dayCount, { from, to, termination: endsOn });

/**
 * Simple interest on what is outstanding, in exact cents: each stretch between two movements counts its own days. With
 * ICMA the regular period is the one from `from` to `to`.
 */
export function interest(
  money: ClassMoney,
  rate: Fraction,
  { from, to, by }: { from: Day; to: Day; by: Counting },
): Fraction {
  const moved = [...money.receipts, ...money.capital].map(({ on }) => on).filter((on) => on > from && on < to);
  const edges = moved.length === 0 ? [from, to] : [...new Set([from, ...moved.sort(), to])];
  let total = fraction(0);
  for (let i = 1; i < edges.length; i++) {
    const [start, end] = [edges[i - 1] ?? from, edges[i] ?? to];
    const principal = outstanding(money, start);
    if (principal === 0n) continue;
    const reference = by.dayCount === "act/act ICMA" ? { reference: { from, to } } : {};
    const { n, d } = yearFraction(by.dayCount, { from: start, to: end, termination: by.endsOn, ...reference });
    // Reduced once at the end: reducing every product is what costs.
    total = { n: total.n * rate.d * d + principal * rate.n * n * total.d, d: total.d * rate.d * d };
  }
  return total;
}

/**
 * What is missing on a day for a yearly rate of return, in exact cents: everything paid in, grown to that day, less
 * everything given back, grown likewise, less the capital still outstanding. Powers hold thirty decimals.
 */
export function missingForRate(money: ClassMoney, rate: Fraction, { on, by }: { on: Day; by: Counting }): Fraction {
  const base = plus(fraction(1), rate);
  const grown = (flows: readonly DatedCents[]): Fraction =>
    flows.reduce(
      (sum, flow) => (flow.on > on ? sum : plus(sum, scaled(power(base, years(by, flow.on, on)), flow.cents))),
      fraction(0),
    );
  const [paidIn, back] = [grown(money.receipts), plus(grown(money.capital), grown(money.returns))];
  const left = fraction(outstanding(money, on));
  return fraction(
    paidIn.n * back.d * left.d - (back.n * left.d + left.n * back.d) * paidIn.d,
    paidIn.d * back.d * left.d,
  );
}

const scaled = ({ n, d }: Fraction, cents: bigint): Fraction => ({ n: n * cents, d });
