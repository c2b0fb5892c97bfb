import { and, desc, eq } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { Grid } from "../../app/domain/selection/grid.ts";
import type { Tx } from "../client.ts";
import { grid } from "../schema/index.ts";

const columns = {
  number: grid.number,
  state: grid.state,
  revision: grid.revision,
  hash: grid.hash,
  createdAt: grid.createdAt,
  frozenAt: grid.frozenAt,
};

/** The versions of a selection's grid this viewer may see, the latest first, without their words. */
export async function gridVersions(tx: Tx, selectionId: string) {
  if (!isId(selectionId)) return [];
  return tx.select(columns).from(grid).where(eq(grid.selectionId, selectionId)).orderBy(desc(grid.number)).limit(500);
}

export type GridVersion = Awaited<ReturnType<typeof gridVersions>>[number];

/** One version of a grid, or the latest; null when there is none for this viewer. */
export async function gridVersion(tx: Tx, selectionId: string, number?: number) {
  if (!isId(selectionId)) return null;
  const [row] = await tx
    .select({ ...columns, content: grid.content })
    .from(grid)
    .where(and(eq(grid.selectionId, selectionId), number === undefined ? undefined : eq(grid.number, number)))
    .orderBy(desc(grid.number))
    .limit(1);
  return row ? { ...row, content: row.content as Grid } : null;
}
