// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { type Perimeter, perimeters, type VerdictValue } from "./facts.ts";
import type { ScreeningIndex } from "./index.ts";
import { type Judgement, judge, walkOn, walkTo } from "./judge.ts";

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
  const verdicts = new Array<BriefVerdict>(candidates.length * rings.length);
  const numbers = Int32Array.from(candidates, (id) => index.numberOf.get(id) ?? -1);
  // Neighbours by number are mostly of one group: what one walk brought close to the processor serves the next.
  const order = Int32Array.from(numbers.keys()).sort((a, b) => numbers[a]! - numbers[b]!);
  for (const place of order) {
    const candidateId = candidates[place]!;
    const candidate = numbers[place]!;
    rings.forEach((perimeter, i) => {
      const known = candidate >= 0;
      if (known) walkTo(walk, candidate, perimeters.indexOf(perimeter));
      const { value, decider }: Judgement = known ? judge(walk) : { value: "undetermined", decider: -1 };
      const deciderId = known ? (index.ids[decider] ?? null) : candidateId;
      verdicts[place * rings.length + i] = { candidateId, perimeter, value, deciderId };
    });
  }
  return verdicts;
}
