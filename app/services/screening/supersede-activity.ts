import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { creditActivity, institution } from "../../../db/schema/index.ts";
import { conflict, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, words } from "../fields.ts";
import { checkEvidence } from "../ownership/link-input.ts";
import { activityFields, checkActivity } from "./activity-input.ts";

const schema = z.object({
  activityId: uuid,
  how: z.enum(["corrected", "withdrawn"]).default("corrected"),
  reason: words(500),
});

/** Corrects or withdraws an activity: the old row is kept, superseded, in the transaction that writes the new one. */
export async function supersedeActivity(context: Context, input: unknown): Promise<{ id: string | null }> {
  must(context, "activity.record");
  const { activityId, how, reason } = parse(schema, input);
  const stated = how === "corrected" ? parse(activityFields, input) : null;
  const next = stated ? randomUUID() : null;
  return context.write(
    "activity.supersede",
    async (tx) => {
      const [old] = await tx.select().from(creditActivity).where(eq(creditActivity.id, activityId));
      if (!old) throw notFound();
      const { institutionId } = old;
      await tx.update(institution).set({ updatedAt: context.now }).where(eq(institution.id, institutionId));
      if (stated) {
        await checkEvidence(tx, stated.evidenceId);
        await checkActivity(tx, institutionId, stated, activityId);
      }
      const ended = await tx
        .update(creditActivity)
        .set({ supersededAt: context.now, supersededBy: next })
        .where(and(eq(creditActivity.id, activityId), isNull(creditActivity.supersededAt)))
        .returning({ id: creditActivity.id });
      if (ended.length === 0) throw conflict({ key: "fasterElsewhere" });
      if (stated && next) {
        await tx.insert(creditActivity).values({ ...stated, id: next, institutionId, recordedAt: context.now });
      }
      return { id: next };
    },
    reason,
  );
}
