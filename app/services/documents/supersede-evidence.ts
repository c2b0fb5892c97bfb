import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { evidence } from "../../../db/schema/index.ts";
import { conflict, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, words } from "../fields.ts";
import { carryFacts } from "./carry-facts.ts";
import { evidenceFields, expiryOf } from "./record-evidence.ts";

const schema = z.object({ evidenceId: uuid, reason: words(500) });

/**
 * Corrects what is said of a piece (its expiry as a rule) by a new row; the file stays. Facts that rest on the old
 * row are superseded by copies that rest on the new one, in the same transaction.
 */
export async function supersedeEvidence(context: Context, input: unknown): Promise<{ id: string }> {
  must(context, "evidence.record");
  const { evidenceId, reason } = parse(schema, input);
  const stated = parse(evidenceFields, input);
  const { neverExpires, ...columns } = stated;
  const id = randomUUID();
  return context.write(
    "evidence.supersede",
    async (tx) => {
      const [old] = await tx.select().from(evidence).where(eq(evidence.id, evidenceId));
      if (!old) throw notFound();
      const ended = await tx
        .update(evidence)
        .set({ supersededAt: context.now, supersededBy: id })
        .where(and(eq(evidence.id, evidenceId), isNull(evidence.supersededAt)))
        .returning({ id: evidence.id });
      if (ended.length === 0) throw conflict({ key: "fasterElsewhere" });
      const { institutionId, documentSha256, fileName, joinedPieceId } = old;
      const expiresOn = expiryOf(stated, context.today);
      await tx.insert(evidence).values({
        ...columns,
        id,
        expiresOn,
        institutionId,
        documentSha256,
        fileName,
        joinedPieceId,
        recordedAt: context.now,
      });
      await carryFacts(tx, { old: evidenceId, next: id }, context.now);
      return { id };
    },
    reason,
  );
}
