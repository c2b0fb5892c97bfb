import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Tx } from "../../../../db/client.ts";
import type { SigningFile } from "../../../../db/queries/signatures.ts";
import { document, signature } from "../../../../db/schema/index.ts";
import type { Received } from "../../../adapters/file-store.ts";
import type { Day, Instant } from "../../../domain/day.ts";
import type { FileType } from "../../../domain/documents/file-types.ts";
import { conflict, precondition } from "../../../domain/errors.ts";
import { type GateFacts, gate, mustPass } from "../../../domain/signature/gate.ts";
import type { FileChecks } from "../../../domain/signature/returned-file.ts";
import type { SignatureLevel, SignatureMethod, SignatureOutcome } from "../../../domain/signature/words.ts";

/** The file of a step: a scan, or a signed PDF with what was checked of it. */
export interface StepFile {
  received: Received;
  mediaType: FileType;
  checks: FileChecks | null;
}

/** A step as it is written. */
export interface WrittenStep {
  signatoryId: string;
  outcome: SignatureOutcome;
  onDay: Day;
  method: SignatureMethod | null;
  level: SignatureLevel | null;
  reference: string;
  confirmedSha256: string | null;
  reason: string;
  key: string;
  overrideId: string | null;
}

/**
 * Lets a signature through the gate of its own day. Returns the exception it rests on, where there is one: an exception
 * is a legal officer's, so that nobody else signs under it.
 */
export function passGate(facts: GateFacts, day: Day, overrides: SigningFile["overrides"]): string | null {
  mustPass(facts, day);
  const isLifted = gate(facts, day).some(({ state }) => state === "overridden");
  return isLifted
    ? (overrides.find(({ onDay, approvedAt }) => onDay === day && approvedAt !== null)?.id ?? null)
    : null;
}

/**
 * One file that came back is one signature: the same bytes count again only while they carry signatures nobody was counted
 * for. The scan of a paper original carries whatever was signed round the table.
 */
export function mustBeNew(file: StepFile | null, { records }: SigningFile, signatoryId: string): void {
  if (!file?.checks) return;
  const used = records.filter(
    (one) =>
      one.supersededAt === null && one.documentSha256 === file.received.sha256 && one.signatoryId !== signatoryId,
  );
  if (used.length >= file.checks.count) throw precondition({ key: "signing_fileUsed" });
}

/** Writes a step with its file, in somebody's name or the portal's. `corrects` ends the record it stands in for. */
export async function writeStep(
  tx: Tx,
  step: WrittenStep,
  told: { versionId: string; by: string | null; now: Instant; file: StepFile | null; corrects: string | null },
): Promise<string> {
  const { versionId, by, now, file, corrects } = told;
  if (file) {
    const { sha256, bytes } = file.received;
    await tx.insert(document).values({ sha256, bytes, mediaType: file.mediaType, storedAt: now }).onConflictDoNothing();
  }
  const id = randomUUID();
  if (corrects) {
    const ended = await tx
      .update(signature)
      .set({ supersededAt: now, supersededBy: id })
      .where(eq(signature.id, corrects))
      .returning({ id: signature.id });
    if (ended.length === 0) throw conflict({ key: "alreadyDone" });
  }
  await tx.insert(signature).values({
    ...{ ...step, id, versionId, recordedBy: by, recordedAt: now },
    documentSha256: file?.received.sha256 ?? null,
    fileName: file?.received.fileName.slice(0, 255) ?? null,
    checks: file?.checks ?? null,
  });
  await file?.received.keep();
  return id;
}
