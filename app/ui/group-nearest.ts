import type { GroupEdge, GroupNode } from "./group-drawing.ts";

/** The members worth drawing: the centre, the proof path, then neighbours by distance, in the order given. */
export function nearest(
  members: readonly GroupNode[],
  relations: readonly GroupEdge[],
  most: number,
): { nodes: GroupNode[]; edges: GroupEdge[] } {
  const known = new Set(members.map(({ id }) => id));
  const edges = relations.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  if (members.length <= most) return { nodes: [...members], edges };
  const neighbours = new Map<string, string[]>();
  for (const { from, to } of edges) {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  }
  const onPath = edges.filter((edge) => edge.onPath).flatMap(({ from, to }) => [from, to]);
  const centres = members.filter((node) => node.centre).map(({ id }) => id);
  const kept = new Set([...centres, ...onPath].slice(0, most));
  for (const id of kept) {
    for (const next of neighbours.get(id) ?? []) if (kept.size < most) kept.add(next);
  }
  for (const { id } of members) if (kept.size < most) kept.add(id);
  return {
    nodes: members.filter(({ id }) => kept.has(id)),
    edges: edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
  };
}
