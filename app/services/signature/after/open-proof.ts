import { storedDocument } from "../../../../db/queries/issued.ts";
import { notifiedParties } from "../../../../db/queries/signature-path.ts";
import { openFileStore } from "../../../adapters/file-store.ts";
import { notFound } from "../../../domain/errors.ts";
import { isId } from "../../../domain/id.ts";
import { must } from "../../authorise.ts";
import type { Context } from "../../context.ts";

/** The proof that a party was told, for whoever reads the contract. */
export async function openProof(context: Context, dataFolder: string, selectionId: string, partyId: string) {
  must(context, "contract.read");
  if (!isId(selectionId)) throw notFound();
  const found = await context.read(async (tx) => {
    const parties = await notifiedParties(tx, selectionId);
    const told = parties.find(({ id }) => id === partyId)?.notification;
    const file = told?.documentSha256 ? await storedDocument(tx, told.documentSha256) : null;
    return file && { ...file, name: told?.fileName ?? "preuve" };
  });
  const stream = found && (await openFileStore(dataFolder).read(found.sha256));
  if (!stream || !found) throw notFound();
  return { stream, ...found };
}
