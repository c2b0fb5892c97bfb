import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { openFileStore } from "../../../adapters/file-store.ts";
import { checkSignedPdf } from "../../../adapters/pdf-signature.ts";
import type { Instant } from "../../../domain/day.ts";
import { invalid, notFound } from "../../../domain/errors.ts";
import { type FileChecks, judgeReturned } from "../../../domain/signature/returned-file.ts";

/** Where files are, and whose certificates are known. */
export interface FileGround {
  dataFolder: string;
  /** Roots in PEM. */
  roots: readonly string[];
  timeZone: string;
}

/** The bytes of a stored file. */
export async function storedBytes(dataFolder: string, sha256: string): Promise<Buffer> {
  const stream = await openFileStore(dataFolder).read(sha256);
  if (!stream) throw notFound();
  return buffer(stream);
}

/**
 * Checks a file that came back against the locked version. What is invalid is refused beside the field, telling why;
 * what could not be decided is recorded with its mark.
 */
export async function checkedReturn(
  path: string,
  about: { sha256: string; signatory: string; now: Instant },
  ground: FileGround,
): Promise<FileChecks> {
  const [returned, locked] = [await readFile(path), await storedBytes(ground.dataFolder, about.sha256)];
  const found = checkSignedPdf(returned, locked, { roots: ground.roots, now: about.now });
  const checks = judgeReturned(found, about.signatory);
  if (checks.finding === "invalid") throw invalid({ file: checks.reasons[0] ?? { key: "signatureUnreadable" } });
  return checks;
}
