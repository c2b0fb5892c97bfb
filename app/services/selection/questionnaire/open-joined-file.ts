import { joinedPieceById } from "../../../../db/queries/questionnaire.ts";
import { openFileStore } from "../../../adapters/file-store.ts";
import { can } from "../../../domain/access/matrix.ts";
import { servedName } from "../../../domain/documents/file-types.ts";
import { forbidden, notFound } from "../../../domain/errors.ts";
import type { Context } from "../../context.ts";
import type { OpenFile } from "../../documents/open-file.ts";

/** Opens a file a candidate joined: for the candidate its own, for the staff what was sent. Else `NotFound`. */
export async function openJoinedFile(context: Context, dataFolder: string, pieceId: string): Promise<OpenFile> {
  if (!can(context.viewer, "answers.read") && !can(context.viewer, "questionnaire.read")) throw forbidden();
  const piece = await context.read((tx) => joinedPieceById(tx, pieceId));
  const stream = piece && (await openFileStore(dataFolder).read(piece.documentSha256));
  if (!piece || !stream) throw notFound();
  const { bytes, mediaType, fileName } = piece;
  return { stream, bytes, mediaType, name: servedName(fileName, mediaType) };
}
