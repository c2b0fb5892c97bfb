import type { Day } from "../day.ts";
import { type Cents, sum } from "../money.ts";
import { sha256 } from "../screening/canonical.ts";

/** One movement on an account as its bank tells it. */
export interface StatementLine {
  /** Place in the statement, from 1. */
  position: number;
  valueOn: Day;
  bookedOn: Day;
  /** Positive = money in. */
  cents: Cents;
  /** The bank's own reference. */
  reference: string | null;
  /** The reference the payer gave, unchanged from end to end. */
  endToEnd: string | null;
  counterparty: { name: string | null; iban: string | null };
  words: string;
  /** The bank takes an earlier movement back; the sign is already that of the taking back. */
  isReversal: boolean;
}

/** What a bank says happened on one account between two days, both included. */
export interface BankStatement {
  messageId: string;
  /** The bank's number of this statement, where it gives one. */
  number: string | null;
  iban: string;
  currency: string;
  from: Day;
  to: Day;
  openingCents: Cents;
  closingCents: Cents;
  lines: StatementLine[];
  /** Movements announced but not booked: told, and left out. */
  unbooked: number;
}

/** What the lines leave unexplained between the two balances; zero = they add up. */
export const unexplainedCents = ({ openingCents, closingCents, lines }: BankStatement): Cents =>
  closingCents - openingCents - sum(lines.map(({ cents }) => cents));

/**
 * A key of every line, the same whenever the line comes again: in the same file, in one that covers other days, in
 * another order. Lines that nothing tells apart are numbered within their day, so that files should hold whole days.
 */
export function lineKeys({ iban, currency, lines }: Pick<BankStatement, "iban" | "currency" | "lines">): string[] {
  const met = new Map<string, number>();
  return lines.map(({ bookedOn, valueOn, cents, reference, endToEnd, counterparty, words, isReversal }) => {
    const told = [iban, currency, bookedOn, valueOn, String(cents), reference, endToEnd, counterparty.iban, isReversal];
    const same = JSON.stringify([...told, plain(counterparty.name ?? ""), plain(words)]);
    const nth = (met.get(same) ?? 0) + 1;
    met.set(same, nth);
    return sha256(`${same} ${nth}`);
  });
}

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toUpperCase();
