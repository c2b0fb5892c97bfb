import { signingFile } from "../../../../db/queries/signatures.ts";
import { openFileStore } from "../../../adapters/file-store.ts";
import { type FileType, servedName } from "../../../domain/documents/file-types.ts";
import { notFound } from "../../../domain/errors.ts";
import { must } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import type { OpenFile } from "../../documents/open-file.ts";

/** Opens the scan or the signed file of a record, the one that stands unless another is named. */
export async function openSignatureFile(
  context: Context,
  dataFolder: string,
  asked: { selectionId: string; signatoryId: string; recordId: string | null },
): Promise<OpenFile> {
  must(context, "contract.read");
  const file = await context.read((tx) => signingFile(tx, asked.selectionId));
  const own = (file?.records ?? []).filter(({ signatoryId }) => signatoryId === asked.signatoryId);
  const one = own.find(({ id, supersededAt }) => (asked.recordId ? id === asked.recordId : supersededAt === null));
  const stream = one?.documentSha256 ? await openFileStore(dataFolder).read(one.documentSha256) : null;
  if (!one || !stream) throw notFound();
  const mediaType = one.mediaType as FileType;
  return { stream, mediaType, bytes: one.bytes ?? 0, name: servedName(one.fileName, mediaType) };
}
