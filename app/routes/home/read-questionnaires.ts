import { questionnaireFile } from "../../../db/queries/questionnaire.ts";
import { can } from "../../domain/access/matrix.ts";
import { dayAt } from "../../domain/day.ts";
import { gaps } from "../../domain/selection/answer-sheet.ts";
import { isClosed } from "../../domain/selection/rounds.ts";
import type { Context } from "../../services/context.ts";

/** What each of the viewer's files is asked now: how much is missing, until when. */
export async function readQuestionnaires(context: Context, files: readonly { id: string }[], timeZone: string) {
  const found = await context.read(async (tx) => {
    const all = [];
    for (const { id } of files) all.push(await questionnaireFile(tx, id));
    return all;
  });
  return found.flatMap((file) => {
    if (!file) return [];
    const { round, sheet, candidacy } = file;
    return [
      {
        candidacyId: candidacy.id,
        selection: candidacy.selection.name,
        kind: round.kind,
        dueOn: round.dueOn,
        sentOn: round.submittedAt && dayAt(round.submittedAt, timeZone),
        closed: round.submittedAt === null && isClosed(round.kind, candidacy.selection.state),
        today: context.today,
        missing: gaps(sheet).missing.length,
        answers: can(context.viewer, "questionnaire.answer") && candidacy.withdrawnAt === null,
      },
    ];
  });
}

export type QuestionnaireAtHome = Awaited<ReturnType<typeof readQuestionnaires>>[number];
