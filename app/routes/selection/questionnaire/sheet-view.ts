import type { PieceRow, QuestionnaireFile } from "../../../../db/queries/questionnaire.ts";
import { type Day, dayAt } from "../../../domain/day.ts";
import { gaps, type SheetLine } from "../../../domain/selection/answer-sheet.ts";
import { choicesOf, isAnswered, type Said, themesOf } from "../../../domain/selection/answers.ts";
import type { Criterion } from "../../../domain/selection/grid.ts";
import { isClosed } from "../../../domain/selection/rounds.ts";
import { type Locale, messages } from "../../../locales/index.ts";

/** Which file, in whose language, on which day where. */
export interface Reading {
  locale: Locale;
  today: Day;
  timeZone: string;
  /** Who reads. */
  personId: string;
}

/** One criterion as a page shows it: its question, its choices in words, what is said and what supports it. */
export function lineView(line: SheetLine<PieceRow>, { locale, timeZone, personId }: Reading) {
  const { criterion, said, previous, pieces } = line;
  const { code, theme, kind, question, guidance, evidence, answeredBy } = criterion;
  return {
    ...{ code, theme, kind, evidence, said, version: line.version, carried: line.carried, changed: line.changed },
    question: question[locale],
    guidance: guidance[locale],
    both: answeredBy === "both",
    choices: choicesOf(criterion).map((value) => ({ value, label: choiceWords(criterion, value, locale) })),
    choice: spoken(criterion, said, locale),
    previous: previous && { ...previous, choice: spoken(criterion, previous, locale) },
    isOwn: line.answeredBy === personId,
    pieces: pieces.map(({ id, title, fileName, datedOn, page, bytes, documentSha256, joinedAt }) => ({
      ...{ id, title, fileName, datedOn, page, bytes, sha256: documentSha256, joinedOn: dayAt(joinedAt, timeZone) },
    })),
  };
}
export type LineView = ReturnType<typeof lineView>;

/** What a choice means: the step's own sentence, or yes and no. */
export function choiceWords({ kind, scale }: Criterion, choice: string, locale: Locale): string {
  const words = messages(locale).questionnaire;
  return kind === "scored" ? `${choice}. ${scale[Number(choice)]?.[locale] ?? ""}` : (words.choices[choice] ?? choice);
}

export const spoken = (criterion: Criterion, { choice }: Said, locale: Locale): string | null =>
  choice === null ? null : choiceWords(criterion, choice, locale);

/** Where a questionnaire stands: when it is due, what is answered, what is missing. */
export function roundView({ round, rounds, sheet, candidacy, previousRound }: QuestionnaireFile, reading: Reading) {
  const { locale, today, timeZone } = reading;
  const sentOn = round.submittedAt && dayAt(round.submittedAt, timeZone);
  const { missing, bare } = gaps(sheet);
  const named = ({ code, theme, question }: Criterion) => ({ code, theme, question: question[locale] });
  const themes = themesOf(sheet.map(({ criterion }) => criterion)).map((theme) => {
    const lines = sheet.filter(({ criterion }) => criterion.theme === theme);
    return {
      theme,
      asked: lines.length,
      answered: lines.filter(({ said }) => isAnswered(said)).length,
      pieces: lines.reduce((sum, { pieces }) => sum + pieces.length, 0),
    };
  });
  return {
    candidacyId: candidacy.id,
    institution: candidacy.institution,
    selection: candidacy.selection,
    kind: round.kind,
    round: round.round,
    dueOn: round.dueOn,
    sentOn,
    closed: sentOn === null && isClosed(round.kind, candidacy.selection.state),
    late: isLate(round.dueOn, sentOn ?? today),
    today,
    themes,
    asked: sheet.length,
    answered: sheet.length - missing.length,
    pieces: sheet.reduce((sum, line) => sum + line.pieces.length, 0),
    carried: sheet.filter((line) => line.carried).length,
    changed: sheet.filter((line) => line.changed).length,
    hasPrevious: previousRound !== null,
    missing: missing.map(named),
    bare: bare.map(named),
    rounds: rounds.map((one) => ({
      round: one.round,
      kind: one.kind,
      sentOn: one.submittedAt && dayAt(one.submittedAt, timeZone),
    })),
  };
}
export type RoundView = ReturnType<typeof roundView>;

/** Late from the day after the last one. */
export const isLate = (dueOn: Day | null, day: Day): boolean => dueOn !== null && day > dueOn;
