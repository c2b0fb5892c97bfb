import { choicesOf, isAnswered, isSame, plain, type Said, unsaid } from "./answers.ts";
import type { Bilingual, Criterion } from "./grid.ts";

export const answerFormat = "tamis-answers";
export const answerFormatVersion = "1";

/** Answers as a file, which another questionnaire takes in: one answers once. */
export interface AnswerFile {
  format: typeof answerFormat;
  version: typeof answerFormatVersion;
  institution: string;
  selection: string;
  /** SHA-256 of the grid that was answered. */
  grid: string;
  writtenAt: string;
  answers: FiledAnswer[];
}

export interface FiledAnswer extends Said {
  code: string;
  question: Bilingual;
  /** What the choice means in its own grid; null where there is none, or it is yes or no. */
  step: Bilingual | null;
  /** The pieces joined to it, by name and hash; the files themselves stay where they are. */
  pieces: { title: string; fileName: string; sha256: string }[];
}

interface Line {
  criterion: Criterion;
  said: Said;
}

/**
 * What taking in one filed answer would do. `fill`: nothing stands there; `same`: it already says so; `replace`:
 * another answer stands there; `reworded`: the code is here, the question or the step chosen reads otherwise;
 * `unmatched`: no such criterion, or a choice it does not leave.
 */
export type Effect = "fill" | "same" | "replace" | "reworded" | "unmatched";
export interface ImportLine {
  filed: FiledAnswer;
  effect: Effect;
  /** Where it would go, and what stands there; null when it goes nowhere. */
  into: Line | null;
}

/** Goes through a file before anything is written; every answer of it is in the list, in its order. */
export function planImport(answers: readonly FiledAnswer[], sheet: readonly Line[]): ImportLine[] {
  const taken = new Set<string>();
  return answers.map((filed) => {
    const into = target(filed, sheet);
    const fits = into && (filed.choice === null || choicesOf(into.criterion).includes(filed.choice));
    if (!into || !fits || taken.has(into.criterion.code)) return { filed, effect: "unmatched", into: null };
    taken.add(into.criterion.code);
    return { filed, effect: effectOf(filed, into), into };
  });
}

function target(filed: FiledAnswer, sheet: readonly Line[]): Line | null {
  const byCode = sheet.find(({ criterion }) => criterion.code === filed.code);
  if (byCode && sameText(byCode.criterion.question, filed.question)) return byCode;
  return sheet.find(({ criterion }) => sameText(criterion.question, filed.question)) ?? byCode ?? null;
}

function effectOf(filed: FiledAnswer, { criterion, said }: Line): Effect {
  if (isSame(filed, said)) return "same";
  if (!sameText(criterion.question, filed.question) || !sameStep(filed, criterion)) return "reworded";
  return isAnswered(said) || plain(said.words) !== "" ? "replace" : "fill";
}

const sameText = (a: Bilingual, b: Bilingual): boolean => plain(a.fr) === plain(b.fr);

/** The same step of a scale says the same in both grids. */
function sameStep({ choice, step }: FiledAnswer, { kind, scale }: Criterion): boolean {
  if (kind !== "scored" || choice === null) return true;
  const here = scale[Number(choice)];
  return step !== null && here !== undefined && sameText(step, here);
}

/** What a candidate said, as its file holds it; criteria without a word are left out. */
export function filedAnswers(
  sheet: readonly (Line & { pieces: readonly { title: string; fileName: string; documentSha256: string }[] })[],
): FiledAnswer[] {
  return sheet
    .filter(({ said, pieces }) => !isSame(said, unsaid) || pieces.length > 0)
    .map(({ criterion: { code, question, kind, scale }, said: { choice, words }, pieces }) => ({
      ...{ code, question, choice, words },
      step: kind === "scored" && choice !== null ? (scale[Number(choice)] ?? null) : null,
      pieces: pieces.map(({ title, fileName, documentSha256 }) => ({ title, fileName, sha256: documentSha256 })),
    }));
}
