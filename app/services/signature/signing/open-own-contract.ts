import { ownSigning } from "../../../../db/queries/signatures.ts";
import { openFileStore } from "../../../adapters/file-store.ts";
import { servedName } from "../../../domain/documents/file-types.ts";
import { notFound } from "../../../domain/errors.ts";
import { must } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import type { OpenFile } from "../../documents/open-file.ts";
import { type OwnPlace, ownSelection, ownSteps } from "./sign-own.ts";

/** Opens the final version for a signatory: what they are shown is the file with the hash they confirm. */
export async function openOwnContract(context: Context, dataFolder: string, place: OwnPlace): Promise<OpenFile> {
  must(context, "signature.sign");
  const selectionId = await ownSelection(context, place);
  const file = await context.read((tx) => ownSigning(tx, selectionId));
  // Whoever is not, or no longer, named for a party has nothing to sign, and the contract tells of every investor.
  const version = file && ownSteps(file, context).some(({ withdrawn }) => !withdrawn) ? file.version : null;
  const stream = version && (await openFileStore(dataFolder).read(version.sha256));
  if (!version || !stream) throw notFound();
  const { bytes, fileName } = version;
  return { stream, bytes, mediaType: "application/pdf", name: servedName(fileName, "application/pdf") };
}
