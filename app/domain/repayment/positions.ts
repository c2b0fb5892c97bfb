import type { Day, Instant } from "../day.ts";
import { type Account, account } from "../funding/accounts.ts";
import { type Entry, replay } from "../funding/journal.ts";
import { type CommitmentStanding, standingOf } from "../funding/movements.ts";
import { type Cents, sum } from "../money.ts";
import { duesOf } from "./dues.ts";
import type { Evaluation } from "./evaluate.ts";
import type { DatedCents, Ledger } from "./ledger.ts";
import { type Multiples, multiples } from "./multiples.ts";
import { type ReturnRate, xirr } from "./return-rate.ts";
import { type Scenario, scenarios } from "./terms.ts";

/** One movement of money seen by the investor: out is negative. It opens to the journal entry behind it. */
export interface CashFlow {
  on: Day;
  cents: Cents;
  what: "receipt" | "capital" | "return";
  entryKey: string;
}

const cashAccounts = [
  ["received", "receipt"],
  ["paidCapital", "capital"],
  ["paidReturn", "return"],
] as const;

/** What a commitment's investor paid and got until a day, as known at an instant, in the order of the value days. */
export function cashFlows(
  entries: readonly Entry[],
  commitment: number,
  at: { on: Day; knownAt: Instant },
): CashFlow[] {
  const kinds = new Map<Account, CashFlow["what"]>(
    cashAccounts.map(([kind, what]) => [account(kind, commitment), what]),
  );
  const flows = entries.flatMap(({ key, valueOn, recordedAt, lines }) =>
    valueOn > at.on || recordedAt > at.knownAt
      ? []
      : lines.flatMap((line): CashFlow[] => {
          const what = kinds.get(line.account);
          // A receipt is a debit (money in the contract), a repayment a credit: both leave the investor's sign reversed.
          return what ? [{ on: valueOn, cents: -line.cents, what, entryKey: key }] : [];
        }),
  );
  return flows.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Where an investor stands in one contract, or in several together, on a day. */
export interface Position {
  standing: CommitmentStanding;
  flows: CashFlow[];
  /** Still to be received under the terms, by scenario. */
  expected: Record<Scenario, Cents>;
  /** The next settled payment to come. */
  next: { on: Day; cents: Cents } | null;
  /** The residual value is what the target scenario still expects, not discounted. */
  multiples: Multiples;
  /** Of the flows so far alone. */
  rate: ReturnRate;
}

interface Reckoned {
  /** The number of the commitment in its contract. */
  commitment: number;
  evaluation: Evaluation;
  ledger: Ledger;
  asOf: Day;
}

interface Replayed extends Reckoned {
  entries: readonly Entry[];
  knownAt: Instant;
}

/** The position of one commitment, from the entries of its journal. */
export function positionOf({ entries, knownAt, ...of }: Replayed): Position {
  const at = { on: of.asOf, knownAt };
  const standing = standingOf(replay(entries, at), of.commitment);
  return positionFrom({ ...of, standing, flows: cashFlows(entries, of.commitment, at) });
}

/** The same from balances and flows of that day, summed elsewhere. */
export function positionFrom(held: Reckoned & { standing: CommitmentStanding; flows: CashFlow[] }): Position {
  const { commitment, evaluation, standing, flows } = held;
  const expected = Object.fromEntries(
    scenarios.map((scenario) => [scenario, sum(comingBack(held, scenario).map(({ cents }) => cents))]),
  ) as Record<Scenario, Cents>;
  const coming = evaluation.dues.filter((due) => due.commitment === commitment && due.state === "scheduled");
  const on = coming.map(({ line }) => line.on).sort()[0];
  const next = on === undefined ? null : { on, cents: sum(coming.map((due) => (due.line.on === on ? due.cents : 0n))) };
  return { standing, flows, expected, next, ...worth(standing, flows, expected) };
}

/**
 * What a scenario still brings back, by day: all that it owes less what was paid, the oldest first. What should have
 * been paid before `asOf` is expected that day.
 */
export function comingBack(
  { commitment, evaluation, ledger, asOf, standing }: Reckoned & { standing: CommitmentStanding },
  scenario: Scenario,
): DatedCents[] {
  let paid = standing.paidCapital + standing.paidReturn;
  const owed = duesOf(evaluation.forecast[scenario].lines, ledger, asOf).filter((due) => due.commitment === commitment);
  owed.sort((a, b) => (a.line.on < b.line.on ? -1 : a.line.on > b.line.on ? 1 : 0));
  return owed.flatMap(({ line, cents }) => {
    const left = cents > paid ? cents - paid : 0n;
    paid -= cents - left;
    return left > 0n ? [{ on: line.on > asOf ? line.on : asOf, cents: left }] : [];
  });
}

/** The rate of return if a scenario comes true: what moved, the calls to come, and what comes back. */
export function scenarioRate(
  flows: readonly CashFlow[],
  { out, back }: { out: readonly DatedCents[]; back: readonly DatedCents[] },
): ReturnRate {
  const amount = ({ on, cents }: DatedCents) => ({ on, amount: Number(cents) });
  return xirr([
    ...flows.map(amount),
    ...out.map(({ on, cents }) => amount({ on, cents: -cents })),
    ...back.map(amount),
  ]);
}

/** Several positions as one: sums, and rates of all flows together. Never the mean of rates. */
export function together(positions: readonly Position[]): Position {
  const keys = Object.keys(standingOf(new Map(), 0)) as (keyof CommitmentStanding)[];
  const add = (key: keyof CommitmentStanding) => sum(positions.map(({ standing }) => standing[key]));
  const standing = Object.fromEntries(keys.map((key) => [key, add(key)])) as unknown as CommitmentStanding;
  const flows = positions.flatMap((one) => one.flows).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const expected = Object.fromEntries(
    scenarios.map((scenario) => [scenario, sum(positions.map((one) => one.expected[scenario]))]),
  ) as Record<Scenario, Cents>;
  const coming = positions.flatMap(({ next }) => next ?? []);
  const on = coming.map((one) => one.on).sort()[0];
  const next = on === undefined ? null : { on, cents: sum(coming.map((one) => (one.on === on ? one.cents : 0n))) };
  return { standing, flows, expected, next, ...worth(standing, flows, expected) };
}

function worth(standing: CommitmentStanding, flows: readonly CashFlow[], expected: Record<Scenario, Cents>) {
  const { received, paidCapital, paidReturn } = standing;
  return {
    multiples: multiples({ paidIn: [received], distributed: [paidCapital, paidReturn], residual: expected.target }),
    rate: xirr(flows.map(({ on, cents }) => ({ on, amount: Number(cents) }))),
  };
}
