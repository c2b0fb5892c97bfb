import type { Day } from "../day.ts";
import { type Cents, sum } from "../money.ts";

/** Money received on a day. */
export interface Receipt {
  on: Day;
  cents: Cents;
}

/** What an investor answered to a call, where it did not simply pay. */
export const answers = ["refused", "excused"] as const;

/** One investor's part of a call and what came of it. */
export interface CalledPart {
  cents: Cents;
  payBy: Day;
  receipts: readonly Receipt[];
  answer: { kind: (typeof answers)[number]; on: Day } | null;
}

export const paymentStates = ["awaited", "partial", "paid", "late", "refused", "excused"] as const;
export type PaymentState = (typeof paymentStates)[number];

/** Received of a part up to and including a day. */
export const receivedBy = (receipts: readonly Receipt[], day: Day): Cents =>
  sum(receipts.filter(({ on }) => on <= day).map(({ cents }) => cents));

/**
 * How a part stands at the end of a day, and what is missing. Paid in full wins over any answer; a refusal stays owed,
 * an excuse leaves nothing owed; past the payment day whatever is missing is late.
 */
export function paymentState(part: CalledPart, asOf: Day): { state: PaymentState; missingCents: Cents } {
  const received = receivedBy(part.receipts, asOf);
  const missingCents = part.cents - received;
  if (missingCents <= 0n) return { state: "paid", missingCents: 0n };
  const answer = part.answer !== null && part.answer.on <= asOf ? part.answer.kind : null;
  if (answer === "excused") return { state: "excused", missingCents: 0n };
  if (answer === "refused") return { state: "refused", missingCents };
  if (asOf > part.payBy) return { state: "late", missingCents };
  return { state: received > 0n ? "partial" : "awaited", missingCents };
}
