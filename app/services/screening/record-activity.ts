import { eq } from "drizzle-orm";
import { z } from "zod";
import { creditActivity, institution } from "../../../db/schema/index.ts";
import { notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid } from "../fields.ts";
import { checkEvidence } from "../ownership/link-input.ts";
import { activityFields, checkActivity } from "./activity-input.ts";

const owner = z.object({ institutionId: uuid });

/** Records that an institution sells, or does not sell, products to audiences in territories. */
export async function recordActivity(context: Context, input: unknown): Promise<{ id: string }> {
  must(context, "activity.record");
  const { institutionId } = parse(owner, input);
  const stated = parse(activityFields, input);
  return context.write("activity.record", async (tx) => {
    const touched = await tx
      .update(institution)
      .set({ updatedAt: context.now })
      .where(eq(institution.id, institutionId))
      .returning({ id: institution.id });
    if (touched.length === 0) throw notFound();
    await checkEvidence(tx, stated.evidenceId);
    await checkActivity(tx, institutionId, stated);
    const [made] = await tx
      .insert(creditActivity)
      .values({ ...stated, institutionId, recordedAt: context.now })
      .returning({ id: creditActivity.id });
    return made as { id: string };
  });
}
