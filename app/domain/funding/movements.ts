import type { Cents } from "../money.ts";
import { type Account, type AccountKind, account } from "./accounts.ts";
import type { Balances, Line } from "./journal.ts";

/** A commitment's number, which also orders ties. */
export type CommitmentNumber = number;

const transfer = (debit: Account, credit: Account, cents: Cents): Line[] => [
  { account: debit, cents },
  { account: credit, cents: -cents },
];

/** What may move, as the lines of an entry; amounts are positive. An investor's movements name its commitment. */
export const movements = {
  commit: (of: CommitmentNumber, cents: Cents) => transfer(account("uncalled", of), account("committed", of), cents),
  call: (of: CommitmentNumber, cents: Cents) => transfer(account("receivable", of), account("uncalled", of), cents),
  receive: (of: CommitmentNumber, cents: Cents) => transfer(account("received", of), account("receivable", of), cents),
  /** An excused investor need not answer this call: what it did not pay may be called again. */
  excuse: (of: CommitmentNumber, cents: Cents) => transfer(account("uncalled", of), account("receivable", of), cents),
  chargeInterest: (of: CommitmentNumber, cents: Cents) =>
    transfer(account("interestReceivable", of), account("interestCharged", of), cents),
  receiveInterest: (of: CommitmentNumber, cents: Cents) =>
    transfer(account("interestReceived", of), account("interestReceivable", of), cents),
  /** A payer owes an investor, under the terms, capital or a return on it. */
  owe: (owed: Owed) => transfer(account("payable", owed.payer), account(owing[owed.what].owed, owed.of), owed.cents),
  /** The public accountant executed a payment: the debt falls and what was paid grows, on both sides. */
  execute: ({ payer, of, what, cents }: Owed) => [
    ...transfer(account(owing[what].owed, of), account(owing[what].paid, of), cents),
    ...transfer(account("executed", payer), account("payable", payer), cents),
  ],
} as const;

/** What an entry may be: a movement, or the undoing of one. */
export type MovementKind = keyof typeof movements | "reverse";
export const movementKinds = ["reverse", ...Object.keys(movements)] as ["reverse", ...MovementKind[]];

interface Owed {
  payer: string;
  of: CommitmentNumber;
  what: "capital" | "return";
  cents: Cents;
}

const owing = {
  capital: { owed: "owedCapital", paid: "paidCapital" },
  return: { owed: "owedReturn", paid: "paidReturn" },
} as const satisfies Record<Owed["what"], Record<"owed" | "paid", AccountKind>>;

/** Where a commitment stands, all in positive cents. */
export interface CommitmentStanding {
  committed: Cents;
  called: Cents;
  received: Cents;
  uncalled: Cents;
  /** Called and not yet received. */
  receivable: Cents;
  paidCapital: Cents;
  paidReturn: Cents;
  owedCapital: Cents;
  owedReturn: Cents;
  /** Received and not yet repaid as capital. */
  outstanding: Cents;
}

/** A commitment's standing from the journal's balances: committed ≥ called ≥ received holds by the accounts' sides. */
export function standingOf(balances: Balances, of: CommitmentNumber): CommitmentStanding {
  const on = (kind: AccountKind): Cents => {
    const cents = balances.get(account(kind, of)) ?? 0n;
    return cents < 0n ? -cents : cents;
  };
  const [committed, uncalled, receivable, received] = [
    on("committed"),
    on("uncalled"),
    on("receivable"),
    on("received"),
  ];
  const [paidCapital, paidReturn] = [on("paidCapital"), on("paidReturn")];
  return {
    committed,
    called: receivable + received,
    received,
    uncalled,
    receivable,
    paidCapital,
    paidReturn,
    owedCapital: on("owedCapital"),
    owedReturn: on("owedReturn"),
    outstanding: received - paidCapital,
  };
}
