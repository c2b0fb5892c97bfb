import type { Tx } from "../../../db/client.ts";
import { callPartsOf, commitmentsOf, tranchesOf } from "../../../db/queries/funding.ts";
import { standingMoves } from "../../../db/queries/journal.ts";
import type { Day } from "../../domain/day.ts";
import { split, sum } from "../../domain/money.ts";
import type { DatedCents, Holding, Ledger } from "../../domain/repayment/ledger.ts";

/** The movement behind each receipt, by commitment and day: an explanation opens to it. */
export type ReceiptEntries = ReadonlyMap<string, string>;
export const receiptKey = (commitment: number, on: Day): string => `${commitment} ${on}`;

/**
 * The money side of an evaluation, from the journal: what each commitment had paid in by a day, and for forecasts what
 * was still to come then: calls not yet paid, on their payment day, and tranches not yet called, pro rata to what is
 * uncalled.
 */
export async function readLedger(
  tx: Tx,
  contractId: string,
  asOf: Day,
): Promise<{ ledger: Ledger; entries: ReceiptEntries }> {
  const [commitments, moves, parts, tranches] = [
    await commitmentsOf(tx, contractId),
    await standingMoves(tx, contractId),
    await callPartsOf(tx, contractId),
    await tranchesOf(tx, contractId),
  ];
  const entries = new Map<string, string>();
  const known = moves.filter(({ valueOn }) => valueOn <= asOf);
  const called = parts.filter(({ noticedOn }) => noticedOn <= asOf);
  const total = sum(commitments.map(({ cents }) => cents));
  const isCalled = sum(called.map(({ cents }) => cents));
  const holdings = commitments.map((one): Holding & { free: bigint } => {
    const own = known.filter(({ commitmentId }) => commitmentId === one.id);
    const receipts = own
      .filter(({ kind }) => kind === "receive")
      .map(({ id, valueOn: on, cents }) => {
        entries.set(receiptKey(one.number, on), id);
        return { on, cents };
      });
    const asked = called.filter(({ commitmentId }) => commitmentId === one.id);
    const excused = own.filter(({ kind }) => kind === "excuse").reduce((all, { cents }) => all + cents, 0n);
    const planned = asked.flatMap(({ id, payBy, cents, answer }): DatedCents[] => {
      const paid = own.filter((move) => move.callPartId === id && move.kind === "receive");
      const missing = cents - sum(paid.map((move) => move.cents));
      return missing > 0n && answer === null ? [{ on: payBy < asOf ? asOf : payBy, cents: missing }] : [];
    });
    const free = one.cents - sum(asked.map(({ cents }) => cents)) + excused;
    return { investorId: one.partyId, commitment: one.number, classCode: one.classCode, receipts, planned, free };
  });
  let before = 0n;
  for (const { plannedOn, cents, millionths } of tranches) {
    const size = cents ?? (total * BigInt(millionths ?? 0)) / 1_000_000n;
    // Calls eat the plan from its first tranche on.
    const eaten = isCalled > before ? isCalled - before : 0n;
    before += size;
    const weights = holdings.map(({ free }) => free);
    const left = size > eaten ? size - eaten : 0n;
    const asked = left > sum(weights) ? sum(weights) : left;
    if (asked <= 0n) continue;
    for (const [i, part] of split(asked, weights).entries()) {
      const holding = holdings[i];
      if (!holding || part === 0n) continue;
      holding.free -= part;
      holding.planned = [...holding.planned, { on: plannedOn < asOf ? asOf : plannedOn, cents: part }];
    }
  }
  return { ledger: { holdings: holdings.map(({ free: _, ...one }) => one), terminatedOn: null }, entries };
}
