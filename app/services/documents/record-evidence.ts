import { z } from "zod";
import { document, evidence } from "../../../db/schema/index.ts";
import type { Received } from "../../adapters/file-store.ts";
import { typeOfFile } from "../../adapters/file-type.ts";
import { evidenceKinds } from "../../domain/documents/evidence-kinds.ts";
import { defaultExpiry } from "../../domain/documents/expiry.ts";
import { invalid } from "../../domain/errors.ts";
import { strengths } from "../../domain/screening/evidence-strength.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { maybeDay, maybeUrl, maybeUuid, maybeWords, tick, words } from "../fields.ts";

/** What a person states about a piece. */
export const evidenceFields = z
  .object({
    kind: z.enum(evidenceKinds),
    strength: z.enum(strengths),
    title: words(300),
    author: maybeWords(200),
    datedOn: maybeDay,
    page: maybeWords(60),
    quote: maybeWords(4000),
    url: maybeUrl,
    expiresOn: maybeDay,
    neverExpires: tick,
  })
  .refine((x) => x.datedOn === null || x.expiresOn === null || x.datedOn < x.expiresOn, {
    error: "datesReversed",
    path: ["expiresOn"],
  });

/** The day a piece stops counting: as stated, never, or by the default of its kind. */
export function expiryOf(stated: z.output<typeof evidenceFields>, today: string): string | null {
  if (stated.neverExpires) return null;
  return stated.expiresOn ?? defaultExpiry(stated.kind, stated.datedOn ?? today);
}

const about = z.object({ institutionId: maybeUuid });

/**
 * Records a piece with its file, or with an address alone. The type is read from the content; the file moves to
 * its lasting place inside the transaction, so that a refused form leaves no file and no row.
 */
export async function recordEvidence(context: Context, input: unknown): Promise<{ id: string; number: number }> {
  must(context, "evidence.record");
  const { institutionId } = parse(about, input);
  const stated = parse(evidenceFields, input);
  const { file } = input as { file?: Received | null };
  if (!file && stated.url === null) throw invalid({ file: { key: "fileOrAddress" } });
  const mediaType = file ? await typeOfFile(file.path, file.bytes) : null;
  if (file && file.bytes === 0) throw invalid({ file: { key: "fileEmpty" } });
  if (file && mediaType === null) throw invalid({ file: { key: "fileTypeRefused" } });
  const { neverExpires, ...columns } = stated;
  return context.write("evidence.record", async (tx) => {
    if (file && mediaType) {
      await tx
        .insert(document)
        .values({ sha256: file.sha256, bytes: file.bytes, mediaType, storedAt: context.now })
        .onConflictDoNothing();
    }
    const [made] = await tx
      .insert(evidence)
      .values({
        ...columns,
        institutionId,
        expiresOn: expiryOf(stated, context.today),
        documentSha256: file?.sha256 ?? null,
        fileName: file ? file.fileName.slice(0, 255) : null,
        recordedAt: context.now,
      })
      .returning({ id: evidence.id, number: evidence.number });
    await file?.keep();
    return made as { id: string; number: number };
  });
}
