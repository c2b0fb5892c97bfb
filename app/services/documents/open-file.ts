import type { Readable } from "node:stream";
import { evidenceById } from "../../../db/queries/evidence.ts";
import { openFileStore } from "../../adapters/file-store.ts";
import { type FileType, servedName } from "../../domain/documents/file-types.ts";
import { notFound } from "../../domain/errors.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";

/** A piece's file as it is served. */
export interface OpenFile {
  stream: Readable;
  bytes: number;
  mediaType: FileType;
  /** Made safe: no path, no control sign, ending as its content does. */
  name: string;
}

/** Opens the file of a piece for whoever may see the piece; `NotFound` when there is none or it is invisible. */
export async function openFile(context: Context, dataFolder: string, evidenceId: string): Promise<OpenFile> {
  must(context, "register.read");
  const piece = await context.read((tx) => evidenceById(tx, evidenceId));
  if (!piece || piece.sha256 === null || piece.mediaType === null || piece.bytes === null) throw notFound();
  const stream = await openFileStore(dataFolder).read(piece.sha256);
  if (!stream) throw notFound();
  return { stream, bytes: piece.bytes, mediaType: piece.mediaType, name: servedName(piece.fileName, piece.mediaType) };
}
