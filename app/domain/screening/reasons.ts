import { type Facts, perimeters } from "./facts.ts";
import type { ScreeningIndex } from "./index.ts";
import { type Judgement, judge, type Walk, walkOn, walkTo } from "./judge.ts";
import { isAsserted } from "./liveness.ts";
import { missingAbout, type Told, toldBy } from "./missing.ts";
import { isQualifying, type Sale, saleOf } from "./qualifying.ts";
import { relationOf } from "./relation.ts";
import type { BriefVerdict } from "./screen-all.ts";
import type { Missing, Relation } from "./verdict.ts";

/** Why a candidate is not cleared: what the decider is to it, and what it sells or what is not known of it. */
export interface Reason {
  relation: Relation;
  sale: Sale | null;
  missing: Missing | null;
}

/** `reason` is null when cleared. */
export interface ReasonedVerdict extends BriefVerdict {
  reason: Reason | null;
}

/** The verdict of each candidate at the five perimeters, with its reason: for the tables people read. */
export function screenWithReasons(
  facts: Facts,
  index: ScreeningIndex,
  candidates: readonly string[],
): ReasonedVerdict[] {
  const walk = walkOn(index);
  const told = toldBy(index, {
    statements: facts.statements.filter((fact) => isAsserted(fact, index.when)),
    activities: facts.activities.filter((fact) => isAsserted(fact, index.when)),
  });
  return candidates.flatMap((candidateId) => {
    const candidate = index.numberOf.get(candidateId) ?? -1;
    // A judgement that did not change from one ring to the next has the same reason.
    let last: { judgement: Judgement; reason: Reason | null } | null = null;
    return perimeters.map((perimeter, ring) => {
      walkTo(walk, candidate, ring);
      const judgement = judge(walk);
      if (last?.judgement !== judgement) last = { judgement, reason: reasonOf(walk, told, judgement) };
      const deciderId = index.ids[judgement.decider] ?? null;
      return { candidateId, perimeter, value: judgement.value, deciderId, reason: last.reason };
    });
  });
}

function reasonOf(walk: Walk, told: Told, { value, decider }: Judgement): Reason | null {
  if (value === "cleared") return null;
  const relation = relationOf(walk, decider);
  if (value === "undetermined") return { relation, sale: null, missing: missingAbout(walk, told, decider)[0] ?? null };
  const found = walk.index.affirmed.get(decider)?.find(isQualifying);
  return { relation, sale: found ? saleOf(walk.index, found) : null, missing: null };
}
