import { readFile } from "node:fs/promises";
import { z } from "zod";
import { currentVersion } from "../../../../db/queries/contract.ts";
import { contractVersion } from "../../../../db/schema/index.ts";
import { documentText, type ReadableType } from "../../../adapters/document-text.ts";
import type { Received } from "../../../adapters/file-store.ts";
import { invalid, isDomainError } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid, words } from "../../fields.ts";
import { heldContract } from "./contract-file.ts";
import { recordFile, typeAmong } from "./stored-file.ts";

const schema = z.object({ selectionId: uuid, note: words(2000) });

/** A contract is read and signed as PDF, written as DOCX. */
const versionTypes: readonly ReadableType[] = [
  "application/pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
];

/**
 * Adds a version, numbered after the newest one: from then on it is the one that counts, and what was approved or
 * signed on an older one counts no more. Returns its number.
 */
export async function addVersion(context: Context, input: unknown): Promise<number> {
  must(context, "contract.record");
  const { selectionId, note } = parse(schema, input);
  const { file } = input as { file?: Received | null };
  if (!file) throw invalid({ file: { key: "versionFileNeeded" } });
  const mediaType = await typeAmong(file, versionTypes, "versionFileType");
  const content = await wordsOf(file, mediaType);
  return context.write("contract.version", async (tx) => {
    const { id: contractId } = await heldContract(tx, selectionId);
    const newest = await currentVersion(tx, contractId);
    if (newest?.sha256 === file.sha256) throw invalid({ file: { key: "versionSame" } });
    await recordFile(tx, file, mediaType, context.now);
    const number = (newest?.number ?? 0) + 1;
    await tx.insert(contractVersion).values({
      ...{ contractId, number, note, documentSha256: file.sha256, fileName: file.fileName.slice(0, 255) },
      content,
      ...{ addedBy: context.viewer.personId, addedAt: context.now },
    });
    await file.keep();
    return number;
  });
}

/** The words of the file; null where it has none, or where they cannot be read: it is a version all the same. */
async function wordsOf(file: Received, mediaType: ReadableType): Promise<string | null> {
  try {
    const found = await documentText(await readFile(file.path), mediaType);
    return found?.text ?? null;
  } catch (error) {
    if (isDomainError(error)) return null;
    throw error;
  }
}
