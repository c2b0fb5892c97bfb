// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { type Control, controlled, controls } from "../ownership/control.ts";
import { isAtLeast } from "./evidence-strength.ts";
import type { Activity, Evidence, Facts, Rule, Settlement } from "./facts.ts";
import { byId, mark } from "./index.ts";
import { isAsserted, isKnown, type Liveness, liveEvidence, type When } from "./liveness.ts";
import { cellsOf, type Question } from "./question.ts";

/** An affirmation that touches the question. */
export interface Affirmed {
  activity: Activity;
  /** The cells it touches, those settled in the candidate's favour left out. */
  cells: Uint32Array;
  /** Qualifying, or short of the evidence it needs, or of no consequence (below the threshold, settled). */
  weight: "qualifying" | "unsupported" | "immaterial" | "settled";
}

interface Ground {
  rule: Rule;
  when: When;
  liveness: Liveness;
  numberOf: Map<string, number>;
  question: Question;
  sure: Control;
  standing: Uint8Array;
}

export function isStrong(ground: { rule: Rule; liveness: Liveness }, activity: Activity): boolean {
  const piece = liveEvidence(ground.liveness, activity.evidenceId);
  return piece !== null && isAtLeast(piece.strength, ground.rule.minimumStrength);
}

/** Who is denied what, who affirms what, and the bits `qualifies` and `open` of every institution. */
export function weighOffers(
  ground: Ground,
  facts: Facts,
  couldLend: (n: number) => boolean,
): { affirmed: Map<number, Affirmed[]>; denied: Uint32Array } {
  const { question, numberOf, standing } = ground;
  const { words } = question;
  const size = standing.length;
  const asserted = facts.activities.filter((activity) => isAsserted(activity, ground.when));
  const denied = new Uint32Array(size * words);
  const deny = (n: number, cells: Uint32Array) => {
    for (let w = 0; w < words; w++) denied[n * words + w]! |= cells[w]!;
  };
  const denials = new Map<string, Activity>();
  for (const denial of asserted) {
    if (denial.stance !== "denial" || !isStrong(ground, denial)) continue;
    denials.set(denial.id, denial);
    const cells = cellsOf(question, denial, true);
    const n = numberOf.get(denial.institutionId) ?? -1;
    deny(n, cells);
    if (denial.covers === "controlled") for (const below of controlled(ground.sure, n).nodes) deny(below, cells);
  }
  const settled = settlementsByAffirmation(facts.settlements, ground.when);
  const affirmed = new Map<number, Affirmed[]>();
  for (const activity of asserted.filter(({ stance }) => stance === "affirmation").sort(byId)) {
    const piece = liveEvidence(ground.liveness, activity.evidenceId);
    const documented = piece !== null && isAtLeast(piece.strength, "documented");
    const touched = cellsOf(question, activity, documented);
    if (touched.every((word) => word === 0)) continue;
    const n = numberOf.get(activity.institutionId) ?? -1;
    const cells = touched.slice();
    for (const denialId of settled.get(activity.id) ?? []) {
      const denial = denials.get(denialId);
      if (!denial || !covers(ground, denial, n)) continue;
      cellsOf(question, denial, true).forEach((word, w) => {
        cells[w]! &= ~word;
      });
    }
    const weight = weigh(ground, activity, piece, cells);
    affirmed.set(n, [...(affirmed.get(n) ?? []), { activity, cells, weight }]);
    if (weight === "qualifying") standing[n]! |= mark.qualifies;
    if (weight === "unsupported") standing[n]! |= mark.open;
  }
  const whole = new Uint32Array(words).fill(0xffffffff);
  if (question.cells.length % 32 > 0) whole[words - 1] = 2 ** (question.cells.length % 32) - 1;
  for (let n = 0; n < size; n++) {
    for (let w = 0; w < words && couldLend(n); w++) if (denied[n * words + w]! !== whole[w]!) standing[n]! |= mark.open;
  }
  return { affirmed, denied };
}

/** True when the denial speaks for this institution on the day. */
export function covers(
  ground: { numberOf: Map<string, number>; sure: Control },
  { institutionId, covers: scope }: Activity,
  n: number,
): boolean {
  const speaker = ground.numberOf.get(institutionId) ?? -1;
  return speaker === n || (scope === "controlled" && controls(ground.sure, speaker, n));
}

function weigh(ground: Ground, activity: Activity, piece: Evidence | null, cells: Uint32Array): Affirmed["weight"] {
  if (cells.every((word) => word === 0)) return "settled";
  if (piece === null || !isAtLeast(piece.strength, ground.rule.minimumStrength)) return "unsupported";
  const { volumeCents } = activity;
  return volumeCents === null || volumeCents >= ground.rule.materialityCents ? "qualifying" : "immaterial";
}

/** For each affirmation, the denials that a named person preferred to it; one choice against them annuls it. */
function settlementsByAffirmation(settlements: readonly Settlement[], when: When): Map<string, string[]> {
  const known = settlements.filter((settlement) => isKnown(settlement, when));
  const pair = ({ affirmationId, denialId }: Settlement) => JSON.stringify([affirmationId, denialId]);
  const upheld = new Set(known.filter(({ favours }) => favours === "affirmation").map(pair));
  const found = new Map<string, string[]>();
  for (const settlement of known) {
    if (settlement.favours !== "denial" || upheld.has(pair(settlement))) continue;
    found.set(settlement.affirmationId, [...(found.get(settlement.affirmationId) ?? []), settlement.denialId]);
  }
  return found;
}
