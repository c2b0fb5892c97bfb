import type { GroupEdge } from "./group-drawing.ts";

/**
 * The relations worth a line: one that is told twice between the same two members is drawn once, and one that a
 * longer chain of the same kind tells already (the ultimate parent above the direct one) leaves the line to its
 * chain. The proof path always stays.
 */
export function toldOnce(relations: readonly GroupEdge[]): GroupEdge[] {
  const kept = new Map<string, GroupEdge>();
  for (const edge of relations) {
    const key = `${edge.from} ${edge.to} ${edge.label ?? ""} ${edge.dashed ?? false}`;
    if (!kept.has(key) || edge.onPath) kept.set(key, edge);
  }
  const edges = [...kept.values()];
  const below = new Map<string, string[]>();
  for (const { from, to, chains } of edges) if (chains) below.set(from, [...(below.get(from) ?? []), to]);
  return edges.filter((edge) => edge.onPath || !edge.chains || !chained(edge, below));
}

/** Whether other relations lead from the holder to the held, through at least one member between them. */
function chained({ from, to }: GroupEdge, below: ReadonlyMap<string, string[]>): boolean {
  const reached = new Set((below.get(from) ?? []).filter((next) => next !== to && next !== from));
  for (const id of reached) {
    for (const next of below.get(id) ?? []) {
      if (next === to) return true;
      if (next !== from) reached.add(next);
    }
  }
  return false;
}
