import { eq } from "drizzle-orm";
import { z } from "zod";
import { type QuestionnaireFile, questionnaireFile } from "../../../../db/queries/questionnaire.ts";
import { answer, questionnaire } from "../../../../db/schema/index.ts";
import { conflict, notFound } from "../../../domain/errors.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { openRound } from "./open-round.ts";

const schema = z.object({ candidacyId: uuid, seen: z.string().max(40) });

/** What would be sent, in short: another answer or another piece makes another mark. */
export const stateOf = ({ sheet }: Pick<QuestionnaireFile, "sheet">): string => {
  const versions = sheet.reduce((sum, { version }) => sum + version, 0);
  const pieces = sheet.flatMap((line) => line.pieces).map(({ id }) => id);
  return `${versions}-${pieces.length}-${pieces.at(-1)?.slice(0, 8) ?? ""}`;
};

/**
 * Sends the questionnaire as the page showed it (`seen`), once and for ever; after its last day it is taken and
 * reads as late. Answers of the last round that nobody changed are sent as they stand.
 */
export async function submitQuestionnaire(context: Context, input: unknown): Promise<void> {
  must(context, "questionnaire.answer");
  const { candidacyId, seen } = parse(schema, input);
  await context.write("questionnaire.submit", async (tx) => {
    const round = await openRound(tx, candidacyId);
    const file = await questionnaireFile(tx, candidacyId, round.round);
    if (!file) throw notFound();
    if (stateOf(file) !== seen) throw conflict({ key: "questionnaireChanged" });
    const by = { answeredBy: context.viewer.personId, answeredAt: context.now };
    const carried = round.kind === "checkup" ? [] : file.sheet.filter((line) => line.carried);
    if (carried.length > 0) {
      await tx.insert(answer).values(
        carried.map(({ criterion, said }) => ({
          ...{ questionnaireId: round.id, criterionCode: criterion.code, version: 1, ...said, ...by },
        })),
      );
    }
    await tx
      .update(questionnaire)
      .set({ submittedAt: context.now, submittedBy: context.viewer.personId })
      .where(eq(questionnaire.id, round.id));
  });
}
