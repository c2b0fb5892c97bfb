import { inArray } from "drizzle-orm";
import { z } from "zod";
import { institution, ownershipLink } from "../../../db/schema/index.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid } from "../fields.ts";
import { checkLink, linkFields } from "./link-input.ts";

const ends = z.object({ holderId: uuid, heldId: uuid });

/** Records a sourced, dated relation holder → held. Returns its id. */
export async function recordLink(context: Context, input: unknown): Promise<{ id: string }> {
  must(context, "link.record");
  const link = { ...parse(ends, input), ...parse(linkFields, input) };
  return context.write("link.record", async (tx) => {
    await checkLink(tx, link);
    const [made] = await tx
      .insert(ownershipLink)
      .values({ ...link, recordedAt: context.now })
      .returning({ id: ownershipLink.id });
    await tx
      .update(institution)
      .set({ updatedAt: context.now })
      .where(inArray(institution.id, [link.holderId, link.heldId]));
    return made as { id: string };
  });
}
