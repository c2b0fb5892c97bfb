import type { Tx } from "../../../../db/client.ts";
import { signingFile } from "../../../../db/queries/signatures.ts";
import { can } from "../../../domain/access/matrix.ts";
import type { Context } from "../../context.ts";

/** The exceptions of the version that is signed, as every page of its file tells them. */
export async function overridesSeen(tx: Tx, selectionId: string, context: Context) {
  return marksOf((await signingFile(tx, selectionId))?.overrides ?? [], context);
}

type Overrides = NonNullable<Awaited<ReturnType<typeof signingFile>>>["overrides"];

/** By whom each was asked for and approved, and whether the viewer could approve it now: its day only, and somebody else's. */
export const marksOf = (overrides: Overrides, { viewer, today }: Context) =>
  overrides.map(({ id, onDay, reason, asker, approver, approvedAt, requestedBy }) => ({
    ...{ id, onDay, reason, asker: asker ?? "—", approver: approver ?? "—", isApproved: approvedAt !== null },
    mayApprove:
      approvedAt === null && onDay === today && requestedBy !== viewer.personId && can(viewer, "override.approve"),
  }));
export type OverrideMark = ReturnType<typeof marksOf>[number];
