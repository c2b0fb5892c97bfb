import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { document, finding, joinedPiece, reply } from "../../../../db/schema/index.ts";
import type { Received } from "../../../adapters/file-store.ts";
import { typeOfFile } from "../../../adapters/file-type.ts";
import { invalid, notFound } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeDay, maybeWords, tick, uuid, words } from "../../fields.ts";

const schema = z.object({
  candidacyId: uuid,
  number: z.coerce.number().int().min(1).max(1000),
  words: words(20_000),
  title: maybeWords(300),
  datedOn: maybeDay,
  page: maybeWords(60),
  complete: tick,
});

/**
 * Answers a finding, with a file or without. A late answer joins the file too, marked late; several answers add up.
 * The file's type is read from its content; a refused form leaves neither file nor row.
 */
export async function replyFinding(context: Context, input: unknown): Promise<{ late: boolean }> {
  must(context, "finding.reply");
  const { candidacyId, number, words: told, title, datedOn, page, complete } = parse(schema, input);
  const { file } = input as { file?: Received | null };
  if (file && file.bytes === 0) throw invalid({ file: { key: "fileEmpty" } });
  const mediaType = file ? await typeOfFile(file.path, file.bytes) : null;
  if (file && mediaType === null) throw invalid({ file: { key: "fileTypeRefused" } });
  return context.write("finding.reply", async (tx) => {
    const [asked] = await tx
      .select()
      .from(finding)
      .where(and(eq(finding.candidacyId, candidacyId), eq(finding.number, number)));
    if (!asked) throw notFound();
    const late = context.today > asked.replyBy;
    const by = context.viewer.personId;
    const said = { words: told, late, complete };
    await tx.insert(reply).values({ findingId: asked.id, ...said, repliedBy: by, repliedAt: context.now });
    if (file && mediaType) {
      const stored = { sha256: file.sha256, bytes: file.bytes, mediaType, storedAt: context.now };
      await tx.insert(document).values(stored).onConflictDoNothing();
      const fileName = file.fileName.slice(0, 255);
      await tx.insert(joinedPiece).values({
        ...{ findingId: asked.id, documentSha256: file.sha256, fileName, title: title ?? fileName, datedOn, page },
        ...{ joinedBy: by, joinedAt: context.now },
      });
      await file.keep();
    }
    return { late };
  });
}
