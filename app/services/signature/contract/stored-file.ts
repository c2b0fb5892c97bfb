import type { Tx } from "../../../../db/client.ts";
import { document } from "../../../../db/schema/index.ts";
import type { Received } from "../../../adapters/file-store.ts";
import { typeOfFile } from "../../../adapters/file-type.ts";
import type { FileType } from "../../../domain/documents/file-types.ts";
import { invalid } from "../../../domain/errors.ts";

/** The type of a file that arrived, by its content, among those taken here. Refuses beside the field `file`. */
export async function typeAmong<T extends FileType>(file: Received, taken: readonly T[], refusal: string): Promise<T> {
  if (file.bytes === 0) throw invalid({ file: { key: "fileEmpty" } });
  const mediaType = await typeOfFile(file.path, file.bytes);
  const found = taken.find((type) => type === mediaType);
  if (found === undefined) throw invalid({ file: { key: refusal } });
  return found;
}

/** Writes that a file is stored, once by its hash; its bytes move with `file.keep()` at the end of the transaction. */
export async function recordFile(tx: Tx, file: Received, mediaType: FileType, now: string): Promise<void> {
  const { sha256, bytes } = file;
  await tx.insert(document).values({ sha256, bytes, mediaType, storedAt: now }).onConflictDoNothing();
}
