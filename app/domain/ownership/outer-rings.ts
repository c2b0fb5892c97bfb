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
  /** Capital held by members that leads to them, as member, company, member, company …, by member. */
  held: Int32Array;
  /** Companies outside the group that lead to others, with what they hold on the way. */
  below: Map<number, number[]>;
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
    group = { members: new Int32Array(members.slice(0, groupSize)), influenced: influencedBy(reach), stakes: null };
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

/** Backwards from the companies that enter: the capital, held by the group or outside it, that leads to them. */
function waysTo(reach: Reach, entered: readonly number[]): Pick<Stakes, "held" | "below"> {
  const { start, to } = reach.control.graph.capitalIn;
  const pairs: { holder: number; company: number }[] = [];
  const below = new Map<number, number[]>();
  const onTheWay = new Set(entered);
  // A set walks over what is added to it meanwhile.
  for (const company of onTheWay) {
    for (let e = start[company]!; e < start[company + 1]!; e++) {
      const holder = to[e]!;
      if (inGroup(reach, holder)) pairs.push({ holder, company });
      else {
        onTheWay.add(holder);
        const companies = below.get(holder);
        if (companies) companies.push(company);
        else below.set(holder, [company]);
      }
    }
  }
  pairs.sort((a, b) => a.holder - b.holder);
  return { held: Int32Array.from(pairs.flatMap(({ holder, company }) => [holder, company])), below };
}

/** The fewest capital links from the group to each company on the way to one that enters; of equals the first holder. */
function findStakeSteps(reach: Reach, { held, below }: Stakes): void {
  const { stakeSeen, stakeDistance, stakeFrom, turn } = reach;
  const levels: number[][] = [];
  const offer = (from: number, n: number, distance: number) => {
    if (stakeSeen[n]! === turn && stakeDistance[n]! <= distance) return;
    stakeSeen[n] = turn;
    stakeDistance[n] = distance;
    stakeFrom[n] = from;
    if (!below.has(n)) return;
    while (levels.length <= distance) levels.push([]);
    levels[distance]!.push(n);
  };
  for (let i = 0; i < held.length; i += 2) offer(held[i]!, held[i + 1]!, reach.distance[held[i]!]! + 1);
  for (let distance = 0; distance < levels.length; distance++) {
    for (const n of levels[distance]!.sort((a, b) => a - b)) {
      if (stakeDistance[n]! !== distance) continue;
      for (const company of below.get(n) ?? []) offer(n, company, distance + 1);
    }
  }
}
