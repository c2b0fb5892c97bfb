import { contractOf, signatoryOf, versionsOf } from "../../../../db/queries/contract.ts";
import { openFileStore } from "../../../adapters/file-store.ts";
import { type FileType, servedName } from "../../../domain/documents/file-types.ts";
import { notFound } from "../../../domain/errors.ts";
import { isId } from "../../../domain/id.ts";
import { must } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import type { OpenFile } from "../../documents/open-file.ts";

interface Stored {
  sha256: string;
  bytes: number;
  mediaType: FileType;
  fileName: string | null;
}

async function opened(dataFolder: string, file: Stored | null): Promise<OpenFile> {
  const stream = file && (await openFileStore(dataFolder).read(file.sha256));
  if (!file || !stream) throw notFound();
  const { bytes, mediaType, fileName } = file;
  return { stream, bytes, mediaType, name: servedName(fileName, mediaType) };
}

/** Opens the file of a version for whoever may see the contract. */
export async function openVersionFile(context: Context, dataFolder: string, selectionId: string, number: number) {
  must(context, "contract.read");
  if (!isId(selectionId)) throw notFound();
  const one = await context.read(async (tx) => {
    const contract = await contractOf(tx, selectionId);
    return contract && (await versionsOf(tx, contract.id)).find((version) => version.number === number);
  });
  return opened(dataFolder, one ?? null);
}

/** Opens the document of a signatory's power for whoever may see the contract. */
export async function openPower(context: Context, dataFolder: string, selectionId: string, signatoryId: string) {
  must(context, "contract.read");
  if (!isId(selectionId) || !isId(signatoryId)) throw notFound();
  const one = await context.read(async (tx) => {
    const contract = await contractOf(tx, selectionId);
    return contract && (await signatoryOf(tx, contract.id, signatoryId));
  });
  const { powerSha256: sha256 = null, powerFileName: fileName = null, bytes, mediaType } = one ?? {};
  if (sha256 === null || !bytes || !mediaType) throw notFound();
  return opened(dataFolder, { sha256, fileName, bytes, mediaType: mediaType as FileType });
}
