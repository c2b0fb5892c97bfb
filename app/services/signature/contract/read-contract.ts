import type { Tx } from "../../../../db/client.ts";
import { commentsOf, contractOf, partiesOf, versionsOf, wasSigned } from "../../../../db/queries/contract.ts";
import { selectionById } from "../../../../db/queries/selection.ts";
import { notFound } from "../../../domain/errors.ts";
import { contractStop } from "../../../domain/signature/contract-open.ts";
import { leftOne } from "../../selection/left-one.ts";

/** A selection and its contract, whole, with why nothing is added any more; null before there is a contract. */
export async function readContract(tx: Tx, selectionId: string) {
  const call = await selectionById(tx, selectionId);
  if (!call) throw notFound();
  const contract = await contractOf(tx, selectionId);
  // Whoever left a file does not see the contract, not even that there is none.
  if (!contract && (await leftOne(tx, selectionId))) throw notFound();
  return {
    selection: { id: selectionId, name: call.name, state: call.state },
    stop: contractStop(call.state, await wasSigned(tx, selectionId)),
    contract: contract && {
      ...contract,
      versions: await versionsOf(tx, contract.id),
      comments: await commentsOf(tx, contract.id),
      parties: await partiesOf(tx, contract.id),
    },
  };
}
