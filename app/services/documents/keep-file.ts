import type { Tx } from "../../../db/client.ts";
import { document } from "../../../db/schema/index.ts";
import type { Received } from "../../adapters/file-store.ts";
import { typeOfFile } from "../../adapters/file-type.ts";
import type { Instant } from "../../domain/day.ts";
import type { FileType } from "../../domain/documents/file-types.ts";
import { invalid } from "../../domain/errors.ts";

export interface CheckedFile {
  received: Received;
  mediaType: FileType;
}

/** The file of a form once its content was looked at, null where none was sent. Refuses one that is no PDF. */
export async function checkedPdf(input: unknown): Promise<CheckedFile | null> {
  const { file: received } = input as { file?: Received | null };
  if (!received) return null;
  if (received.bytes === 0) throw invalid({ file: { key: "fileEmpty" } });
  const mediaType = await typeOfFile(received.path, received.bytes);
  if (mediaType !== "application/pdf") throw invalid({ file: { key: "filePdfOnly" } });
  return { received, mediaType };
}

/** Keeps a checked file inside the transaction, stored once by its hash; returns what a row keeps of it. */
export async function keepFile(
  tx: Tx,
  { received, mediaType }: CheckedFile,
  now: Instant,
): Promise<{ documentSha256: string; fileName: string }> {
  const { sha256, bytes, fileName } = received;
  await tx.insert(document).values({ sha256, bytes, mediaType, storedAt: now }).onConflictDoNothing();
  await received.keep();
  return { documentSha256: sha256, fileName: fileName.slice(0, 255) };
}
