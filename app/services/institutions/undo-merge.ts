import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { institutionMerge } from "../../../db/schema/index.ts";
import { conflict, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, words } from "../fields.ts";

const schema = z.object({ mergeId: uuid, reason: words(500) });

/** Ends a merge: both records are exactly what they would be without it. */
export async function undoMerge(context: Context, input: unknown): Promise<{ survivorId: string; mergedId: string }> {
  must(context, "institution.merge");
  const { mergeId, reason } = parse(schema, input);
  return context.write(
    "institution.merge.undo",
    async (tx) => {
      const [known] = await tx.select().from(institutionMerge).where(eq(institutionMerge.id, mergeId));
      if (!known) throw notFound();
      const ended = await tx
        .update(institutionMerge)
        .set({ supersededAt: context.now, undoneBy: context.viewer.personId })
        .where(and(eq(institutionMerge.id, mergeId), isNull(institutionMerge.supersededAt)))
        .returning({ id: institutionMerge.id });
      if (ended.length === 0) throw conflict({ key: "fasterElsewhere" });
      return { survivorId: known.survivorId, mergedId: known.mergedId };
    },
    reason,
  );
}
