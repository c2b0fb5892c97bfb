import { answeredSince } from "../../../db/queries/questions.ts";
import type { Day } from "../../domain/day.ts";
import { paymentState } from "../../domain/funding/payments.ts";
import type { Cents } from "../../domain/money.ts";
import type { Context } from "../context.ts";
import type { HeldContract } from "./hold-contract.ts";
import { readPositions } from "./read-positions.ts";

/** What an investor is told on the first page: what to pay, what may be contested, what is due, what was answered. */
export type InvestorTask = { contractId: string; title: string; on: Day | null } & (
  | { kind: "pay" | "payLate"; call: number; cents: Cents }
  | { kind: "contest"; resultId: string; name: string }
  | { kind: "due"; lineId: string; cents: Cents; payer: string }
  | { kind: "answered"; count: number }
);

/** For how many days an answer is told on the first page. */
const toldFor = 30;

/** What waits for the viewer in the contracts that hold their commitments, computed from the rows open to them. */
export async function investorTasks(context: Context): Promise<InvestorTask[]> {
  const { now, today } = context;
  const held = await readPositions(context, {}, { on: today, knownAt: null });
  if (held.length === 0) return [];
  const since = new Date(Date.parse(now) - toldFor * 86_400_000).toISOString();
  const answers = new Map(
    (await context.read((tx) => answeredSince(tx, since))).map(({ contractId, count }) => [contractId, count]),
  );
  const told = held.flatMap((one) => [
    ...callsToPay(one, today),
    ...toContest(one, today),
    ...duesToCome(one, today),
    ...answered(one, answers.get(one.contractId) ?? 0),
  ]);
  // What has a day comes by its day, what has none last.
  return told.sort((a, b) => ((a.on ?? "9999") < (b.on ?? "9999") ? -1 : a.on === b.on ? 0 : 1));
}

function callsToPay({ contractId, title, parts }: HeldContract, today: Day): InvestorTask[] {
  return parts.flatMap(({ cents, payBy: on, noticedOn, received, answer, answeredOn, number: call }) => {
    const said = answer && answeredOn ? { kind: answer, on: answeredOn } : null;
    const receipts = [{ on: noticedOn, cents: BigInt(received) }];
    const { state, missingCents } = paymentState({ cents: BigInt(cents), payBy: on, receipts, answer: said }, today);
    if (state === "paid" || state === "excused" || state === "refused") return [];
    return [{ kind: state === "late" ? "payLate" : "pay", contractId, title, on, call, cents: missingCents }];
  });
}

function toContest({ contractId, title, results }: HeldContract, today: Day): InvestorTask[] {
  return results.flatMap(({ id, name, supersededBy, standing: { state, contestableUntil } }) =>
    state === "certified" && supersededBy === null && contestableUntil !== null && contestableUntil >= today
      ? [{ kind: "contest", contractId, title, on: contestableUntil, resultId: id, name }]
      : [],
  );
}

function duesToCome({ contractId, title, dues }: HeldContract, today: Day): InvestorTask[] {
  return dues.flatMap(({ id, payOn: on, cents, payer }) =>
    on >= today ? [{ kind: "due", contractId, title, on, lineId: id, cents: BigInt(cents), payer }] : [],
  );
}

function answered({ contractId, title }: HeldContract, count: number): InvestorTask[] {
  return count > 0 ? [{ kind: "answered", contractId, title, on: null, count }] : [];
}
