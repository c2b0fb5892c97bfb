// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { controls } from "../ownership/control.ts";
import { isReached } from "../ownership/reach.ts";
import { isAtLeast } from "./evidence-strength.ts";
import type { Facts, Link } from "./facts.ts";
import type { ScreeningIndex } from "./index.ts";
import { isBelied, type Walk } from "./judge.ts";
import { isSupported, liveEvidence } from "./liveness.ts";
import { isStrong } from "./offers.ts";
import { cellsOf } from "./question.ts";
import type { Flag } from "./verdict.ts";

/** What a reader must be told beside the verdict: sources that disagree, contradictions, statements belied. */
export function flagsOf(walk: Walk, used: Facts): Flag[] {
  const { index, sure, ring } = walk;
  const belied = ring < 2 ? [] : sure.chain.filter((n) => isBelied(index, n)).sort((a, b) => a - b);
  return [
    ...disagreements(index, used.links),
    ...contradictions(walk, used),
    ...belied.map((n) => ({ kind: "parents_belied" as const, institutionId: index.ids[n]! })),
  ];
}

/** Live links of one kind between the same two institutions with different shares; the higher counts. */
function disagreements({ liveness, numberOf }: ScreeningIndex, links: Link[]): Flag[] {
  const told = new Map<string, Link[]>();
  for (const link of links) {
    if (link.share === null || !isSupported(link, liveness)) continue;
    const key = `${link.kind} ${numberOf.get(link.holderId)} ${numberOf.get(link.heldId)}`;
    const others = told.get(key);
    if (others) others.push(link);
    else told.set(key, [link]);
  }
  return [...told.values()]
    .filter((group) => group.some((link) => link.share !== group[0]!.share))
    .map((group) => ({
      kind: "share_disagreement",
      linkIds: group.map((link) => link.id),
      counted: Math.max(...group.map((link) => link.share ?? 0)),
    }));
}

/** Live affirmations against live denials of the same cell, settled or not, among the institutions reached. */
function contradictions(walk: Walk, used: Facts): Flag[] {
  const { index, sure, sureLenders } = walk;
  const { question } = index;
  const denials = used.activities.filter((denial) => denial.stance === "denial" && isStrong(index, denial));
  return used.activities.flatMap((affirmation): Flag[] => {
    const n = index.numberOf.get(affirmation.institutionId) ?? -1;
    const isHere = n >= 0 && (isReached(sure, n) || sureLenders.seen[n]! === sureLenders.turn);
    if (affirmation.stance !== "affirmation" || !isHere || !isStrong(index, affirmation)) return [];
    const strength = liveEvidence(index.liveness, affirmation.evidenceId)?.strength ?? "declared";
    const touched = cellsOf(question, affirmation, isAtLeast(strength, "documented"));
    return denials
      .filter((denial) => {
        const speaker = index.numberOf.get(denial.institutionId) ?? -1;
        const speaks = speaker === n || (denial.covers === "controlled" && controls(index.sure, speaker, n));
        return speaks && cellsOf(question, denial, true).some((word, w) => (word & touched[w]!) !== 0);
      })
      .map((denial) => ({
        kind: "contradiction",
        affirmationId: affirmation.id,
        denialId: denial.id,
        settlementId:
          used.settlements.find((s) => s.affirmationId === affirmation.id && s.denialId === denial.id)?.id ?? null,
      }));
  });
}
