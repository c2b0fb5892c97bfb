/**
 * The accounts of a contract's journal. Each belongs to a commitment or to a payer; its normal side tells the sign a
 * balance has when all is well: debit = positive, credit = negative.
 */
export const accountKinds = {
  /** What an investor promised. */
  committed: "credit",
  /** The promise not yet called. */
  uncalled: "debit",
  /** Called and not yet received. */
  receivable: "debit",
  received: "debit",
  /** Default interest an investor owes for paying late, and what of it was paid. */
  interestReceivable: "debit",
  interestCharged: "credit",
  interestReceived: "debit",
  /** Owed to the investor under the terms, by what it is. */
  owedCapital: "credit",
  owedReturn: "credit",
  paidCapital: "credit",
  paidReturn: "credit",
  /** Owed by a payer under the terms, and executed by it. */
  payable: "debit",
  executed: "debit",
} as const satisfies Record<string, "debit" | "credit">;
export type AccountKind = keyof typeof accountKinds;
export const accountList = Object.keys(accountKinds) as [AccountKind, ...AccountKind[]];

/** An account's name: its kind and whose it is (a commitment's number or a payer's code), `uncalled/3`. */
export type Account = `${AccountKind}/${string}`;

export const account = (kind: AccountKind, whose: string | number): Account => `${kind}/${whose}`;

export const kindOf = (name: Account): AccountKind => name.slice(0, name.indexOf("/")) as AccountKind;
