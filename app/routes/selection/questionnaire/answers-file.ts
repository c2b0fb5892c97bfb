import type { LoaderFunctionArgs } from "@remix-run/node";
import {
  type AnswerFile,
  answerFormat,
  answerFormatVersion,
  filedAnswers,
} from "../../../domain/selection/answer-file.ts";
import { loadOwn } from "./load-own.ts";

/** The answers as a file for another questionnaire. */
export async function loader(args: LoaderFunctionArgs) {
  const { file, context } = await loadOwn(args);
  const { candidacy, gridHash, sheet, round } = file;
  const written: AnswerFile = {
    format: answerFormat,
    version: answerFormatVersion,
    institution: candidacy.institution.name,
    selection: candidacy.selection.name,
    grid: gridHash,
    writtenAt: context.now,
    answers: filedAnswers(sheet),
  };
  return new Response(`${JSON.stringify(written, null, 2)}\n`, {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": `attachment; filename="reponses-tour-${round.round}.json"`,
      "Cache-Control": "private, no-store",
    },
  });
}
