import { reportOf, signedPageOf } from "../../../db/queries/outcomes.ts";
import { openFileStore } from "../../adapters/file-store.ts";
import { servedName } from "../../domain/documents/file-types.ts";
import { notFound } from "../../domain/errors.ts";
import { must } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { OpenFile } from "../documents/open-file.ts";

/** Opens the report joined to a result, or the page of one of its events; `NotFound` where there is none. */
export async function openReport(
  context: Context,
  dataFolder: string,
  { contractId, resultId, eventId }: { contractId: string; resultId: string; eventId?: string },
): Promise<OpenFile> {
  must(context, "result.read");
  const piece = await context.read((tx) =>
    eventId === undefined ? reportOf(tx, contractId, resultId) : signedPageOf(tx, contractId, resultId, eventId),
  );
  const stream = piece && (await openFileStore(dataFolder).read(piece.sha256));
  if (!piece || !stream) throw notFound();
  const name = servedName(piece.fileName ?? "", piece.mediaType);
  return { stream, bytes: piece.bytes, mediaType: piece.mediaType, name };
}
