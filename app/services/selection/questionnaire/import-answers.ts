import { readFile } from "node:fs/promises";
import { z } from "zod";
import { questionnaireFile } from "../../../../db/queries/questionnaire.ts";
import type { Received } from "../../../adapters/file-store.ts";
import { invalid, notFound, precondition } from "../../../domain/errors.ts";
import { type AnswerFile, type ImportLine, planImport } from "../../../domain/selection/answer-file.ts";
import type { Said } from "../../../domain/selection/answers.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { openRound } from "./open-round.ts";
import { readAnswerFile } from "./read-answer-file.ts";
import { writeAnswers } from "./save-answers.ts";

const longestFile = 2_000_000;
const list = z
  .union([z.string(), z.array(z.string().max(20)).max(500)])
  .default([])
  .transform((one) => [one].flat());
const schema = z.object({
  candidacyId: uuid,
  /** The file's text, once the first page has read it. */
  written: z.string().max(longestFile).optional(),
  /** Codes here of answers that would take the place of another, or whose question reads otherwise. */
  also: list,
  /** The versions the person saw, `CODE:2`: an answer that moved on since is left alone. */
  seen: list,
});

export interface ImportPlan {
  file: AnswerFile;
  written: string;
  lines: (ImportLine & { version: number })[];
}

/** Says what taking in a file of answers would do, and writes nothing. */
export async function planAnswers(context: Context, input: unknown): Promise<ImportPlan> {
  must(context, "questionnaire.answer");
  const { candidacyId } = parse(schema, input);
  const { file: received } = input as { file?: Received | null };
  if (!received) throw invalid({ file: { key: "fileNeededHere" } });
  if (received.bytes > longestFile) throw invalid({ file: { key: "answerFileTooLarge" } });
  const written = await readFile(received.path, "utf8");
  const file = readAnswerFile(written);
  const asked = await context.read((tx) => questionnaireFile(tx, candidacyId));
  if (!asked) throw notFound();
  if (asked.round.submittedAt !== null) throw precondition({ key: "questionnaireSent" });
  if (asked.round.kind === "checkup") throw precondition({ key: "answersClosed" });
  const versions = new Map(asked.sheet.map(({ criterion, version }) => [criterion.code, version]));
  const lines = planImport(file.answers, asked.sheet).map((line) => ({
    ...line,
    version: versions.get(line.into?.criterion.code ?? "") ?? 0,
  }));
  return { file, written, lines };
}

/**
 * Takes in a file of answers as the plan told it: what fills an empty answer, and what the person named beside it.
 * An answer that somebody changed since the plan is left as it is and counted.
 */
export async function importAnswers(context: Context, input: unknown): Promise<{ taken: number; left: number }> {
  must(context, "questionnaire.answer");
  const { candidacyId, written = "", also, seen } = parse(schema, input);
  const { answers } = readAnswerFile(written);
  const bases = new Map(seen.map((one) => [one.split(":")[0] ?? "", Number(one.split(":")[1])]));
  return context.write("answer.import", async (tx) => {
    const round = await openRound(tx, candidacyId);
    if (round.kind === "checkup") throw precondition({ key: "answersClosed" });
    const file = await questionnaireFile(tx, candidacyId, round.round);
    if (!file) throw notFound();
    const wanted = planImport(answers, file.sheet).flatMap(({ filed, effect, into }) => {
      const code = into?.criterion.code ?? "";
      const named = effect === "replace" || effect === "reworded" ? also.includes(code) : effect === "fill";
      const { choice, words } = filed;
      return named ? [{ code, said: { choice, words }, base: bases.get(code) ?? -1, settled: null }] : [];
    });
    const current = new Map(file.sheet.map((line) => [line.criterion.code, line]));
    const still = wanted.filter(({ code, base }) => current.get(code)?.version === base);
    const carried = new Map<string, Said>(
      file.sheet.flatMap(({ criterion, said, carried }) => (carried ? [[criterion.code, said]] : [])),
    );
    await writeAnswers(tx, { context, questionnaireId: round.id, typed: still, carried });
    return { taken: still.length, left: wanted.length - still.length };
  });
}
