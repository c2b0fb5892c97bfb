import { isAnswered, isSame, type Said, unsaid } from "./answers.ts";
import type { Criterion } from "./grid.ts";
import type { QuestionnaireKind } from "./questionnaire-kinds.ts";

export interface StoredAnswer extends Said {
  criterionCode: string;
  version: number;
  answeredAt: string;
  answeredBy: string;
}

/** A criterion with what is answered to it. */
export interface SheetLine<Piece> {
  criterion: Criterion;
  said: Said;
  /** The version saved in this round; 0 = none yet. */
  version: number;
  answeredAt: string | null;
  answeredBy: string | null;
  /** The answer of the last round, standing here until something else is said. */
  carried: boolean;
  /** What was said in the last round; null = there was none, or it did not ask this. */
  previous: Said | null;
  /** Says something else than in the last round. */
  changed: boolean;
  pieces: Piece[];
}

interface Round<Piece> {
  kind: QuestionnaireKind;
  answers: readonly StoredAnswer[];
  previous: readonly StoredAnswer[];
  pieces: readonly Piece[];
}

/** A questionnaire as it reads: its own answers, else those of the last round, each with its pieces. */
export function answerSheet<Piece extends { criterionCode: string | null }>(
  criteria: readonly Criterion[],
  { kind, answers, previous, pieces }: Round<Piece>,
): SheetLine<Piece>[] {
  return criteria.map((criterion) => {
    const by = (list: readonly StoredAnswer[]) => list.find(({ criterionCode }) => criterionCode === criterion.code);
    const own = by(answers);
    const before = kind === "call" ? undefined : by(previous);
    const { choice, words } = own ?? before ?? unsaid;
    const said = { choice, words };
    return {
      criterion,
      said,
      version: own?.version ?? 0,
      answeredAt: (own ?? before)?.answeredAt ?? null,
      answeredBy: (own ?? before)?.answeredBy ?? null,
      carried: own === undefined && before !== undefined,
      previous: before ? { choice: before.choice, words: before.words } : null,
      changed: own !== undefined && before !== undefined && !isSame(own, before),
      pieces: pieces.filter(({ criterionCode }) => criterionCode === criterion.code),
    };
  });
}

/** The criteria still without an answer, and those answered without any of the pieces they call for. */
export function gaps<Piece>(sheet: readonly SheetLine<Piece>[]) {
  return {
    missing: sheet.filter(({ said }) => !isAnswered(said)).map(({ criterion }) => criterion),
    bare: sheet
      .filter(({ said, pieces, criterion }) => isAnswered(said) && pieces.length === 0 && wantsPiece(criterion))
      .map(({ criterion }) => criterion),
  };
}

/** A criterion that a mere statement does not carry. */
const wantsPiece = ({ evidence }: Criterion): boolean => evidence.kinds.length > 0 && evidence.minimum !== "declared";
