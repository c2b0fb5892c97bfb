import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { versionsOf } from "../../../../db/queries/contract.ts";
import { contractVersion, versionComment } from "../../../../db/schema/index.ts";
import { conflict, notFound } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeWords, uuid, words } from "../../fields.ts";
import { openContract } from "./contract-file.ts";

const number = z.coerce.number().int().min(1).max(10_000);
const schema = z.object({ selectionId: uuid, number, place: maybeWords(200), words: words(4000) });

/** Writes a comment on a version: where it is about, and what is to be changed. */
export async function commentVersion(context: Context, input: unknown): Promise<void> {
  must(context, "contract.comment");
  const { selectionId, number, place, words } = parse(schema, input);
  await context.write("contract.comment", async (tx) => {
    const { id } = await openContract(tx, selectionId);
    const one = (await versionsOf(tx, id)).find((version) => version.number === number);
    if (!one) throw notFound();
    await tx.insert(versionComment).values({
      ...{ versionId: one.id, place: place ?? "", words },
      ...{ writtenBy: context.viewer.personId, writtenAt: context.now },
    });
  });
}

const settled = z.object({ selectionId: uuid, commentId: uuid });

/** Says that a comment is dealt with: by a newer version, or because it was answered. */
export async function settleComment(context: Context, input: unknown): Promise<void> {
  must(context, "contract.comment");
  const { selectionId, commentId } = parse(settled, input);
  await context.write("contract.settleComment", async (tx) => {
    const { id } = await openContract(tx, selectionId);
    const ofContract = tx
      .select({ id: contractVersion.id })
      .from(contractVersion)
      .where(eq(contractVersion.contractId, id));
    const one = and(eq(versionComment.id, commentId), inArray(versionComment.versionId, ofContract));
    if ((await tx.select({ id: versionComment.id }).from(versionComment).where(one)).length === 0) throw notFound();
    const ended = await tx
      .update(versionComment)
      .set({ settledBy: context.viewer.personId, settledAt: context.now })
      .where(and(one, isNull(versionComment.settledAt)))
      .returning({ id: versionComment.id });
    if (ended.length === 0) throw conflict({ key: "alreadyDone" });
  });
}
