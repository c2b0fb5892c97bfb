import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { conditionsOf, tranchesOf } from "../../../db/queries/funding.ts";
import { conditionDecision, trancheCondition } from "../../../db/schema/index.ts";
import { conflict, invalid, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { checkedPdf, keepFile } from "../documents/keep-file.ts";
import { day, uuid, wholeNumber, words } from "../fields.ts";
import { heldStanding } from "./money-file.ts";

/** What a person may ask for; the verdict of the day is asked of every call in any case. */
export const askedConditions = ["document", "milestone", "evaluatorReport"] as const;

const conditionSchema = z.object({
  contractId: uuid,
  number: wholeNumber(1, 99, "trancheNumber"),
  code: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,19}$/, { error: "termsCode" }),
  kind: z.enum(askedConditions),
  words: words(1000),
});

/** Adds what must hold before a tranche is called. */
export async function addCondition(context: Context, input: unknown): Promise<void> {
  must(context, "commitment.record");
  const { contractId, number, ...told } = parse(conditionSchema, input);
  await context.write("tranche.condition", async (tx) => {
    await heldStanding(tx, contractId);
    const plans = await tranchesOf(tx, contractId);
    if (!plans.some((one) => one.number === number)) throw notFound();
    const known = await conditionsOf(tx, contractId);
    if (known.some((one) => one.trancheNumber === number && one.code === told.code)) {
      const taken = { key: "conditionCodeTaken", values: { code: told.code } };
      throw conflict(taken, { code: taken });
    }
    const by = { recordedBy: context.viewer.personId, recordedAt: context.now };
    await tx.insert(trancheCondition).values({ ...told, contractId, trancheNumber: number, ...by });
  });
}

const withdrawalSchema = z.object({ contractId: uuid, conditionId: uuid, reason: words(1000) });

/** Ends a condition, for a reason the log keeps; what was decided of it stays on record. */
export async function withdrawCondition(context: Context, input: unknown): Promise<void> {
  must(context, "commitment.record");
  const { contractId, conditionId, reason } = parse(withdrawalSchema, input);
  const write = async (tx: Parameters<Parameters<Context["write"]>[1]>[0]) => {
    await heldStanding(tx, contractId);
    const ended = await tx
      .update(trancheCondition)
      .set({ supersededAt: context.now, supersededBy: randomUUID() })
      .where(
        and(
          eq(trancheCondition.id, conditionId),
          eq(trancheCondition.contractId, contractId),
          isNull(trancheCondition.supersededAt),
        ),
      )
      .returning({ id: trancheCondition.id });
    if (ended.length === 0) throw conflict({ key: "alreadyDone" });
  };
  await context.write("tranche.condition", write, reason);
}

const decisionSchema = z.object({
  contractId: uuid,
  conditionId: uuid,
  isMet: z.enum(["yes", "no"]),
  onDay: day,
  reason: words(2000),
});

/**
 * A named person decides that a condition is met, or is not, on evidence: a document and a report are joined where they
 * are said to be met. A later decision supersedes it.
 */
export async function decideCondition(context: Context, input: unknown): Promise<void> {
  must(context, "commitment.record");
  const { contractId, conditionId, isMet, ...told } = parse(decisionSchema, input);
  if (told.onDay > context.today) throw invalid({ onDay: { key: "dayInFuture" } });
  const file = await checkedPdf(input);
  await context.write("tranche.decide", async (tx) => {
    await heldStanding(tx, contractId);
    const known = (await conditionsOf(tx, contractId)).find((one) => one.id === conditionId);
    if (!known) throw notFound();
    if (isMet === "yes" && known.kind !== "milestone" && !file) throw invalid({ file: { key: "decisionFileNeeded" } });
    const id = randomUUID();
    if (known.decisionId)
      await tx
        .update(conditionDecision)
        .set({ supersededAt: context.now, supersededBy: id })
        .where(and(eq(conditionDecision.id, known.decisionId), isNull(conditionDecision.supersededAt)));
    await tx.insert(conditionDecision).values({
      ...{ ...told, id, contractId, conditionId, isMet: isMet === "yes" },
      ...(file && (await keepFile(tx, file, context.now))),
      ...{ decidedBy: context.viewer.personId, decidedAt: context.now },
    });
  });
}
