import { z } from "zod";
import { currentVersion } from "../../../../db/queries/contract.ts";
import { contractVersion } from "../../../../db/schema/index.ts";
import type { Received } from "../../../adapters/file-store.ts";
import type { FileType } from "../../../domain/documents/file-types.ts";
import { invalid } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid, words } from "../../fields.ts";
import { heldContract } from "./contract-file.ts";
import { recordFile, typeAmong } from "./stored-file.ts";

const schema = z.object({ selectionId: uuid, note: words(2000) });

/** A contract is read and signed as PDF, written as DOCX. */
const versionTypes: readonly FileType[] = [
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
  return context.write("contract.version", async (tx) => {
    const { id: contractId } = await heldContract(tx, selectionId);
    const newest = await currentVersion(tx, contractId);
    if (newest?.sha256 === file.sha256) throw invalid({ file: { key: "versionSame" } });
    await recordFile(tx, file, mediaType, context.now);
    const number = (newest?.number ?? 0) + 1;
    await tx.insert(contractVersion).values({
      ...{ contractId, number, note, documentSha256: file.sha256, fileName: file.fileName.slice(0, 255) },
      ...{ addedBy: context.viewer.personId, addedAt: context.now },
    });
    await file.keep();
    return number;
  });
}
