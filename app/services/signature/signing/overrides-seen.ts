import type { Tx } from "../../../../db/client.ts";
import { signingFile } from "../../../../db/queries/signatures.ts";
import { can } from "../../../domain/access/matrix.ts";
import type { Context } from "../../context.ts";

/** The exceptions of a contract, of versions replaced since too, as every page of its file tells them to whoever reads the contract. */
export async function overridesSeen(tx: Tx, selectionId: string, context: Context) {
  return can(context.viewer, "contract.read") ? marksOf(await signingFile(tx, selectionId), context) : [];
}

type Seen = Pick<NonNullable<Awaited<ReturnType<typeof signingFile>>>, "exceptions" | "version"> | null;

/**
 * By whom each was asked for and approved, and whether the viewer could approve it now: its day only, somebody else's,
 * and of the version that is signed.
 */
export const marksOf = (file: Seen, { viewer, today }: Context) =>
  (file?.exceptions ?? []).map((one) => {
    const { id, onDay, reason, asker, approver, approvedAt, requestedBy, version, versionId } = one;
    const isReplaced = versionId !== file?.version?.id;
    const isApproved = approvedAt !== null;
    const isTheirs = onDay === today && requestedBy !== viewer.personId && can(viewer, "override.approve");
    return {
      ...{ id, onDay, reason, asker: asker ?? "—", approver: approver ?? "—", isApproved },
      replacedVersion: isReplaced ? version : null,
      mayApprove: !isApproved && !isReplaced && isTheirs,
    };
  });
export type OverrideMark = ReturnType<typeof marksOf>[number];
