import { type Criterion, type Grid, scaleSteps, wholeWeight } from "./grid.ts";

/** What keeps a grid from being frozen; codes are those of the criteria at fault. */
export type GridProblem =
  | { problem: "weightsTotal"; total: number }
  | { problem: "noScored" }
  | {
      problem: "sameCode" | "noQuestion" | "noWeight" | "weightWithoutScore" | "scaleIncomplete" | "noEvidence";
      code: string;
    }
  | { problem: "spreadThreshold" | "replyWorkingDays" };

/** Everything that must be mended before a grid can be frozen, in the order of its criteria. Empty → it may. */
export function gridProblems(grid: Grid): GridProblem[] {
  const scored = grid.criteria.filter(({ kind }) => kind === "scored");
  const total = scored.reduce((sum, { weight }) => sum + weight, 0);
  const top = scaleSteps.length - 1;
  return [
    ...(scored.length === 0 ? [{ problem: "noScored" } as const] : []),
    ...(scored.length > 0 && total !== wholeWeight ? [{ problem: "weightsTotal", total } as const] : []),
    ...grid.criteria.flatMap((criterion, i) => [
      ...(grid.criteria.findIndex(({ code }) => code === criterion.code) < i
        ? [{ problem: "sameCode", code: criterion.code } as const]
        : []),
      ...criterionProblems(criterion),
    ]),
    ...(isCount(grid.spreadThreshold, 0, top) ? [] : [{ problem: "spreadThreshold" } as const]),
    ...(isCount(grid.replyWorkingDays, 1, 60) ? [] : [{ problem: "replyWorkingDays" } as const]),
  ];
}

const isCount = (value: number, from: number, to: number) => Number.isInteger(value) && value >= from && value <= to;

const told = ({ fr, en }: { fr: string; en: string }) => fr.trim() !== "" && en.trim() !== "";

function* criterionProblems({ code, kind, question, weight, scale, evidence }: Criterion): Generator<GridProblem> {
  if (!told(question)) yield { problem: "noQuestion", code };
  if (kind === "scored" && !isCount(weight, 1, wholeWeight)) yield { problem: "noWeight", code };
  if (kind !== "scored" && weight !== 0) yield { problem: "weightWithoutScore", code };
  if (kind === "scored" && !(scale.length === scaleSteps.length && scale.every(told)))
    yield { problem: "scaleIncomplete", code };
  if (evidence.kinds.length === 0) yield { problem: "noEvidence", code };
}
