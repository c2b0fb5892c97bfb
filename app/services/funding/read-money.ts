import type { Tx } from "../../../db/client.ts";
import { wasSigned } from "../../../db/queries/contract.ts";
import {
  type CallPartRow,
  type CallRow,
  type CommitmentRow,
  callPartsOf,
  callsOf,
  commitmentsOf,
  conditionsOf,
  moneyContract,
  type TrancheRow,
  tranchesOf,
} from "../../../db/queries/funding.ts";
import { balancesOf, type StandingMove, standingMoves } from "../../../db/queries/journal.ts";
import type { Day } from "../../domain/day.ts";
import { callStop } from "../../domain/funding/money-open.ts";
import { type CommitmentStanding, standingOf } from "../../domain/funding/movements.ts";
import { type CalledPart, type PaymentState, paymentState } from "../../domain/funding/payments.ts";
import { type PlannedCall, plannedCalls, type Tranche, trancheAmounts } from "../../domain/funding/tranches.ts";
import { sum } from "../../domain/money.ts";
import type { Context } from "../context.ts";

/** One investor's part of a call and where it stands at the end of a day. */
export interface PartView extends CallPartRow {
  /** Undone in the journal: it asks for nothing. */
  isCancelled: boolean;
  state: PaymentState | "cancelled";
  receivedCents: bigint;
  missingCents: bigint;
  interestChargedCents: bigint;
  interestReceivedCents: bigint;
  receipts: { entryId: string; on: Day; cents: bigint; words: string; kind: StandingMove["kind"] }[];
}

export interface CallView extends CallRow {
  cents: bigint;
  receivedCents: bigint;
  missingCents: bigint;
  lateCents: bigint;
  parts: PartView[];
}

/** Everything the money rooms of one contract show, as it stands on a day; null where the viewer sees no contract. */
export async function readMoney(tx: Tx, contractId: string, { today, zone }: Pick<Context, "today" | "zone">) {
  const contract = await moneyContract(tx, contractId);
  if (!contract) return null;
  const isSigned = await wasSigned(tx, contract.selectionId);
  const [rows, balances, moves] = [
    await commitmentsOf(tx, contractId),
    await balancesOf(tx, contractId),
    await standingMoves(tx, contractId),
  ];
  const commitments = rows.map((row) => ({ ...row, ...standingOf(balances, row.number) }));
  const parts = (await callPartsOf(tx, contractId)).map((part) => partView(part, moves, today));
  const calls = (await callsOf(tx, contractId)).map((call) => callView(call, parts));
  const conditions = await conditionsOf(tx, contractId);
  const totals = totalsOf(commitments);
  const plans = await tranchesOf(tx, contractId);
  const amounts = trancheAmounts(
    totals.committed,
    plans.map((row) => asTranche(row)),
  );
  const tranches = plans.map((row, i) => ({
    ...row,
    plannedCents: amounts[i] ?? 0n,
    calledCents: sum(calls.filter((one) => one.trancheNumber === row.number).map(({ cents }) => cents)),
    conditions: conditions.filter(({ trancheNumber }) => trancheNumber === row.number),
  }));
  return {
    ...{ contract, isSigned, stop: isSigned ? callStop(contract.state) : { key: "moneyNotSigned" } },
    ...{ commitments, tranches, calls, totals, moves },
    forecast: forecastOf(commitments, tranches, { today, zone }),
  };
}
export type Money = NonNullable<Awaited<ReturnType<typeof readMoney>>>;
export type TrancheView = Money["tranches"][number];

/** A plan as the rules read it. */
export function asTranche(row: TrancheRow, conditions: Money["tranches"][number]["conditions"] = []): Tranche {
  return {
    ...{ number: row.number, plannedOn: row.plannedOn },
    size:
      row.cents !== null ? { kind: "amount", cents: row.cents } : { kind: "share", millionths: row.millionths ?? 0 },
    conditions: conditions.map(({ code, kind, decisionId, isMet, onDay, decidedBy, sha256 }) => ({
      ...{ code, kind },
      decision:
        decisionId && onDay
          ? { by: decidedBy ?? "", on: onDay, evidenceId: sha256 ?? "", isMet: isMet ?? false }
          : null,
    })),
  };
}

function partView(part: CallPartRow, moves: readonly StandingMove[], today: Day): PartView {
  const own = moves.filter(({ callPartId }) => callPartId === part.id);
  const of = (kind: StandingMove["kind"]) => own.filter((one) => one.kind === kind);
  const total = (kind: StandingMove["kind"]) => sum(of(kind).map(({ cents }) => cents));
  const isCancelled = of("call").length === 0;
  const { state, missingCents } = paymentState(asCalled(part, moves), today);
  return {
    ...part,
    isCancelled,
    state: isCancelled ? "cancelled" : state,
    receivedCents: total("receive"),
    missingCents: isCancelled ? 0n : missingCents,
    interestChargedCents: total("chargeInterest"),
    interestReceivedCents: total("receiveInterest"),
    receipts: [...of("receive"), ...of("receiveInterest")].map(({ id, valueOn, cents, words, kind }) => ({
      ...{ entryId: id, on: valueOn, cents, words, kind },
    })),
  };
}

/** A part as the rules of payments read it. */
export const asCalled = (part: CallPartRow, moves: readonly StandingMove[]): CalledPart => ({
  ...{ cents: part.cents, payBy: part.payBy },
  receipts: moves
    .filter(({ callPartId, kind }) => callPartId === part.id && kind === "receive")
    .map(({ valueOn, cents }) => ({ on: valueOn, cents })),
  answer: part.answer && part.answeredOn ? { kind: part.answer, on: part.answeredOn } : null,
});

function callView(call: CallRow, all: readonly PartView[]): CallView {
  const parts = all.filter(({ callId }) => callId === call.id);
  const asked = parts.filter(({ isCancelled }) => !isCancelled);
  const total = (of: (part: PartView) => bigint, from = asked) => sum(from.map(of));
  return {
    ...{ ...call, parts },
    cents: total(({ cents }) => cents),
    receivedCents: total(({ receivedCents }) => receivedCents),
    missingCents: total(({ missingCents }) => missingCents),
    lateCents: total(
      ({ missingCents }) => missingCents,
      asked.filter(({ state }) => state === "late"),
    ),
  };
}

const totalKeys = [
  "committed",
  "called",
  "received",
  "uncalled",
  "receivable",
  "paidCapital",
  "paidReturn",
  "owedCapital",
  "owedReturn",
  "outstanding",
] as const;

const totalsOf = (rows: readonly CommitmentStanding[]) =>
  Object.fromEntries(totalKeys.map((key) => [key, sum(rows.map((row) => row[key]))])) as Record<
    (typeof totalKeys)[number],
    bigint
  >;

/** The calls to come if each tranche is called when it is planned, or today where that day is past. */
function forecastOf(
  commitments: readonly (CommitmentRow & CommitmentStanding)[],
  tranches: readonly (TrancheRow & { plannedCents: bigint; calledCents: bigint })[],
  { today, zone }: Pick<Context, "today" | "zone">,
): PlannedCall[] {
  const left = tranches
    .map(({ number, plannedOn, plannedCents, calledCents }) => ({
      ...{ number, plannedOn: plannedOn < today ? today : plannedOn, cents: plannedCents - calledCents },
    }))
    .filter(({ cents }) => cents > 0n)
    .sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : a.plannedOn > b.plannedOn ? 1 : a.number - b.number));
  const uncalled = commitments.map(({ number, uncalled: uncalledCents }) => ({ number, uncalledCents }));
  return plannedCalls(uncalled, left, zone);
}
