// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { type ControlStep, controlChain, lastStep, linkBetween } from "./chain.ts";
import type { Lenders } from "./lenders.ts";
import { code, inGroup, isReached, type Reach, type ReachKind, reachKinds } from "./reach.ts";

/** One step from the candidate outwards, in numbers. */
export interface PathStep {
  from: number;
  to: number;
  kind: ReachKind;
  upwards: boolean;
  links: number[];
  share: number | null;
}

/** The shortest way found from the candidate to something reached. */
export function pathTo(reach: Reach, lenders: Lenders, target: number): PathStep[] {
  const pieces: PathStep[][] = [];
  let at = target;
  while (lenders.seen[at]! === lenders.turn && reach.seen[at]! !== reach.turn) {
    const from = lenders.from[at]!;
    pieces.push([step(from, at, "credit", false, [linkBetween(reach.control.graph.credit, from, at)])]);
    at = from;
  }
  while (reachKinds[reach.kind[at]!] !== "self") {
    const piece = lastPiece(reach, at);
    pieces.push(piece);
    at = piece[0]!.from;
  }
  return pieces.reverse().flat();
}

/** The links of the way to each of those reached, as `pathTo` gives it; a way that goes on another is made of it. */
export function linksTo(reach: Reach, lenders: Lenders, targets: readonly number[]): Map<number, number[]> {
  const { control, distance, kind, from } = reach;
  const found = new Map<number, number[]>();
  const isBelow = (n: number, top: number) => n === top || (kind[n]! === code.down && from[n]! === top);
  const inFull = (n: number) => pathTo(reach, lenders, n).flatMap(({ links }) => links);
  for (const n of targets.filter((n) => isReached(reach, n)).sort((a, b) => distance[a]! - distance[b]!)) {
    const last = kind[n]! === code.down ? lastStep(control, from[n]!, n) : null;
    const before = last && isBelow(last.holder, from[n]!) ? found.get(last.holder) : undefined;
    found.set(n, last && before ? [...before, ...last.links] : inFull(n));
  }
  for (const n of targets) if (!found.has(n)) found.set(n, inFull(n));
  return found;
}

function step(
  from: number,
  to: number,
  kind: ReachKind,
  upwards: boolean,
  links: number[],
  share: number | null = null,
): PathStep {
  return { from, to, kind, upwards, links, share };
}

function lastPiece(reach: Reach, at: number): PathStep[] {
  const { control } = reach;
  const { graph } = control;
  const from = reach.from[at]!;
  const kind = reachKinds[reach.kind[at]!];
  if (kind === "down") return controlChain(control, from, at).map(downwards);
  if (kind === "up") {
    return controlChain(control, at, from)
      .reverse()
      .map((link) => step(link.held, link.holder, "up", true, link.links, link.share));
  }
  if (kind === "branch")
    return [step(from, at, kind, isHeld(graph.branchIn, from, at), [linkBetween(graph.branch, from, at)])];
  if (kind === "sponsor") return [step(from, at, kind, true, [linkBetween(graph.sponsors, from, at)])];
  if (kind === "across") return [step(from, at, kind, false, [linkBetween(graph.affiliation, from, at)])];
  if (kind === "influence") return [influenceStep(reach, from, at)];
  return stakeSteps(reach, at);
}

function isHeld(branchIn: { start: Int32Array; to: Int32Array }, branch: number, office: number): boolean {
  return branchIn.to.subarray(branchIn.start[branch]!, branchIn.start[branch + 1]!).includes(office);
}

function downwards({ holder, held, links, share }: ControlStep): PathStep {
  return step(holder, held, "down", false, links, share);
}

function influenceStep(reach: Reach, from: number, at: number): PathStep {
  const { votesIn } = reach.control.graph;
  const links: number[] = [];
  let share = 0;
  for (let e = votesIn.start[at]!; e < votesIn.start[at + 1]!; e++) {
    if (!inGroup(reach, votesIn.to[e]!)) continue;
    share += votesIn.share[e]!;
    if (votesIn.to[e]! === from) links.unshift(votesIn.link[e]!);
    else links.push(votesIn.link[e]!);
  }
  return step(from, at, "influence", false, links, share);
}

/** The capital links from the group to the company, through companies that may be outside every perimeter. */
function stakeSteps(reach: Reach, company: number): PathStep[] {
  const { capitalIn } = reach.control.graph;
  const steps: PathStep[] = [];
  for (let at = company; !inGroup(reach, at); ) {
    const from = reach.stakeFrom[at]!;
    const e = findIncoming(capitalIn, at, from);
    steps.push(step(from, at, "stake", false, [capitalIn.link[e]!], capitalIn.share[e]!));
    at = from;
  }
  return steps.reverse();
}

function findIncoming(edges: { start: Int32Array; to: Int32Array }, held: number, holder: number): number {
  for (let e = edges.start[held]!; e < edges.start[held + 1]!; e++) if (edges.to[e]! === holder) return e;
  return -1;
}
