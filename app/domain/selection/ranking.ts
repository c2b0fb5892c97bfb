import { compare, type Fraction, fraction, plus, times } from "../fraction.ts";
import type { VerdictValue } from "../screening/facts.ts";
import { type Aggregation, type Score, scaleSteps } from "./grid.ts";
import { aggregate, spread } from "./scores.ts";

/** What the ranking needs of the grid: the scored criteria that count, and how scores are put together. */
export interface Weighing {
  weights: { code: string; weight: number }[];
  aggregation: Aggregation;
  spreadThreshold: number;
}

/** A candidate as the committee has it. Scores: those submitted, by criterion. */
export interface Scored {
  id: string;
  /** The worst of the screening, the other exclusions and eligibility. */
  verdict: VerdictValue;
  /** That verdict was recorded, its candidate heard: it decides, « undetermined » included. */
  decided: boolean;
  /** A live derogation names this very finding. */
  derogated: boolean;
  scores: Record<string, readonly Score[]>;
  /** Criteria whose spread was discussed and noted. */
  discussed: readonly string[];
}

export type Standing = "ranked" | "excluded" | "undetermined" | "incomplete" | "undiscussed";

export interface Ranked {
  id: string;
  standing: Standing;
  /** It leaves every rank open. */
  blocks: boolean;
  /** 1 for the best; equals share a rank and the next one is skipped. Null unless every rank is known. */
  rank: number | null;
  /** Points out of 100, exact; null while a score is missing or the candidate may not be ranked. */
  total: Fraction | null;
  aggregated: Record<string, Fraction>;
  missing: string[];
  toDiscuss: string[];
}

/**
 * The candidates in order, best first. An excluded candidate without derogation has no total, whatever its scores;
 * a missing score, an undiscussed spread or an undetermined candidate leaves every rank open (domain §4), but for one
 * recorded as undetermined once it was heard: it is not kept, and silence must not hold up the others.
 */
export function rank(candidates: readonly Scored[], weighing: Weighing): Ranked[] {
  const weighed = candidates.map((candidate) => weigh(candidate, weighing));
  const open = weighed.some(({ blocks }) => blocks);
  const order = (a: Ranked, b: Ranked) =>
    (b.total ? 1 : 0) - (a.total ? 1 : 0) ||
    (a.total && b.total ? compare(b.total, a.total) : 0) ||
    (a.id < b.id ? -1 : 1);
  const better = (one: Ranked) =>
    weighed.filter((other) => other.total && one.total && compare(other.total, one.total) > 0).length;
  return weighed.map((one) => ({ ...one, rank: open || one.total === null ? null : better(one) + 1 })).sort(order);
}

function weigh(candidate: Scored, weighing: Weighing): Ranked {
  const aggregated: Record<string, Fraction> = {};
  const missing: string[] = [];
  const toDiscuss: string[] = [];
  for (const { code } of weighing.weights) {
    const scores = candidate.scores[code] ?? [];
    const value = aggregate(scores, weighing.aggregation);
    if (value === null) missing.push(code);
    else aggregated[code] = value;
    if (spread(scores) > weighing.spreadThreshold && !candidate.discussed.includes(code)) toDiscuss.push(code);
  }
  const standing = standingOf(candidate, missing, toDiscuss);
  const total = missing.length === 0 && maybeRanked(standing) ? points(aggregated, weighing) : null;
  const blocks =
    standing !== "ranked" && standing !== "excluded" && !(standing === "undetermined" && candidate.decided);
  return { id: candidate.id, standing, blocks, rank: null, total, aggregated, missing, toDiscuss };
}

function standingOf({ verdict, derogated }: Scored, missing: string[], toDiscuss: string[]): Standing {
  if (!derogated && verdict !== "cleared") return verdict;
  if (missing.length > 0) return "incomplete";
  return toDiscuss.length > 0 ? "undiscussed" : "ranked";
}

/** A total may be read before the spread is discussed, never where the candidate may not be kept. */
const maybeRanked = (standing: Standing) => standing === "ranked" || standing === "undiscussed";

const topScore = scaleSteps[scaleSteps.length - 1] as number;

/** Σ weight × score, as points out of 100 of the weights that count. */
export function points(aggregated: Record<string, Fraction>, { weights }: Pick<Weighing, "weights">): Fraction {
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0);
  const sum = weights.reduce(
    (total, { code, weight }) => plus(total, times(fraction(weight), aggregated[code] ?? fraction(0))),
    fraction(0),
  );
  return whole === 0 ? fraction(0) : times(sum, fraction(100, whole * topScore));
}
