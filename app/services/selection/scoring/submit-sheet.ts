import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { scoreSheet } from "../../../../db/schema/index.ts";
import { conflict, precondition } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { isWhole } from "./score-input.ts";
import { mustBeScorable, sheetFile } from "./sheet-file.ts";

const schema = z.object({ candidacyId: uuid });

/** Submits the viewer's sheet of a candidate, once every scored criterion has its score and its reason. */
export async function submitSheet(context: Context, input: unknown): Promise<void> {
  must(context, "score.record");
  const { candidacyId } = parse(schema, input);
  await context.write("score.submit", async (tx) => {
    const { call, criteria, sheet, scores } = await sheetFile(tx, context, candidacyId);
    await mustBeScorable(tx, context, { candidacyId, call });
    const given = new Set(scores.filter(isWhole).map(({ criterionCode }) => criterionCode));
    const count = criteria.filter(({ code }) => !given.has(code)).length;
    if (count > 0 || !sheet)
      throw precondition({ key: count === 1 ? "sheetIncomplete" : "sheetIncomplete_many", values: { count } });
    const done = await tx
      .update(scoreSheet)
      .set({ submittedAt: context.now })
      .where(and(eq(scoreSheet.id, sheet.id), isNull(scoreSheet.submittedAt)))
      .returning({ id: scoreSheet.id });
    if (done.length === 0) throw conflict({ key: "alreadyDone" });
  });
}
