import { and, eq } from "drizzle-orm";
import type { Tx } from "../../../db/client.ts";
import { grid } from "../../../db/schema/index.ts";
import { conflict, notFound, precondition } from "../../domain/errors.ts";
import type { Grid } from "../../domain/selection/grid.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";

/** What every form of the grid brings: which selection, and the revision of the draft the person saw. */
export interface Seen {
  selectionId: string;
  revision: number;
}

/** The draft of a selection, locked; it must be the one the person saw. */
export async function draftSeen(tx: Tx, { selectionId, revision }: Seen) {
  const [draft] = await tx
    .select()
    .from(grid)
    .where(and(eq(grid.selectionId, selectionId), eq(grid.state, "draft")))
    .for("update");
  if (!draft) throw (await anyGrid(tx, selectionId)) ? precondition({ key: "gridFrozen" }) : notFound();
  if (draft.revision !== revision) throw conflict({ key: "gridChanged" });
  return { ...draft, content: draft.content as Grid };
}

async function anyGrid(tx: Tx, selectionId: string): Promise<boolean> {
  const rows = await tx.select({ id: grid.id }).from(grid).where(eq(grid.selectionId, selectionId)).limit(1);
  return rows.length > 0;
}

/** One change of a draft, in one transaction; somebody else's change in the meantime is a conflict, never lost. */
export async function changeGrid(
  context: Context,
  action: string,
  seen: Seen,
  change: (content: Grid) => Grid,
): Promise<void> {
  must(context, "grid.change");
  await context.write(action, async (tx) => {
    const draft = await draftSeen(tx, seen);
    await tx
      .update(grid)
      .set({ content: change(draft.content), revision: draft.revision + 1 })
      .where(eq(grid.id, draft.id));
  });
}
