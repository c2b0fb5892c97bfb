import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import { groupStatement, institution, ownershipLink } from "../../../db/schema/index.ts";
import { conflict, invalid, notFound } from "../../domain/errors.ts";
import { overlap } from "../../domain/period.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { inOrder, maybeUuid, period, reversed, uuid } from "../fields.ts";
import { checkEvidence } from "./link-input.ts";

const claims = ["parents.none", "parents.listed", "parents.unnamed", "holdings.complete"] as const;
const schema = z
  .object({
    institutionId: uuid,
    claim: z.enum(claims),
    linkIds: z.array(uuid).max(5000).default([]),
    evidenceId: maybeUuid,
    /** The statement this one takes the place of. */
    replaces: maybeUuid,
    ...period,
  })
  .refine(inOrder, reversed)
  .refine((x) => x.claim !== "parents.listed" || x.linkIds.length > 0, { error: "linksNeeded", path: ["linkIds"] })
  .refine((x) => !["parents.none", "parents.unnamed"].includes(x.claim) || x.linkIds.length === 0, {
    error: "linksOutOfPlace",
    path: ["linkIds"],
  });

/**
 * States what is fully known of an institution's parents or holdings, naming the links. A live statement of the
 * same kind over a common day must be named in `replaces`: it is superseded in the same transaction.
 */
export async function recordStatement(context: Context, input: unknown): Promise<{ id: string }> {
  must(context, "statement.record");
  const { claim, replaces, ...stated } = parse(schema, input);
  const [kind, value] = claim.split(".") as ["parents" | "holdings", "none" | "listed" | "unnamed" | "complete"];
  const end = kind === "parents" ? ownershipLink.heldId : ownershipLink.holderId;
  return context.write("statement.record", async (tx) => {
    const touched = await tx
      .update(institution)
      .set({ updatedAt: context.now })
      .where(eq(institution.id, stated.institutionId))
      .returning({ id: institution.id });
    if (touched.length === 0) throw notFound();
    await checkEvidence(tx, stated.evidenceId);
    const linkIds = [...new Set(stated.linkIds)];
    if (linkIds.length > 0) {
      const named = await tx
        .select({ id: ownershipLink.id })
        .from(ownershipLink)
        .where(
          and(inArray(ownershipLink.id, linkIds), eq(end, stated.institutionId), isNull(ownershipLink.supersededAt)),
        );
      if (named.length < linkIds.length) throw invalid({ linkIds: { key: "linkGone" } });
    }
    const live = await tx
      .select()
      .from(groupStatement)
      .where(
        and(
          eq(groupStatement.institutionId, stated.institutionId),
          eq(groupStatement.kind, kind),
          isNull(groupStatement.supersededAt),
        ),
      );
    const other = live.find((x) => x.id !== replaces && overlap(x, stated));
    if (other) throw invalid({ replaces: { key: "statementOverlaps" } });
    const id = randomUUID();
    if (replaces) {
      if (!live.some((x) => x.id === replaces)) throw conflict({ key: "fasterElsewhere" });
      await tx
        .update(groupStatement)
        .set({ supersededAt: context.now, supersededBy: id })
        .where(eq(groupStatement.id, replaces));
    }
    await tx.insert(groupStatement).values({ ...stated, id, kind, value, linkIds, recordedAt: context.now });
    return { id };
  });
}
