// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { effectiveShares } from "./effective-share.ts";
import { code, goDown, inGroup, isReached, type Reach, visit } from "./reach.ts";

/** From this share of votes influence is presumed (Code de commerce L233-16). */
export const influence = 200_000;
/** Effective shares are compared at 1e-8. */
const tolerance = 1e-8;

/**
 * What P3 and P4 add to a group. It depends on who the group is, never on which member asks: candidates of one
 * group share it, and only distances are counted anew for each.
 */
export interface Group {
  members: Int32Array;
  /** Companies in which its direct votes sum to 20 %, ascending. */
  influenced: number[];
  /** What P4 adds; null until asked. */
  stakes: Stakes | null;
}

interface Stakes {
  /** The companies that enter, ascending. */
  entered: number[];
  /** Those, and the companies outside the group through which capital leads to them. */
  onTheWay: Set<number>;
  /** Members that hold capital of one on the way, ascending. */
  owners: number[];
}

/** The group just reached, as remembered from another of its members, or new. */
function groupOf(reach: Reach): Group {
  if (reach.group) return reach.group;
  const { members, groupSize } = reach;
  let lowest = members[0]!;
  for (let i = 1; i < groupSize; i++) if (members[i]! < lowest) lowest = members[i]!;
  const known = reach.groups.get(lowest) ?? [];
  // Same size and every member of one in the other: the same group, by comparison and not by a fingerprint.
  let group = known.find((one) => one.members.length === groupSize && one.members.every((n) => inGroup(reach, n)));
  if (!group) {
    group = { members: Int32Array.from(members.slice(0, groupSize)), influenced: influencedBy(reach), stakes: null };
    reach.groups.set(lowest, [...known, group]);
  }
  reach.group = group;
  return group;
}

/** The companies outside the group in which its direct votes sum to 20 %. */
function influencedBy(reach: Reach): number[] {
  const { votesOut } = reach.control.graph;
  const votes = new Map<number, number>();
  for (let i = 0; i < reach.groupSize; i++) {
    const n = reach.members[i]!;
    for (let e = votesOut.start[n]!; e < votesOut.start[n + 1]!; e++) {
      const company = votesOut.to[e]!;
      if (!inGroup(reach, company)) votes.set(company, (votes.get(company) ?? 0) + votesOut.share[e]!);
    }
  }
  const entered: number[] = [];
  for (const [company, sum] of votes) if (sum >= influence) entered.push(company);
  return entered.sort((a, b) => a - b);
}

/** P3: companies in which the group's direct votes sum to 20 %, and what those control. */
export function reachInfluence(reach: Reach): void {
  const { influenced } = groupOf(reach);
  // Every step is counted from the group as it stands, before any of the visits moves it.
  const steps = influenced.map((n) => nearestHolder(reach, n));
  influenced.forEach((n, i) => {
    visit(reach, n, 3, code.influence, steps[i]!, reach.distance[steps[i]!]! + 1);
  });
  for (const n of influenced) goDown(reach, n, 3);
}

/** The member with votes in the company that is nearest to the candidate, then the first. */
function nearestHolder(reach: Reach, company: number): number {
  const { votesIn } = reach.control.graph;
  let nearest = -1;
  for (let e = votesIn.start[company]!; e < votesIn.start[company + 1]!; e++) {
    const holder = votesIn.to[e]!;
    if (!inGroup(reach, holder)) continue;
    if (nearest < 0 || reach.distance[holder]! < reach.distance[nearest]!) nearest = holder;
  }
  return nearest;
}

/** P4: companies of which the group's effective share reaches the stake, and what those control. */
export function reachStakes(reach: Reach): void {
  const group = groupOf(reach);
  group.stakes ??= stakesOf(reach);
  const { entered } = group.stakes;
  if (entered.length === 0) return;
  findStakeSteps(reach, group.stakes);
  for (const n of entered) {
    if (reach.stakeSeen[n] === reach.turn) visit(reach, n, 4, code.stake, reach.stakeFrom[n]!, reach.stakeDistance[n]!);
  }
  for (const n of entered) goDown(reach, n, 4);
}

function stakesOf(reach: Reach): Stakes {
  const { graph } = reach.control;
  const { start, to } = graph.capitalOut;
  const holders: number[] = [];
  for (let i = 0; i < reach.groupSize; i++) {
    const n = reach.members[i]!;
    for (let e = start[n]!; e < start[n + 1]!; e++) {
      if (inGroup(reach, to[e]!)) continue;
      holders.push(n);
      break;
    }
  }
  const entered: number[] = [];
  if (holders.length > 0) {
    // In one order, so that sums of fractions come out the same whoever asks.
    holders.sort((a, b) => a - b);
    for (const [n, share] of effectiveShares(graph, holders, (one) => inGroup(reach, one))) {
      if (share > 0 && share >= reach.stake / 1_000_000 - tolerance && !isReached(reach, n)) entered.push(n);
    }
  }
  return { entered: entered.sort((a, b) => a - b), ...waysTo(reach, entered) };
}

/** Backwards from the companies that enter: everything outside the group that leads to them, and its owners. */
function waysTo(reach: Reach, entered: readonly number[]): { onTheWay: Set<number>; owners: number[] } {
  const { start, to } = reach.control.graph.capitalIn;
  const onTheWay = new Set(entered);
  const owners = new Set<number>();
  // A set walks over what is added to it meanwhile.
  for (const n of onTheWay) {
    for (let e = start[n]!; e < start[n + 1]!; e++) (inGroup(reach, to[e]!) ? owners : onTheWay).add(to[e]!);
  }
  return { onTheWay, owners: [...owners].sort((a, b) => a - b) };
}

/** The fewest capital links from the group to each company on the way to one that enters. */
function findStakeSteps(reach: Reach, { owners, onTheWay }: Stakes): void {
  const { start, to } = reach.control.graph.capitalOut;
  const { stakeSeen, stakeDistance, stakeFrom, turn } = reach;
  const levels: number[][] = [];
  const offer = (from: number, distance: number) => {
    for (let e = start[from]!; e < start[from + 1]!; e++) {
      const n = to[e]!;
      if (!onTheWay.has(n) || (stakeSeen[n] === turn && stakeDistance[n]! <= distance)) continue;
      stakeSeen[n] = turn;
      stakeDistance[n] = distance;
      stakeFrom[n] = from;
      while (levels.length <= distance) levels.push([]);
      levels[distance]!.push(n);
    }
  };
  for (const n of owners) offer(n, reach.distance[n]! + 1);
  for (let distance = 0; distance < levels.length; distance++) {
    const level = levels[distance]!.sort((a, b) => a - b);
    for (const n of level) if (stakeDistance[n] === distance) offer(n, distance + 1);
  }
}
