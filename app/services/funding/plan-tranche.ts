import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { commitmentsOf, type TrancheRow, tranchesOf } from "../../../db/queries/funding.ts";
import { balancesOf } from "../../../db/queries/journal.ts";
import { tranche } from "../../../db/schema/index.ts";
import { conflict, invalid, notFound, precondition } from "../../domain/errors.ts";
import { standingOf } from "../../domain/funding/movements.ts";
import { sum } from "../../domain/money.ts";
import { parseShare, wholeMillionths } from "../../domain/share.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { day, uuid, wholeNumber, words } from "../fields.ts";
import { maybeAmount } from "./fields.ts";
import { heldStanding } from "./money-file.ts";
import { readMoney } from "./read-money.ts";

const maybeShare = z
  .string()
  .optional()
  .transform((typed, check) => {
    if (!typed?.trim()) return null;
    const read = parseShare(typed);
    if (!read.ok) check.addIssue({ code: "custom", message: read.reason });
    return read.ok ? read.millionths : null;
  });

const schema = z.object({
  contractId: uuid,
  number: wholeNumber(1, 99, "trancheNumber"),
  label: words(200),
  plannedOn: day,
  amount: maybeAmount,
  share: maybeShare,
});

/** Plans one more tranche, by its number, with a fixed amount or a share of all that is promised. */
export async function planTranche(context: Context, input: unknown): Promise<number> {
  return plan(context, input, false);
}

/** Changes the plan of a tranche that is not called yet; the former plan stays on record. */
export async function changeTranche(context: Context, input: unknown): Promise<number> {
  return plan(context, input, true);
}

async function plan(context: Context, input: unknown, isChange: boolean): Promise<number> {
  must(context, "commitment.record");
  const { contractId, number, amount, share, ...told } = parse(schema, input);
  if ((amount === null) === (share === null || share === 0)) throw invalid({ amount: { key: "trancheSize" } });
  return context.write("tranche.plan", async (tx) => {
    await heldStanding(tx, contractId);
    const live = await tranchesOf(tx, contractId);
    const known = live.find((one) => one.number === number);
    if (isChange && !known) throw notFound();
    if (!isChange && known) {
      const taken = { key: "trancheNumberTaken", values: { number } };
      throw conflict(taken, { number: taken });
    }
    const row = { ...told, number, cents: amount, millionths: share || null };
    await mustFit(tx, contractId, [...live.filter((one) => one !== known), row]);
    const id = randomUUID();
    if (known) {
      const file = await readMoney(tx, contractId, context);
      if (file?.tranches.find((one) => one.number === number)?.calledCents)
        throw precondition({ key: "trancheCalled" });
      await tx
        .update(tranche)
        .set({ supersededAt: context.now, supersededBy: id })
        .where(and(eq(tranche.id, known.id), isNull(tranche.supersededAt)));
    }
    const by = { recordedBy: context.viewer.personId, recordedAt: context.now };
    await tx.insert(tranche).values({ ...row, id, contractId, ...by });
    return number;
  });
}

/** Shares make no more than the whole, amounts no more than what is promised so far. */
async function mustFit(
  tx: Tx,
  contractId: string,
  plans: readonly Pick<TrancheRow, "cents" | "millionths">[],
): Promise<void> {
  const shares = plans.reduce((all, { millionths }) => all + (millionths ?? 0), 0);
  if (shares > wholeMillionths) throw invalid({ share: { key: "trancheSharesAbove" } });
  const balances = await balancesOf(tx, contractId);
  const promised = sum((await commitmentsOf(tx, contractId)).map((one) => standingOf(balances, one.number).committed));
  const fixed = sum(plans.map(({ cents }) => cents ?? 0n));
  if (promised > 0n && fixed * 1_000_000n > promised * BigInt(wholeMillionths - shares))
    throw invalid({ amount: { key: "trancheAboveCommitted" } });
}
