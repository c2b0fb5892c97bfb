import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { evidence, institution, ownershipLink } from "../../../db/schema/index.ts";
import { invalid } from "../../domain/errors.ts";
import { consolidationLevels, linkKinds, sharedLinkKinds } from "../../domain/ownership/links.ts";
import { largestSum } from "../../domain/ownership/whole.ts";
import { overlap } from "../../domain/period.ts";
import { parseShare, shareText, wholeMillionths } from "../../domain/share.ts";
import { inOrder, maybeUuid, period, reversed } from "../fields.ts";

const carriesShare = (kind: string): boolean => (sharedLinkKinds as readonly string[]).includes(kind);

/** What a person states about a link, whoever its two ends are. */
export const linkFields = z
  .object({
    kind: z.enum(linkKinds),
    /** A percentage as typed, « 62,5 ». */
    share: z.string().optional(),
    consolidation: z.enum(consolidationLevels).optional(),
    evidenceId: maybeUuid,
    ...period,
  })
  .refine(inOrder, reversed)
  .refine((x) => x.share === undefined || carriesShare(x.kind), { error: "shareOutOfPlace", path: ["share"] })
  .refine((x) => x.kind !== "consolidation" || x.consolidation, {
    error: "consolidationNeeded",
    path: ["consolidation"],
  })
  .transform((x, ctx) => {
    const read = x.share === undefined ? null : parseShare(x.share);
    if (read?.ok && read.millionths === 0) ctx.addIssue({ code: "custom", message: "shareZero", path: ["share"] });
    if (read && !read.ok) ctx.addIssue({ code: "custom", message: read.reason, path: ["share"] });
    const consolidation = x.kind === "consolidation" ? (x.consolidation ?? null) : null;
    return { ...x, share: read?.ok ? read.millionths : null, consolidation };
  });

export interface StatedLink extends z.output<typeof linkFields> {
  holderId: string;
  heldId: string;
}

/**
 * Refuses a link that the register cannot hold: an end or a piece that does not exist, the same assertion from
 * the same piece over a common day, or capital of more than 100 % on any day. `correcting` is left out of account.
 */
export async function checkLink(tx: Tx, link: StatedLink, correcting?: string): Promise<void> {
  if (link.holderId === link.heldId) throw invalid({ other: { key: "linkToItself" } });
  const ends = await tx
    .select({ id: institution.id })
    .from(institution)
    .where(inArray(institution.id, [link.holderId, link.heldId]))
    .orderBy(institution.id)
    .for("update");
  if (ends.length < 2) throw invalid({ other: { key: "institutionNeeded" } });
  await checkEvidence(tx, link.evidenceId);
  const live = await tx
    .select()
    .from(ownershipLink)
    .where(
      and(
        eq(ownershipLink.heldId, link.heldId),
        eq(ownershipLink.kind, link.kind),
        isNull(ownershipLink.supersededAt),
        correcting ? ne(ownershipLink.id, correcting) : undefined,
      ),
    );
  const same = live.find(
    (x) =>
      x.holderId === link.holderId &&
      x.consolidation === link.consolidation &&
      x.evidenceId === link.evidenceId &&
      overlap(x, link),
  );
  if (same)
    throw invalid({
      validFrom: { key: "linkOverlaps" },
    });
  if (!carriesShare(link.kind)) return;
  const total = largestSum([...live, link], link);
  if (total > wholeMillionths)
    throw invalid({ share: { key: "sharesExceedWhole", values: { total: shareText(total) } } });
}

/** Refuses a piece that does not exist or has been corrected. */
export async function checkEvidence(tx: Tx, evidenceId: string | null): Promise<void> {
  if (evidenceId === null) return;
  const [row] = await tx
    .select({ id: evidence.id })
    .from(evidence)
    .where(and(eq(evidence.id, evidenceId), isNull(evidence.supersededAt)));
  if (!row) throw invalid({ evidenceId: { key: "evidenceGone" } });
}
