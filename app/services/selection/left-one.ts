import { sql } from "drizzle-orm";
import type { Tx } from "../../../db/client.ts";

/**
 * Whether the viewer left a file of the selection: they move nothing on, vote on no ranking, and the contract, which
 * tells of every investor, is not theirs.
 */
export async function leftOne(tx: Tx, selectionId: string): Promise<boolean> {
  const [row] = await tx.execute<{ one: boolean }>(sql`select tamis.left_one_of(${selectionId}::uuid) as one`);
  return row?.one ?? false;
}
