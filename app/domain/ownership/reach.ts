// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { type Control, controlled, controllers } from "./control.ts";
import type { Edges } from "./edges.ts";
import { effectiveShares } from "./effective-share.ts";

/** From this share of votes influence is presumed (Code de commerce L233-16). */
export const influence = 200_000;
/** Effective shares are compared at 1e-8. */
const tolerance = 1e-8;

/** The step by which an institution was reached. */
export const reachKinds = [
  "self",
  "branch",
  "down",
  "up",
  "sponsor",
  "across",
  "influence",
  "stake",
  "credit",
] as const;
export type ReachKind = (typeof reachKinds)[number];

/** Everything reached from one candidate, ring by ring (P0 = 0 … P4 = 4); reused from one candidate to the next. */
export interface Reach {
  control: Control;
  turn: number;
  /** A node is reached while `seen` equals `turn`; the other columns hold its distance, ring and last step. */
  seen: Int32Array;
  distance: Int32Array;
  ring: Uint8Array;
  kind: Uint8Array;
  from: Int32Array;
  members: number[];
  /** Members at or above the candidate: its own chain of control, the only one walked upwards. */
  chain: number[];
  onChain: Int32Array;
  /** The chain and the affiliates found across from it. */
  base: number[];
  onBase: Int32Array;
  /** How many members the group (P2) counts. */
  groupSize: number;
  /** Lenders whose credit a member sells or refinances. */
  lenders: number[];
  /** The effective shares of P4, in parts of one, and how companies outside the group were reached. */
  stakes: Map<number, number>;
  stakeSteps: Map<number, { distance: number; from: number }>;
}

export function reachOn(control: Control): Reach {
  const column = () => new Int32Array(control.graph.size);
  return {
    control,
    turn: 0,
    seen: column(),
    distance: column(),
    ring: new Uint8Array(control.graph.size),
    kind: new Uint8Array(control.graph.size),
    from: column(),
    members: [],
    chain: [],
    onChain: column(),
    base: [],
    onBase: column(),
    groupSize: 0,
    lenders: [],
    stakes: new Map(),
    stakeSteps: new Map(),
  };
}

export const code = Object.fromEntries(reachKinds.map((kind, index) => [kind, index])) as Record<ReachKind, number>;

export function isReached(reach: Reach, n: number): boolean {
  return reach.seen[n]! === reach.turn;
}

function visit(reach: Reach, n: number, ring: number, kind: number, from: number, distance: number): void {
  if (reach.seen[n]! !== reach.turn) {
    reach.seen[n] = reach.turn;
    reach.ring[n] = ring;
    reach.members.push(n);
  } else if (reach.distance[n]! <= distance) return;
  reach.distance[n] = distance;
  reach.kind[n] = kind;
  reach.from[n] = from;
}

function goDown(reach: Reach, from: number, ring: number): void {
  const { nodes, depth } = controlled(reach.control, from);
  const start = reach.distance[from]!;
  for (let i = 0; i < nodes.length; i++) visit(reach, nodes[i]!, ring, code.down, from, start + depth[i]!);
}

/** P0: the candidate's legal person, that is its head office and its branches. */
export function reachEntity(reach: Reach, candidate: number): void {
  reach.turn++;
  reach.members = [];
  reach.chain = [];
  reach.base = [];
  reach.stakes = new Map();
  reach.stakeSteps = new Map();
  visit(reach, candidate, 0, code.self, candidate, 0);
  const { branch } = reach.control.graph;
  for (let head = 0; head < reach.members.length; head++) {
    const n = reach.members[head]!;
    for (let e = branch.start[n]!; e < branch.start[n + 1]!; e++) {
      visit(reach, branch.to[e]!, 0, code.branch, n, reach.distance[n]! + 1);
    }
  }
}

/** P1: everything the legal person controls. */
export function reachSubsidiaries(reach: Reach): void {
  const entity = reach.members.length;
  for (let i = 0; i < entity; i++) goDown(reach, reach.members[i]!, 1);
}

/** P2: up from the candidate only, then across the affiliations met, then down from all of these. */
export function reachGroup(reach: Reach): void {
  const { chain, base, control } = reach;
  const entity = reach.members.filter((n) => reach.ring[n]! === 0);
  const climb = (list: number[], on: Int32Array, n: number, kind: number, from: number, distance: number) => {
    const closer = reach.seen[n]! !== reach.turn || distance < reach.distance[n]!;
    visit(reach, n, 2, kind, from, distance);
    if (on[n]! === reach.turn && !closer) return;
    on[n] = reach.turn;
    list.push(n);
  };
  for (const n of entity) climb(chain, reach.onChain, n, reach.kind[n]!, reach.from[n]!, reach.distance[n]!);
  for (let head = 0; head < chain.length; head++) {
    const n = chain[head]!;
    const above = controllers(control, n);
    for (let i = 0; i < above.nodes.length; i++) {
      climb(chain, reach.onChain, above.nodes[i]!, code.up, n, reach.distance[n]! + above.depth[i]!);
    }
    each(control.graph.sponsors, n, (to) => climb(chain, reach.onChain, to, code.sponsor, n, reach.distance[n]! + 1));
  }
  reach.chain = [...new Set(chain)];
  for (const n of reach.chain) climb(base, reach.onBase, n, reach.kind[n]!, reach.from[n]!, reach.distance[n]!);
  for (let head = 0; head < base.length; head++) {
    const n = base[head]!;
    each(control.graph.affiliation, n, (to) => climb(base, reach.onBase, to, code.across, n, reach.distance[n]! + 1));
  }
  reach.base = [...new Set(base)];
  for (const n of reach.base) goDown(reach, n, 2);
  reach.groupSize = reach.members.length;
}

