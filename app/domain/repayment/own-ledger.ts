import { fraction, times } from "../fraction.ts";
import { type Cents, sum, toCents } from "../money.ts";
import type { DatedCents, Holding, Ledger } from "./ledger.ts";
import type { Terms } from "./terms.ts";

/** Numbers no commitment has: what others hold comes after one's own in ties. */
const othersFrom = 1_000_000;

interface Own extends Holding {
  committedCents: Cents;
}

/**
 * The money side of an evaluation as one investor may know it: what is its own, and what its terms say of its class.
 * The others are taken to hold the rest of each class and to pay as this one does: nothing of theirs is read, and
 * nothing of theirs can be told from what is computed.
 */
export function ownLedger({ classes }: Terms, own: readonly Own[]): Ledger {
  const all = sum(own.map(({ committedCents }) => committedCents));
  const others = classes.flatMap(({ code, committedCents }, i): Holding[] => {
    const inClass = own.filter(({ classCode }) => classCode === code);
    const held = sum(inClass.map((one) => one.committedCents));
    const rest = committedCents - held;
    if (rest <= 0n || all === 0n) return [];
    const [like, size] = held > 0n ? [inClass, held] : [own, all];
    const scaled = (flows: readonly DatedCents[]) =>
      flows.map(({ on, cents }) => ({ on, cents: toCents(times(fraction(cents), fraction(rest, size))) }));
    return [
      {
        investorId: "others",
        commitment: othersFrom + i,
        classCode: code,
        receipts: scaled(like.flatMap(({ receipts }) => receipts)),
        planned: scaled(like.flatMap(({ planned }) => planned)),
      },
    ];
  });
  return { holdings: [...own, ...others], terminatedOn: null };
}
