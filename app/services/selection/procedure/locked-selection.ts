import { eq } from "drizzle-orm";
import type { Tx } from "../../../../db/client.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { selection } from "../../../../db/schema/index.ts";
import { notFound } from "../../../domain/errors.ts";

/** A selection, held until the transaction ends: whoever moves it waits for the other, and then sees where it stands. */
export async function lockedSelection(tx: Tx, selectionId: string) {
  await tx.select({ id: selection.id }).from(selection).where(eq(selection.id, selectionId)).for("update");
  const call = await selectionById(tx, selectionId);
  if (!call) throw notFound();
  return call;
}
