import { deliberationFile, legalEventFile } from "../../../db/queries/deliberation.ts";
import { openFileStore } from "../../adapters/file-store.ts";
import { type FileType, servedName } from "../../domain/documents/file-types.ts";
import { notFound } from "../../domain/errors.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { OpenFile } from "../documents/open-file.ts";

const readers = { deliberation: deliberationFile, event: legalEventFile };

/** Opens the file of a record of the vote, or of a fact; `NotFound` where there is none. */
export async function openLegalFile(
  context: Context,
  dataFolder: string,
  asked: { of: keyof typeof readers; selectionId: string; id: string },
): Promise<OpenFile> {
  must(context, "selection.read");
  const piece = await context.read((tx) => readers[asked.of](tx, asked.selectionId, asked.id));
  const stream = piece && (await openFileStore(dataFolder).read(piece.sha256));
  if (!piece || !stream) throw notFound();
  const mediaType = piece.mediaType as FileType;
  return { stream, bytes: piece.bytes, mediaType, name: servedName(piece.fileName, mediaType) };
}
