import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { type Day, dayAt } from "../../domain/day.ts";
import { invalid, type Message, notFound, precondition } from "../../domain/errors.ts";
import { type CallPart, callParts, earliestPayment } from "../../domain/funding/calls.ts";
import { callBlocks } from "../../domain/funding/tranches.ts";
import { sum } from "../../domain/money.ts";
import { sha256 } from "../../domain/screening/canonical.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { day, uuid } from "../fields.ts";
import { maybeAmount } from "./fields.ts";
import { asTranche, type Money, readMoney } from "./read-money.ts";
import { unclearedParties } from "./uncleared-investors.ts";

export const callSchema = z.object({
  contractId: uuid,
  /** Empty: outside the plan. */
  tranche: z
    .string()
    .optional()
    .transform((typed) => (typed ? Number(typed) : null)),
  amount: maybeAmount,
  noticedOn: day,
  payBy: day,
});
export type CallAsked = z.output<typeof callSchema>;

/** A call as it would be issued: its parts, and what keeps it from being. */
export interface PreparedCall {
  cents: bigint;
  parts: (CallPart & { commitmentId: string; investor: string })[];
  /** Empty = it may be issued. */
  blocks: Message[];
  /** Noticed before the portal knew the contract: it is taken over, and no verdict of that day can be asked. */
  isTakenOver: boolean;
  earliest: Day;
  /** Of what the person was shown: the issue refuses another split. */
  seen: string;
}

/** What a call would ask of each investor, and what keeps it from being issued; nothing is written. */
export async function previewCall(context: Context, input: unknown, timeZone: string): Promise<PreparedCall> {
  must(context, "call.issue");
  const asked = parse(callSchema, input);
  return context.read((tx) => prepareCall(tx, context, asked, timeZone));
}

/** The same inside a transaction. Refuses with `Invalid` or `Precondition` what no call could be. */
export async function prepareCall(
  tx: Tx,
  context: Pick<Context, "today" | "now" | "zone">,
  asked: CallAsked,
  timeZone: string,
): Promise<PreparedCall> {
  const { contractId, tranche: number, noticedOn, payBy } = asked;
  if (noticedOn > context.today) throw invalid({ noticedOn: { key: "dayInFuture" } });
  const money = await readMoney(tx, contractId, context);
  if (!money) throw notFound();
  if (money.stop) throw precondition(money.stop);
  const tranche = money.tranches.find((one) => one.number === number);
  if (number !== null && !tranche) throw invalid({ tranche: { key: "trancheUnknown" } });
  const cents = asked.amount ?? (tranche ? tranche.plannedCents - tranche.calledCents : 0n);
  const open = money.commitments.filter(({ committedOn, uncalled }) => committedOn <= noticedOn && uncalled > 0n);
  if (open.length === 0) throw precondition({ key: "callNobody" });
  const earliest = earliestPayment(noticedOn, context.zone);
  if (payBy < earliest) throw invalid({ payBy: { key: "callTooSoon", values: { earliest } } });
  if (cents <= 0n) throw invalid({ amount: { key: "callNothing" } });
  if (cents > sum(open.map(({ uncalled }) => uncalled))) throw invalid({ amount: { key: "callAboveUncalled" } });
  const uncalled = open.map((one) => ({ number: one.number, uncalledCents: one.uncalled }));
  const parts = callParts(uncalled, { cents, noticedOn, payBy, zone: context.zone }).filter((part) => part.cents > 0n);
  const told = parts.map((part) => {
    const of = open.find((one) => one.number === part.number) as Money["commitments"][number];
    return { ...part, commitmentId: of.id, investor: of.investor, partyId: of.partyId };
  });
  const isTakenOver = noticedOn < dayAt(new Date(money.contract.recordedAt).toISOString(), timeZone);
  const uncleared = isTakenOver
    ? []
    : await unclearedParties(tx, money.contract.selectionId, {
        ...{ day: noticedOn, knownAt: context.now, partyIds: new Set(told.map(({ partyId }) => partyId)) },
      });
  const blocks = callBlocks(
    tranche
      ? asTranche(tranche, tranche.conditions)
      : { number: 0, plannedOn: noticedOn, size: { kind: "amount", cents }, conditions: [] },
    { on: noticedOn, unclearedInvestors: uncleared.map(({ name }) => name) },
  );
  const seen = sha256(
    JSON.stringify([number, noticedOn, payBy, parts.map((part) => [part.number, String(part.cents)])]),
  );
  return { cents, parts: told, blocks, isTakenOver, earliest, seen };
}
