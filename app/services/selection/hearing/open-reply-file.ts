import { replyPiece } from "../../../../db/queries/replies.ts";
import { openFileStore } from "../../../adapters/file-store.ts";
import { can } from "../../../domain/access/matrix.ts";
import { type FileType, servedName } from "../../../domain/documents/file-types.ts";
import { forbidden, notFound } from "../../../domain/errors.ts";
import { isId } from "../../../domain/id.ts";
import type { Context } from "../../context.ts";
import type { OpenFile } from "../../documents/open-file.ts";

/** Opens a file joined to an answer, for whoever may see the answer; `NotFound` when it is invisible. */
export async function openReplyFile(
  context: Context,
  dataFolder: string,
  { candidacyId, pieceId }: { candidacyId: string; pieceId: string },
): Promise<OpenFile> {
  if (!can(context.viewer, "finding.read") && !can(context.viewer, "verdict.read")) throw forbidden();
  if (!isId(candidacyId) || !isId(pieceId)) throw notFound();
  const piece = await context.read((tx) => replyPiece(tx, candidacyId, pieceId));
  const stream = piece && (await openFileStore(dataFolder).read(piece.sha256));
  if (!piece || !stream) throw notFound();
  const mediaType = piece.mediaType as FileType;
  return { stream, bytes: piece.bytes, mediaType, name: servedName(piece.fileName, mediaType) };
}
