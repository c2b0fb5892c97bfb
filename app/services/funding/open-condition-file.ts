import { conditionFile } from "../../../db/queries/funding.ts";
import { openFileStore } from "../../adapters/file-store.ts";
import { type FileType, servedName } from "../../domain/documents/file-types.ts";
import { notFound } from "../../domain/errors.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { OpenFile } from "../documents/open-file.ts";

/** Opens the piece of the decision in force on a condition; `NotFound` where there is none. */
export async function openConditionFile(
  context: Context,
  dataFolder: string,
  { contractId, conditionId }: { contractId: string; conditionId: string },
): Promise<OpenFile> {
  must(context, "money.read");
  const piece = await context.read((tx) => conditionFile(tx, contractId, conditionId));
  const stream = piece && (await openFileStore(dataFolder).read(piece.sha256));
  if (!piece || !stream) throw notFound();
  const mediaType = piece.mediaType as FileType;
  return { stream, bytes: Number(piece.bytes), mediaType, name: servedName(piece.fileName, mediaType) };
}
