import type { Day } from "../day.ts";
import { addWorkingDays } from "../deadlines.ts";
import { precondition } from "../errors.ts";
import { type Cents, split, sum } from "../money.ts";
import type { HolidayZone } from "../public-holidays.ts";
import type { CommitmentNumber } from "./movements.ts";

/** Working days at least between the notice of a call and its payment day (ILPA practice, domain §7). */
export const noticeWorkingDays = 10;

/** The first day a call noticed that day may be due. */
export const earliestPayment = (noticedOn: Day, zone: HolidayZone): Day =>
  addWorkingDays(noticedOn, noticeWorkingDays, zone);

/** What a commitment may still be asked. */
export interface Uncalled {
  number: CommitmentNumber;
  uncalledCents: Cents;
}

/** One investor's part of a call, with what remains uncalled after it: both stand in the notice. */
export interface CallPart {
  number: CommitmentNumber;
  cents: Cents;
  uncalledAfterCents: Cents;
}

export interface CallAsked {
  cents: Cents;
  noticedOn: Day;
  payBy: Day;
  zone: HolidayZone;
}

/**
 * Splits a call pro rata to UNCALLED commitments, to the cent: pro rata to commitments would call 100.02 of 100.00
 * after three calls. Ties go to the lower commitment number. Refuses with `Precondition` an amount that is not positive
 * or above all that is uncalled, and a payment day before the tenth working day after notice.
 */
export function callParts(commitments: readonly Uncalled[], { cents, noticedOn, payBy, zone }: CallAsked): CallPart[] {
  const ordered = [...commitments].sort((a, b) => a.number - b.number);
  const weights = ordered.map(({ uncalledCents }) => uncalledCents);
  if (cents <= 0n) throw precondition({ key: "callNothing" });
  if (cents > sum(weights)) throw precondition({ key: "callAboveUncalled" });
  const earliest = earliestPayment(noticedOn, zone);
  if (payBy < earliest) throw precondition({ key: "callTooSoon", values: { earliest } });
  const parts = split(cents, weights);
  return ordered.map(({ number, uncalledCents }, i) => {
    const part = parts[i] ?? 0n;
    return { number, cents: part, uncalledAfterCents: uncalledCents - part };
  });
}
