import { eq } from "drizzle-orm";
import type { Tx } from "../../../../db/client.ts";
import { contractOf, wasSigned } from "../../../../db/queries/contract.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { contract } from "../../../../db/schema/index.ts";
import { notFound, precondition } from "../../../domain/errors.ts";
import { contractStop } from "../../../domain/signature/contract-open.ts";

/** Refuses with `Precondition` where nothing is added any more, `NotFound` where the selection is not the viewer's. */
export async function mustBeOpen(tx: Tx, selectionId: string): Promise<void> {
  const call = await selectionById(tx, selectionId);
  if (!call) throw notFound();
  const stop = contractStop(call.state, await wasSigned(tx, selectionId));
  if (stop) throw precondition(stop);
}

/** The contract of a selection, while something may be added to it. */
export async function openContract(tx: Tx, selectionId: string) {
  const found = await contractOf(tx, selectionId);
  if (!found) throw notFound();
  await mustBeOpen(tx, selectionId);
  return found;
}

/** The same, held until the end of the transaction: a signature of it waits, and is seen when it came first. */
export async function heldContract(tx: Tx, selectionId: string) {
  await tx.select({ id: contract.id }).from(contract).where(eq(contract.selectionId, selectionId)).for("update");
  return openContract(tx, selectionId);
}
