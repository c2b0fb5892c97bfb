import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { candidacyFile, frozenGrid } from "../../../../db/queries/questionnaire.ts";
import { joinedPiece } from "../../../../db/schema/index.ts";
import { conflict, notFound } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { openRound } from "./open-round.ts";

const schema = z.object({ candidacyId: uuid, pieceId: uuid });

/** Takes a joined file back before the questionnaire is sent. */
export async function withdrawPiece(context: Context, input: unknown): Promise<{ theme: string }> {
  must(context, "questionnaire.answer");
  const { candidacyId, pieceId } = parse(schema, input);
  return context.write("piece.withdraw", async (tx) => {
    const round = await openRound(tx, candidacyId);
    const its = and(eq(joinedPiece.id, pieceId), eq(joinedPiece.questionnaireId, round.id));
    const [piece] = await tx.select({ code: joinedPiece.criterionCode }).from(joinedPiece).where(its);
    if (!piece) throw notFound();
    const done = await tx
      .update(joinedPiece)
      .set({ withdrawnAt: context.now })
      .where(and(its, isNull(joinedPiece.withdrawnAt)))
      .returning({ id: joinedPiece.id });
    if (done.length === 0) throw conflict({ key: "alreadyDone" });
    const of = await candidacyFile(tx, candidacyId);
    const grid = of && (await frozenGrid(tx, of.selection.id));
    return { theme: grid?.content.criteria.find(({ code }) => code === piece.code)?.theme ?? "" };
  });
}
