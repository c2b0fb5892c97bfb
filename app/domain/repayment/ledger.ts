import type { Day } from "../day.ts";
import { type Cents, sum } from "../money.ts";

/** An amount on its value day. */
export interface DatedCents {
  on: Day;
  cents: Cents;
}

/** What one commitment brought in, as the journal tells. What is uncalled or unpaid earns nothing. */
export interface Holding {
  investorId: string;
  /** The commitment's number; the lower goes first in ties. */
  commitment: number;
  classCode: string;
  receipts: readonly DatedCents[];
  /** Calls still to come, for forecasts only. */
  planned: readonly DatedCents[];
}

/** The money side of an evaluation. */
export interface Ledger {
  holdings: readonly Holding[];
  /** The contract ended early on this day. */
  terminatedOn: Day | null;
}

/** What one class paid in and was given back so far; grows as a schedule runs. */
export interface ClassMoney {
  receipts: DatedCents[];
  capital: DatedCents[];
  returns: DatedCents[];
  /** Part of `returns`: coupons due whatever the results. */
  guaranteed: DatedCents[];
}

/** The money of each class; planned receipts only where asked for. Receipts are by day. */
export function classMoney(ledger: Ledger, codes: readonly string[], withPlanned: boolean): Map<string, ClassMoney> {
  return new Map(
    codes.map((code) => {
      const held = ledger.holdings.filter(({ classCode }) => classCode === code);
      const receipts = held.flatMap((one) => (withPlanned ? [...one.receipts, ...one.planned] : one.receipts));
      receipts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
      return [code, { receipts: [...receipts], capital: [], returns: [], guaranteed: [] }];
    }),
  );
}

export const totalUntil = (flows: readonly DatedCents[], day: Day): Cents =>
  flows.reduce((total, { on, cents }) => (on <= day ? total + cents : total), 0n);

export const total = (flows: readonly DatedCents[]): Cents => sum(flows.map(({ cents }) => cents));

/** Paid in and not given back at the end of a day. */
export const outstanding = ({ receipts, capital }: ClassMoney, day: Day): Cents =>
  totalUntil(receipts, day) - totalUntil(capital, day);
