import { compare, type Fraction, fraction, minus, over, plus, times } from "../fraction.ts";
import { scaleSteps } from "./grid.ts";
import { points, type Ranked, type Weighing } from "./ranking.ts";

/** Another weight of one criterion, the others keeping their proportions, under which two candidates no longer stand as they do. */
export interface WeightChange {
  code: string;
  from: number;
  to: number;
  /** The two whose order it changes, best first. */
  pair: [string, string];
}

/** Another score of one answer under which its candidate no longer stands as it does beside another. */
export interface AnswerChange {
  code: string;
  candidateId: string;
  from: Fraction;
  to: Fraction;
  /** The one it meets or passes. */
  other: string;
}

type Placed = Ranked & { total: Fraction };

const placed = (ranking: readonly Ranked[]): Placed[] =>
  ranking.filter((one): one is Placed => one.rank !== null && one.total !== null);

/**
 * The smallest change of one weight, in whole points, that alters the ranking; null when none does. Only differences
 * of candidates matter: what the other weights are brought to afterwards does not change an order.
 */
export function smallestWeightChange(ranking: readonly Ranked[], weighing: Weighing): WeightChange | null {
  let best: (WeightChange & { size: number }) | null = null;
  for (const [a, b] of pairs(placed(ranking))) {
    const gap = weighing.weights.reduce(
      (sum, { code, weight }) => plus(sum, times(fraction(weight), apart(a, b, code))),
      fraction(0),
    );
    for (const { code, weight } of weighing.weights) {
      const move = smallestMove(gap, apart(a, b, code), weight);
      if (move === null || (best !== null && Math.abs(move) >= best.size)) continue;
      best = { code, from: weight, to: weight + move, pair: [a.id, b.id], size: Math.abs(move) };
    }
  }
  if (best === null) return null;
  const { size, ...change } = best;
  return change;
}

/** Whole points to add to a weight before `gap + points × slope` changes sign or becomes or stops being zero. */
function smallestMove(gap: Fraction, slope: Fraction, weight: number): number | null {
  if (slope.n === 0n) return null;
  if (gap.n === 0n) return 1;
  const exact = over(gap, slope);
  const size = Number((abs(exact.n) + exact.d - 1n) / exact.d);
  if (exact.n < 0n) return size;
  return size <= weight ? -size : null;
}

/**
 * The single answer whose score, moved by the fewest whole steps of the scale, alters the ranking; null when none
 * does. A half point of a median moves in whole steps too, within 0 and 4.
 */
export function smallestAnswerChange(ranking: readonly Ranked[], weighing: Weighing): AnswerChange | null {
  const all = placed(ranking);
  const top = fraction(scaleSteps.length - 1);
  for (let steps = 1; steps < scaleSteps.length; steps++)
    for (const one of all)
      for (const { code } of weighing.weights)
        for (const step of [steps, -steps]) {
          const from = one.aggregated[code] as Fraction;
          const to = plus(from, fraction(step));
          if (compare(to, fraction(0)) < 0 || compare(to, top) > 0) continue;
          const total = points({ ...one.aggregated, [code]: to }, weighing);
          const other = all.find((x) => x !== one && compare(total, x.total) !== compare(one.total, x.total));
          if (other) return { code, candidateId: one.id, from, to, other: other.id };
        }
  return null;
}

const apart = (a: Ranked, b: Ranked, code: string): Fraction =>
  minus(a.aggregated[code] as Fraction, b.aggregated[code] as Fraction);

const abs = (n: bigint): bigint => (n < 0n ? -n : n);

function* pairs<T>(list: readonly T[]): Generator<[T, T]> {
  for (let i = 0; i < list.length; i++) for (let j = i + 1; j < list.length; j++) yield [list[i] as T, list[j] as T];
}
