import { type GridProblem, gridProblems } from "../../../domain/selection/grid-problems.ts";
import type { Locale } from "../../../locales/index.ts";
import { knownMessages } from "../../../locales/known.ts";
import { criterionAddress, gridAddress } from "./grid-addresses.ts";
import type { GridFile } from "./load-grid.ts";

export interface Blocker {
  sentence: string;
  /** Where it is put right. */
  to: string;
}

/** What keeps the call from opening, each with the page where it is put right. */
export function blockers({ selection, version }: GridFile, mayChange: boolean, locale: Locale): Blocker[] {
  const text = knownMessages(locale).grid.problems;
  const { id } = selection;
  const weights = mayChange ? gridAddress(id, "poids") : gridAddress(id);
  const criterion = (code: string) => criterionAddress(id, code, mayChange ? "modification" : "");
  const tell = (problem: GridProblem): Blocker => {
    switch (problem.problem) {
      case "weightsTotal":
        return { sentence: text.weightsTotal(problem.total), to: weights };
      case "noScored":
        return { sentence: text.noScored, to: mayChange ? gridAddress(id, "criteres/nouveau") : gridAddress(id) };
      case "spreadThreshold":
      case "replyWorkingDays":
        return { sentence: text[problem.problem], to: weights };
      case "noWeight":
        return { sentence: text.noWeight(problem.code), to: weights };
      default:
        return { sentence: text[problem.problem](problem.code), to: criterion(problem.code) };
    }
  };
  return [
    ...(selection.perimeter === null ? [{ sentence: text.noPerimeter, to: `/selections/${id}/perimetres` }] : []),
    ...(version === null ? [{ sentence: text.noGrid, to: gridAddress(id) }] : gridProblems(version.content).map(tell)),
  ];
}