function each(edges: Edges, n: number, act: (to: number) => void): void {
  for (let e = edges.start[n]!; e < edges.start[n + 1]!; e++) act(edges.to[e]!);
}

/** True for a member of P2. */
export function inGroup(reach: Reach, n: number): boolean {
  return reach.seen[n]! === reach.turn && reach.ring[n]! <= 2;
}

/** P3: companies in which the group's direct votes sum to 20 %, and what those control. */
export function reachInfluence(reach: Reach): void {
  const { votesOut } = reach.control.graph;
  const votes = new Map<number, { sum: number; distance: number; from: number }>();
  for (let i = 0; i < reach.groupSize; i++) {
    const n = reach.members[i]!;
    for (let e = votesOut.start[n]!; e < votesOut.start[n + 1]!; e++) {
      const company = votesOut.to[e]!;
      if (inGroup(reach, company)) continue;
      const told = votes.get(company);
      const distance = reach.distance[n]! + 1;
      if (!told) votes.set(company, { sum: votesOut.share[e]!, distance, from: n });
      else {
        told.sum += votesOut.share[e]!;
        if (distance < told.distance || (distance === told.distance && n < told.from)) {
          told.distance = distance;
          told.from = n;
        }
      }
    }
  }
  const entered = [...votes].filter(([, { sum }]) => sum >= influence).sort(([a], [b]) => a - b);
  for (const [n, step] of entered) visit(reach, n, 3, code.influence, step.from, step.distance);
  for (const [n] of entered) goDown(reach, n, 3);
}

/** P4: companies of which the group's effective share reaches `stake` (millionths), and what those control. */
export function reachStakes(reach: Reach, stake: number): void {
  const { capitalOut } = reach.control.graph;
  const owners: number[] = [];
  for (let i = 0; i < reach.groupSize; i++) {
    const n = reach.members[i]!;
    for (let e = capitalOut.start[n]!; e < capitalOut.start[n + 1]!; e++) {
      if (inGroup(reach, capitalOut.to[e]!)) continue;
      owners.push(n);
      break;
    }
  }
  if (owners.length === 0) return;
  const block = owners.sort((a, b) => a - b);
  reach.stakes = effectiveShares(reach.control.graph, block, (n) => inGroup(reach, n));
  const entered = [...reach.stakes]
    .filter(([n, share]) => share > 0 && share >= stake / 1_000_000 - tolerance && !isReached(reach, n))
    .map(([n]) => n)
    .sort((a, b) => a - b);
  if (entered.length === 0) return;
  findStakeSteps(reach, block);
  for (const n of entered) {
    const step = reach.stakeSteps.get(n);
    if (step) visit(reach, n, 4, code.stake, step.from, step.distance);
  }
  for (const n of entered) goDown(reach, n, 4);
}

/** The fewest capital links from the group to each company outside it. */
function findStakeSteps(reach: Reach, block: readonly number[]): void {
  const { capitalOut } = reach.control.graph;
  const steps = reach.stakeSteps;
  const byDistance = new Map<number, number[]>();
  const offer = (from: number, distance: number) => {
    for (let e = capitalOut.start[from]!; e < capitalOut.start[from + 1]!; e++) {
      const to = capitalOut.to[e]!;
      if (inGroup(reach, to) || (steps.get(to)?.distance ?? Number.POSITIVE_INFINITY) <= distance) continue;
      steps.set(to, { distance, from });
      const level = byDistance.get(distance);
      if (level) level.push(to);
      else byDistance.set(distance, [to]);
    }
  };
  for (const n of block) offer(n, reach.distance[n]! + 1);
  for (;;) {
    const next = Math.min(...byDistance.keys());
    const level = byDistance.get(next);
    if (!level) return;
    byDistance.delete(next);
    for (const n of level.sort((a, b) => a - b)) if (steps.get(n)?.distance === next) offer(n, next + 1);
  }
}

/**
 * Lenders whose credit a member sells or refinances, and whose credit these sell or refinance in turn.
 * They are kept apart, in `lenders`, at one step each: they open no way further through the group.
 */
export function reachLenders(reach: Reach, ring: number, lenders: Lenders): void {
  const { credit } = reach.control.graph;
  lenders.turn++;
  reach.lenders = [];
  if (credit.to.length === 0) return;
  const queue: number[] = [];
  const follow = (n: number) => {
    for (let e = credit.start[n]!; e < credit.start[n + 1]!; e++) {
      const to = credit.to[e]!;
      const distance = lenders.distance[n]! + 1;
      if (isReached(reach, to)) continue;
      if (lenders.seen[to] !== lenders.turn) reach.lenders.push(to);
      else if (lenders.distance[to]! <= distance) continue;
      lenders.seen[to] = lenders.turn;
      lenders.distance[to] = distance;
      lenders.from[to] = n;
      lenders.ring[to] = ring;
      queue.push(to);
    }
  };
  for (const n of reach.members) {
    if (credit.start[n] === credit.start[n + 1]) continue;
    lenders.distance[n] = reach.distance[n]!;
    follow(n);
  }
  for (let head = 0; head < queue.length; head++) follow(queue[head]!);
}

/** Marks for the lenders reached through members. */
export interface Lenders {
  turn: number;
  seen: Int32Array;
  distance: Int32Array;
  from: Int32Array;
  ring: Uint8Array;
}

export function lendersOn(size: number): Lenders {
  const column = () => new Int32Array(size);
  return { turn: 0, seen: column(), distance: column(), from: column(), ring: new Uint8Array(size) };
}
