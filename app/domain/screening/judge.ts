// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { controllers } from "../ownership/control.ts";
import { type Lenders, lendersOn, reachLenders } from "../ownership/lenders.ts";
import { reachInfluence, reachStakes } from "../ownership/outer-rings.ts";
import { isReached, type Reach, reachEntity, reachGroup, reachOn, reachSubsidiaries } from "../ownership/reach.ts";
import type { VerdictValue } from "./facts.ts";
import { mark, type ScreeningIndex } from "./index.ts";

/** What is reached from one candidate: surely, and possibly (null where that is the same). */
export interface Walk {
  index: ScreeningIndex;
  sure: Reach;
  sureLenders: Lenders;
  possible: Reach | null;
  possibleLenders: Lenders;
  ring: number;
  candidate: number;
  /** The last judgement of a group or wider, and the moves after which it was given. */
  judged: { moves: number; judgement: Judgement } | null;
}

export interface Judgement {
  value: VerdictValue;
  /** The institution the verdict turns on; -1 when cleared. */
  decider: number;
}

export function walkOn(index: ScreeningIndex): Walk {
  const size = index.ids.length;
  return {
    index,
    sure: reachOn(index.sure, index.rule.stake),
    sureLenders: lendersOn(size),
    possible: index.possible ? reachOn(index.possible, index.rule.stake) : null,
    possibleLenders: lendersOn(index.possible ? size : 0),
    ring: -1,
    candidate: -1,
    judged: null,
  };
}

/** Reaches one ring further; rings are taken in order from 0. */
export function reachRing(reach: Reach, candidate: number, ring: number): void {
  if (ring === 0) reachEntity(reach, candidate);
  else if (ring === 1) reachSubsidiaries(reach);
  else if (ring === 2) reachGroup(reach);
  else if (ring === 3) reachInfluence(reach);
  else reachStakes(reach);
}

/** Walks from `candidate` as far as `ring`, going on from where the last call stopped for the same candidate. */
export function walkTo(walk: Walk, candidate: number, ring: number): void {
  const { shaky } = walk.index;
  const start = walk.candidate === candidate && walk.ring <= ring ? walk.ring + 1 : 0;
  for (let r = start; r <= ring; r++) {
    reachRing(walk.sure, candidate, r);
    if (walk.possible && shaky[candidate]!) reachRing(walk.possible, candidate, r);
  }
  reachLenders(walk.sure, ring, walk.sureLenders);
  if (walk.possible && shaky[candidate]!) reachLenders(walk.possible, ring, walk.possibleLenders);
  walk.candidate = candidate;
  walk.ring = ring;
}

/** True when a member's parents matter (it is on the upward chain) and are not known. */
export function lacksParents({ index, sure }: Walk, n: number): boolean {
  if (sure.onChain[n]! !== sure.turn) return false;
  if (index.standing[n]! & mark.parents) return true;
  // A recorded controller outside the legal person belies "no parent".
  return isBelied(index, n);
}

export function isBelied(index: ScreeningIndex, n: number): boolean {
  if (!(index.standing[n]! & mark.orphan)) return false;
  return controllers(index.sure, n).nodes.some((above) => index.person[above]! !== index.person[n]!);
}

/** Institutions reached only if an unknown share or an unsupported link turns out so, nearest first. */
export function possibleOnly({ index, sure, sureLenders, possible, candidate }: Walk): number[] {
  if (!possible || !index.shaky[candidate]!) return [];
  const isSure = (n: number) => isReached(sure, n) || sureLenders.seen[n]! === sureLenders.turn;
  return [...possible.members, ...possible.lenders].filter((n) => !isSure(n));
}

/** The verdict at the walk's ring and the institution it turns on, the nearest first, then the first by id. */
export function judge(walk: Walk): Judgement {
  // P3 and P4 are judged as P2 is: where they added nothing, its judgement stands.
  const moves = walk.sure.moves + (walk.possible?.moves ?? 0);
  if (walk.ring > 2 && walk.judged?.moves === moves) return walk.judged.judgement;
  const judgement = weigh(walk);
  if (walk.ring >= 2) walk.judged = { moves, judgement };
  return judgement;
}

function weigh(walk: Walk): Judgement {
  const { index, sure, sureLenders, possible, possibleLenders, ring } = walk;
  const { standing } = index;
  // Whoever qualifies settles it alone: what is unknown is looked for only when nobody does.
  let found = nearest(nobody, sure.members, sure.distance, standing, mark.qualifies);
  found = nearest(found, sure.lenders, sureLenders.distance, standing, mark.qualifies);
  if (found.decider >= 0) return { value: "excluded", decider: found.decider };
  found = nearest(nobody, sure.members, sure.distance, standing, ring === 0 ? mark.open : mark.open | mark.holdings);
  const lacking = ring >= 2 ? sure.chain.filter((n) => lacksParents(walk, n)) : [];
  found = nearest(found, lacking, sure.distance, standing, mark.parents | mark.orphan);
  found = nearest(found, sure.lenders, sureLenders.distance, standing, mark.open);
  if (found.decider >= 0) return { value: "undetermined", decider: found.decider };
  const uncertain = possibleOnly(walk);
  if (possible && uncertain.length > 0) {
    const [members, lenders] = [[] as number[], [] as number[]];
    for (const n of uncertain) (isReached(possible, n) ? members : lenders).push(n);
    found = nearest(nobody, members, possible.distance, standing, mark.open | mark.qualifies);
    found = nearest(found, lenders, possibleLenders.distance, standing, mark.open | mark.qualifies);
  }
  return found.decider >= 0 ? { value: "undetermined", decider: found.decider } : { value: "cleared", decider: -1 };
}

interface Found {
  decider: number;
  distance: number;
}
const nobody: Found = { decider: -1, distance: Number.POSITIVE_INFINITY };

/** The nearest that bears one of the marks, then the first by id: of the list, or the one found before. */
function nearest(
  before: Found,
  list: readonly number[],
  distances: Int32Array,
  standing: Uint8Array,
  marks: number,
): Found {
  let { decider, distance } = before;
  for (let i = 0; i < list.length; i++) {
    const n = list[i]!;
    if ((standing[n]! & marks) === 0) continue;
    const away = distances[n]!;
    if (away > distance || (away === distance && n > decider)) continue;
    decider = n;
    distance = away;
  }
  return decider === before.decider ? before : { decider, distance };
}
