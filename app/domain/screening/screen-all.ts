import { type Perimeter, perimeters, type VerdictValue } from "./facts.ts";
import type { ScreeningIndex } from "./index.ts";
import { judge, walkOn, walkTo } from "./judge.ts";

/** One verdict of many: without proof, inputs or missing facts, which `screen` gives. */
export interface BriefVerdict {
  candidateId: string;
  perimeter: Perimeter;
  value: VerdictValue;
  /** As in `Verdict.deciderId`. */
  deciderId: string | null;
}

/**
 * The verdict of every candidate at every perimeter, over an index made by `prepare` (its rule's own perimeter is
 * not read). The same walk and the same judgement as `screen`; what a holder controls is found once for all.
 */
export function screenAll(
  index: ScreeningIndex,
  candidates: readonly string[],
  wanted: readonly Perimeter[],
): BriefVerdict[] {
  const walk = walkOn(index);
  const rings = perimeters.filter((perimeter) => wanted.includes(perimeter));
  const verdicts: BriefVerdict[] = [];
  for (const candidateId of candidates) {
    const candidate = index.numberOf.get(candidateId);
    for (const perimeter of rings) {
      if (candidate === undefined) {
        verdicts.push({ candidateId, perimeter, value: "undetermined", deciderId: candidateId });
        continue;
      }
      walkTo(walk, candidate, perimeters.indexOf(perimeter));
      const { value, decider } = judge(walk);
      verdicts.push({ candidateId, perimeter, value, deciderId: index.ids[decider] ?? null });
    }
  }
  return verdicts;
}
