import { headNumbered, latestHead, leafIndex, nodeHashes, provenEntry } from "../../../db/queries/audit-tree.ts";
import type { EntryProof } from "../../domain/audit/proofs.ts";
import { inclusionPlan, proofOf } from "../../domain/audit/tree.ts";
import { notFound, precondition } from "../../domain/errors.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";

/**
 * The proof that an entry is in the log, under the head of a seal (`null`: the last one). Refuses with `NotFound` where the
 * entry is not the viewer's to read or the seal is none, with `Precondition` where that seal does not hold it yet.
 */
export async function proveEntry(
  context: Context,
  asked: { entryId: string; seal: string | null },
): Promise<EntryProof> {
  must(context, "audit.read");
  const { entryId, seal } = asked;
  return context.read(async (tx) => {
    const entry = await provenEntry(tx, numberOf(entryId));
    const head = seal === null ? await latestHead(tx) : await headNumbered(tx, numberOf(seal));
    if (!entry || (seal !== null && !head)) throw notFound();
    const index = await leafIndex(tx, entry.id);
    if (!head || index === null || index >= head.size) throw precondition({ key: "entryNotSealed" });
    const plan = inclusionPlan(index, head.size);
    const proof = proofOf(plan, await nodeHashes(tx, plan.flat()));
    return { format: "tamis-entry-proof-1", entry, index, head, proof };
  });
}

/** What no address of the portal says is the number of nothing. */
function numberOf(told: string): number {
  if (!/^[1-9]\d{0,14}$/.test(told)) throw notFound();
  return Number(told);
}
