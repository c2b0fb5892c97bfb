import { type Score, scaleSteps } from "../../../domain/selection/grid.ts";

/** A score as it is typed: a step of the scale, nothing at all, or something else. */
export function readScore(typed: unknown): Score | null | "bad" {
  if (typed === undefined || typed === null || typed === "") return null;
  const step = scaleSteps.find((one) => String(one) === String(typed).trim());
  return step ?? "bad";
}
