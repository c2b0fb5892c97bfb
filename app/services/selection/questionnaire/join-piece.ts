import { randomUUID } from "node:crypto";
import { and, count, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { candidacyFile, frozenGrid } from "../../../../db/queries/questionnaire.ts";
import { document, joinedPiece } from "../../../../db/schema/index.ts";
import type { Received } from "../../../adapters/file-store.ts";
import { typeOfFile } from "../../../adapters/file-type.ts";
import { invalid, notFound, tooMuch } from "../../../domain/errors.ts";
import { askedOf } from "../../../domain/selection/answers.ts";
import type { Theme } from "../../../domain/selection/grid.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeDay, maybeWords, uuid } from "../../fields.ts";
import { openRound } from "./open-round.ts";

const schema = z.object({
  candidacyId: uuid,
  code: z.string().max(20),
  title: maybeWords(300),
  datedOn: maybeDay,
  page: maybeWords(60),
});

/** Pieces one questionnaire may carry. */
const mostPieces = 300;

/**
 * Joins a file to an answer of the questionnaire being answered, also in a check-up. The type is read from the
 * content; a refused form leaves no file and no row. Without a title the file's name is one.
 */
export async function joinPiece(context: Context, input: unknown): Promise<{ id: string; theme: Theme }> {
  must(context, "questionnaire.answer");
  const { candidacyId, code, title, datedOn, page } = parse(schema, input);
  const { file } = input as { file?: Received | null };
  if (!file) throw invalid({ file: { key: "fileNeededHere" } });
  if (file.bytes === 0) throw invalid({ file: { key: "fileEmpty" } });
  const mediaType = await typeOfFile(file.path, file.bytes);
  if (mediaType === null) throw invalid({ file: { key: "fileTypeRefused" } });
  if (datedOn !== null && datedOn > context.today) throw invalid({ datedOn: { key: "dayToCome" } });
  return context.write("piece.join", async (tx) => {
    const round = await openRound(tx, candidacyId);
    const of = await candidacyFile(tx, candidacyId);
    const grid = of && (await frozenGrid(tx, of.selection.id));
    const asked = grid && askedOf(grid.content).find((criterion) => criterion.code === code);
    if (!asked) throw notFound();
    const [held] = await tx
      .select({ pieces: count() })
      .from(joinedPiece)
      .where(and(eq(joinedPiece.questionnaireId, round.id), isNull(joinedPiece.withdrawnAt)));
    if ((held?.pieces ?? 0) >= mostPieces) throw tooMuch({ key: "tooManyPieces", values: { limit: mostPieces } });
    const { sha256, bytes } = file;
    await tx.insert(document).values({ sha256, bytes, mediaType, storedAt: context.now }).onConflictDoNothing();
    const id = randomUUID();
    const fileName = file.fileName.slice(0, 255) || "piece";
    await tx.insert(joinedPiece).values({
      ...{ id, questionnaireId: round.id, criterionCode: code, documentSha256: sha256, fileName, datedOn, page },
      ...{ title: title ?? fileName, joinedBy: context.viewer.personId, joinedAt: context.now },
    });
    await file.keep();
    return { id, theme: asked.theme };
  });
}
