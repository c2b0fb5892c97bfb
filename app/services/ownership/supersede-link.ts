import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { institution, ownershipLink } from "../../../db/schema/index.ts";
import { conflict, notFound } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, words } from "../fields.ts";
import { carryStatements } from "./carry-statements.ts";
import { checkLink, linkFields } from "./link-input.ts";

const schema = z.object({
  linkId: uuid,
  /** `corrected`: a new row takes its place; `withdrawn`: it should never have been recorded. */
  how: z.enum(["corrected", "withdrawn"]).default("corrected"),
  reason: words(500),
});

/**
 * Corrects or withdraws a link: the old row is kept, superseded, in the transaction that writes the new one. A
 * statement that named the link follows while the link says the same relation; one that names a withdrawn link, or
 * one made another kind, is not live any more.
 */
export async function supersedeLink(context: Context, input: unknown): Promise<{ id: string | null }> {
  must(context, "link.record");
  const { linkId, how, reason } = parse(schema, input);
  const stated = how === "corrected" ? parse(linkFields, input) : null;
  const next = stated ? randomUUID() : null;
  return context.write(
    "link.supersede",
    async (tx) => {
      const [old] = await tx.select().from(ownershipLink).where(eq(ownershipLink.id, linkId));
      if (!old) throw notFound();
      const { holderId, heldId } = old;
      if (stated) await checkLink(tx, { ...stated, holderId, heldId }, linkId);
      const ended = await tx
        .update(ownershipLink)
        .set({ supersededAt: context.now, supersededBy: next })
        .where(and(eq(ownershipLink.id, linkId), isNull(ownershipLink.supersededAt)))
        .returning({ id: ownershipLink.id });
      if (ended.length === 0) throw conflict({ key: "fasterElsewhere" });
      if (stated && next) {
        await tx.insert(ownershipLink).values({ ...stated, id: next, holderId, heldId, recordedAt: context.now });
        if (stated.kind === old.kind) await carryStatements(tx, { old: linkId, next }, context.now);
      }
      await tx
        .update(institution)
        .set({ updatedAt: context.now })
        .where(inArray(institution.id, [holderId, heldId]));
      return { id: next };
    },
    reason,
  );
}
