import { type Fraction, fraction } from "../fraction.ts";
import type { Aggregation, Score } from "./grid.ts";

/** The middle of the scores; of an even number, half-way between the two middle ones. */
function median(sorted: readonly number[]): Fraction {
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? fraction(upper) : fraction((sorted[half - 1] as number) + upper, 2);
}

/** What the reviewers' scores of one criterion come to. None → null: missing is not zero. */
export function aggregate(scores: readonly Score[], by: Aggregation): Fraction | null {
  if (scores.length === 0) return null;
  if (by === "median") return median([...scores].sort((a, b) => a - b));
  return fraction(
    scores.reduce<number>((sum, score) => sum + score, 0),
    scores.length,
  );
}

/** The gap between the highest and the lowest score; 0 for fewer than two. */
export function spread(scores: readonly Score[]): number {
  return scores.length < 2 ? 0 : Math.max(...scores) - Math.min(...scores);
}
