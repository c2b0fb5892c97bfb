// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { type Control, controlled, controllers } from "./control.ts";
import type { Edges } from "./edges.ts";
import type { Group } from "./outer-rings.ts";

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
  /** P4: the effective share from which a company enters, in millionths. */
  stake: number;
  turn: number;
  /** How often anything was reached or came closer, over all turns: unmoved, a verdict stands. */
  moves: number;
  /** A node is reached while `seen` equals `turn`; the other columns hold its distance, ring and last step. */
  seen: Int32Array;
  distance: Int32Array;
  ring: Uint8Array;
  kind: Uint8Array;
  from: Int32Array;
  members: number[];
  /** Members that sell or refinance another's credit. */
  sellers: number[];
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
  /** What P3 and P4 add to each group met, by its lowest member: candidates of one group share it. */
  groups: Map<number, Group[]>;
  group: Group | null;
  /** The fewest capital links from the group to companies outside it, while `stakeSeen` equals `turn`. */
  stakeSeen: Int32Array;
  stakeDistance: Int32Array;
  stakeFrom: Int32Array;
}

export function reachOn(control: Control, stake: number): Reach {
  const column = () => new Int32Array(control.graph.size);
  return {
    control,
    stake,
    turn: 0,
    moves: 0,
    seen: column(),
    distance: column(),
    ring: new Uint8Array(control.graph.size),
    kind: new Uint8Array(control.graph.size),
    from: column(),
    members: [],
    sellers: [],
    chain: [],
    onChain: column(),
    base: [],
    onBase: column(),
    groupSize: 0,
    lenders: [],
    groups: new Map(),
    group: null,
    stakeSeen: column(),
    stakeDistance: column(),
    stakeFrom: column(),
  };
}

export const code = Object.fromEntries(reachKinds.map((kind, index) => [kind, index])) as Record<ReachKind, number>;

export function isReached(reach: Reach, n: number): boolean {
  return reach.seen[n]! === reach.turn;
}

/** Reaches `n`, or brings it closer. */
export function visit(reach: Reach, n: number, ring: number, kind: number, from: number, distance: number): void {
  if (reach.seen[n]! !== reach.turn) {
    reach.seen[n] = reach.turn;
    reach.ring[n] = ring;
    reach.members.push(n);
    const { start } = reach.control.graph.credit;
    if (start[n] !== start[n + 1]) reach.sellers.push(n);
  } else if (reach.distance[n]! <= distance) return;
  reach.moves++;
  reach.distance[n] = distance;
  reach.kind[n] = kind;
  reach.from[n] = from;
}

/** Everything that `from` controls. */
export function goDown(reach: Reach, from: number, ring: number): void {
  const { nodes, depth } = controlled(reach.control, from);
  const { seen, distance, turn } = reach;
  const start = distance[from]!;
  for (let i = 0; i < nodes.length; i++) {
    const n = nodes[i]!;
    // In a large group most are met again, from higher up and no nearer: they are passed over at once.
    if (seen[n]! === turn && distance[n]! <= start + depth[i]!) continue;
    visit(reach, n, ring, code.down, from, start + depth[i]!);
  }
}

/** P0: the candidate's legal person, that is its head office and its branches. */
export function reachEntity(reach: Reach, candidate: number): void {
  reach.turn++;
  reach.members = [];
  reach.sellers = [];
  reach.chain = [];
  reach.base = [];
  reach.group = null;
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
