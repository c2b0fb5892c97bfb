// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { linksTo, pathTo } from "../ownership/path.ts";
import { isReached } from "../ownership/reach.ts";
import { perimeters } from "./facts.ts";
import type { Walk } from "./judge.ts";
import { relationOf } from "./relation.ts";
import type { Member, Step } from "./verdict.ts";

/** Members and lenders in the order of their ids. */
export function everyone({ sure }: Walk): number[] {
  return [...sure.members, ...sure.lenders].sort((a, b) => a - b);
}

/** The shortest way found from the candidate to something reached. */
export function stepsTo({ index, sure, sureLenders }: Walk, n: number): Step[] {
  return pathTo(sure, sureLenders, n).map(({ from, to, kind, upwards, links, share }) => ({
    fromId: index.ids[from]!,
    toId: index.ids[to]!,
    kind,
    upwards,
    linkIds: links.map((link) => index.links[link]!.id),
    share,
    isJoint: index.links[links[0]!]?.kind === "joint_control",
  }));
}

/** Everyone reached: what each is to the candidate, how near, and by which links. */
export function membersOf(walk: Walk): Member[] {
  const { index, sure, sureLenders } = walk;
  const all = everyone(walk);
  const paths = linksTo(sure, sureLenders, all);
  return all.map((n) => {
    const isMember = isReached(sure, n);
    return {
      institutionId: index.ids[n]!,
      relation: relationOf(walk, n),
      ring: perimeters[isMember ? sure.ring[n]! : sureLenders.ring[n]!] ?? "P4",
      distance: isMember ? sure.distance[n]! : sureLenders.distance[n]!,
      path: paths.get(n)!.map((link) => index.links[link]!.id),
    };
  });
}
