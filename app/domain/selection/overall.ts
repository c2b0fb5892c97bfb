import type { Day } from "../day.ts";
import { type VerdictValue, verdicts } from "../screening/facts.ts";
import type { Criterion, Grid } from "./grid.ts";

/** The exclusion that the screening answers: nobody assesses it by hand. */
export const screenedCode = "EXC-1";

/** The exclusions and conditions of a grid that a person assesses, in the grid's order. */
export const assessedCriteria = (grid: Pick<Grid, "criteria">): Criterion[] =>
  grid.criteria.filter(({ kind, code }) => kind !== "scored" && code !== screenedCode);

/** What was found on one criterion, with the days on which its pieces stop counting. */
export interface Assessment {
  criterionCode: string;
  value: VerdictValue;
  /** One entry a piece: the day it expires, null = never; `gone` = it was superseded. */
  pieces: { expiresOn: Day | null; gone: boolean }[];
}

/** One exclusion or condition as it stands on a day. */
export interface Standing {
  code: string;
  value: VerdictValue;
  /** Why it is undetermined although somebody found otherwise, or nobody found anything. */
  because: "found" | "lapsed" | "unassessed";
}

/** The worst of several: excluded before undetermined before cleared; nothing at all is cleared. */
export const worst = (values: readonly VerdictValue[]): VerdictValue =>
  verdicts.find((value) => values.includes(value)) ?? "cleared";

/** How an assessment stands on a day: what rested on a piece that no longer counts is undetermined by itself. */
export function standingOf(code: string, found: Assessment | undefined, today: Day): Standing {
  if (!found) return { code, value: "undetermined", because: "unassessed" };
  const lapsed = found.pieces.some(({ expiresOn, gone }) => gone || (expiresOn !== null && expiresOn <= today));
  if (lapsed) return { code, value: "undetermined", because: "lapsed" };
  return { code, value: found.value, because: "found" };
}

export interface Overall {
  value: VerdictValue;
  credit: VerdictValue;
  standings: Standing[];
}

/**
 * A candidate's verdict: the worst of what the screening says of consumer credit and of what was found on every other
 * exclusion and condition of the frozen grid. Scores are no part of it, so that none can lift an exclusion.
 */
export function overallVerdict(
  credit: VerdictValue,
  codes: readonly string[],
  { assessments, today }: { assessments: readonly Assessment[]; today: Day },
): Overall {
  const standings = codes.map((code) =>
    standingOf(
      code,
      assessments.find(({ criterionCode }) => criterionCode === code),
      today,
    ),
  );
  return { value: worst([credit, ...standings.map(({ value }) => value)]), credit, standings };
}
