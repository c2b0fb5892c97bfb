import type { LoaderFunctionArgs } from "@remix-run/node";
import { answersForReview } from "../../../../db/queries/questionnaire.ts";
import { takes } from "../../../domain/selection/procedure.ts";
import { isWhole } from "../../../services/selection/scoring/score-input.ts";
import { scorable, sheetFile } from "../../../services/selection/scoring/sheet-file.ts";
import { headOf, loadFile } from "../file/load-file.ts";

/** The viewer's sheet of a candidate: the scored criteria by theme, with the scale and what the candidate answered. */
export async function loadSheet(args: LoaderFunctionArgs) {
  const { context, ...file } = await loadFile(args, "score.record");
  const { id: selectionId } = file.selection;
  const { candidacyId } = file.candidate;
  const { locale } = args.context.visit;
  return context.read(async (tx) => {
    const { criteria, sheet, scores } = await sheetFile(tx, context, candidacyId);
    const isTime = takes(file.selection.state, "scoring");
    const isToScore = isTime && (await scorable(tx, selectionId, context.today)).has(candidacyId);
    const said = await answersForReview(tx, candidacyId);
    const lines = criteria.map(({ code, theme, question, guidance, weight, scale }) => {
      const line = said?.sheet.find(({ criterion }) => criterion.code === code);
      const score = scores.find(({ criterionCode }) => criterionCode === code);
      return {
        ...{ code, theme, weight, question: question[locale], guidance: guidance[locale] },
        scale: scale.map((step) => step[locale]),
        score: score ? { id: score.id, value: score.value, reason: score.reason, amendment: score.amendment } : null,
        answer: line?.said.choice || line?.said.words ? line.said : null,
        pieces: (line?.pieces ?? []).map(({ id, title, page }) => ({ id, title, page })),
      };
    });
    const themes = [...new Set(lines.map(({ theme }) => theme))];
    return {
      ...headOf(file),
      ...{ isTime, isToScore, submittedAt: sheet?.submittedAt ?? null },
      given: lines.filter(({ score }) => score && isWhole(score)).length,
      total: lines.length,
      themes: themes.map((theme) => ({ theme, lines: lines.filter((line) => line.theme === theme) })),
    };
  });
}

export type SheetView = Awaited<ReturnType<typeof loadSheet>>;
export type SheetLine = SheetView["themes"][number]["lines"][number];
