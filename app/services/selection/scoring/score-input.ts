import { type Score, scaleSteps } from "../../../domain/selection/grid.ts";

/** The most characters the reason of a score has. */
export const longestReason = 4000;

/** A score as it is typed: a step of the scale, nothing at all, or something else. */
export function readScore(typed: unknown): Score | null | "bad" {
  if (typed === undefined || typed === null || typed === "") return null;
  const step = scaleSteps.find((one) => String(one) === String(typed).trim());
  return step ?? "bad";
}

/** A line of a sheet as a ranking needs it: its score and why. A draft's may lack either. */
export const isWhole = (line: { value: number | null; reason: string }): boolean =>
  line.value !== null && line.reason.trim() !== "";
