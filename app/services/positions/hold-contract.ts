import type { AsOf } from "../../../db/queries/as-of.ts";
import type { ResultKnown } from "../../../db/queries/position-results.ts";
import type {
  AccountSum,
  CallPartKnown,
  CashLine,
  CommitmentHeld,
  DueKnown,
  TrancheKnown,
} from "../../../db/queries/positions.ts";
import { account } from "../../domain/funding/accounts.ts";
import { standingOf } from "../../domain/funding/movements.ts";
import { sum } from "../../domain/money.ts";
import type { HolidayZone } from "../../domain/public-holidays.ts";
import { type Evaluated, type Evaluation, evaluate } from "../../domain/repayment/evaluate.ts";
import type { DatedCents } from "../../domain/repayment/ledger.ts";
import { ownLedger } from "../../domain/repayment/own-ledger.ts";
import {
  type CashFlow,
  comingBack,
  type Position,
  positionFrom,
  scenarioRate,
  together,
} from "../../domain/repayment/positions.ts";
import type { ReturnRate } from "../../domain/repayment/return-rate.ts";
import { type Scenario, scenarios, type Terms } from "../../domain/repayment/terms.ts";
import { type CallToCome, callsToCome } from "./calls-to-come.ts";
import { resultsOf, type StandingResult } from "./results-of.ts";

/** What was read of one investor's part of one contract. */
export interface ReadContract {
  commitments: readonly CommitmentHeld[];
  sums: readonly AccountSum[];
  cash: readonly CashLine[];
  parts: readonly CallPartKnown[];
  dues: readonly DueKnown[];
  terms: readonly Terms[];
  results: readonly ResultKnown[];
  tranches: readonly TrancheKnown[];
  when: AsOf;
  zone: HolidayZone;
}

/** One investor's position in one contract, with all that made it. */
export interface HeldContract {
  contractId: string;
  title: string;
  partyId: string;
  investor: string;
  commitments: readonly CommitmentHeld[];
  position: Position;
  rates: Record<Scenario, ReturnRate>;
  /** What each scenario still brings back, by day. */
  back: Record<Scenario, DatedCents[]>;
  /** The terms in force that day; null while none is frozen. */
  terms: Terms | null;
  evaluated: Evaluated | null;
  evaluation: Evaluation;
  results: StandingResult[];
  calls: CallToCome[];
  parts: readonly CallPartKnown[];
  dues: readonly DueKnown[];
}

const nothing: Evaluation = {
  ...{ lines: [], dues: [], exposure: [] },
  forecast: Object.fromEntries(
    scenarios.map((scenario) => [scenario, { lines: [], capitalCents: 0n, returnCents: 0n }]),
  ) as unknown as Evaluation["forecast"],
};

const flowKinds = { received: "receipt", paidCapital: "capital", paidReturn: "return" } as const;

/** Computes a position from what was read: balances and flows from the journal, the rest from the terms and results. */
export function holdContract(read: ReadContract): HeldContract {
  const { commitments, terms, when, zone } = read;
  const [first] = commitments as [CommitmentHeld];
  const governing = terms.filter(({ effectiveFrom }) => effectiveFrom <= when.on).at(-1) ?? terms[0] ?? null;
  const standings = new Map(commitments.map((one) => [one.id, standing(read, one)]));
  const own = commitments.map(({ id, number }) => {
    const { committed, uncalled } = standings.get(id) ?? standing(read, first);
    return { id, number, committed, uncalled };
  });
  const totalCents = sum((governing?.classes ?? []).map((one) => one.committedCents));
  const { parts, tranches } = read;
  const calls = callsToCome({ own, parts, tranches, totalCents, asOf: when.on, zone });
  const holdings = commitments.map((one) => ({
    ...{
      investorId: one.investorId,
      commitment: one.number,
      classCode: one.classCode,
      committedCents: BigInt(one.cents),
    },
    receipts: receiptsOf(read, one),
    planned: calls.flatMap(({ commitment, on, cents }) => (commitment === one.number ? [{ on, cents }] : [])),
  }));
  const results = resultsOf(read.results, { on: when.on, zone });
  const evaluated = governing && {
    ...{ terms, results: { results, profiles: [] }, asOf: when.on },
    ledger: ownLedger(governing, holdings),
  };
  const evaluation = evaluated ? evaluate(evaluated) : nothing;
  const ledger = evaluated?.ledger ?? { holdings, terminatedOn: null };
  const reckoned = commitments.map((one) => ({
    ...{ commitment: one.number, evaluation, ledger, asOf: when.on },
    ...{ standing: standings.get(one.id) ?? standing(read, one), flows: flowsOf(read, one) },
  }));
  const position = together(reckoned.map(positionFrom));
  const coming = (scenario: Scenario) => reckoned.flatMap((one) => comingBack(one, scenario));
  const back = { low: coming("low"), target: coming("target"), high: coming("high") };
  const rateOf = (scenario: Scenario) => scenarioRate(position.flows, { out: calls, back: back[scenario] });
  return {
    ...{ contractId: first.contractId, title: first.title, partyId: first.partyId, investor: first.investor },
    ...{ commitments, position, back, terms: governing, evaluated, evaluation, results, calls, parts, dues: read.dues },
    rates: { low: rateOf("low"), target: rateOf("target"), high: rateOf("high") },
  };
}

function standing({ sums }: ReadContract, { id, number }: CommitmentHeld) {
  const own = sums.filter(({ commitmentId }) => commitmentId === id);
  return standingOf(new Map(own.map((one) => [account(one.account, number), BigInt(one.cents)])), number);
}

const flowsOf = ({ cash }: ReadContract, { id }: CommitmentHeld): CashFlow[] =>
  cash
    .filter(({ commitmentId }) => commitmentId === id)
    .map((line) => ({
      ...{ on: line.valueOn, what: flowKinds[line.account], entryKey: line.key },
      cents: -BigInt(line.cents),
    }));

/** What came in and stands: a receipt that was undone never came. */
function receiptsOf({ cash }: ReadContract, { id }: CommitmentHeld) {
  const own = cash.filter((line) => line.commitmentId === id && line.account === "received");
  const undone = new Set(own.flatMap(({ key }) => (key.startsWith("reverse:") ? [key, key.slice(8)] : [])));
  return own.flatMap(({ key, valueOn, cents }) => (undone.has(key) ? [] : [{ on: valueOn, cents: BigInt(cents) }]));
}
