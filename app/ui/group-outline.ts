import type { GroupEdge, GroupNode } from "./group-drawing.ts";

/** A member in the outline of a group, with what it holds under it. */
export interface Branch {
  node: GroupNode;
  /** The relation with the holder above it; null at the top. */
  by: string | null;
  onPath: boolean;
  /** Shown in full elsewhere in the outline: what it holds is not repeated. */
  again: boolean;
  held: Branch[];
}

/** The group as nested lists, holders above what they hold: for screens too narrow for the picture. Cycles end at their first member. */
export function outlineOf(nodes: readonly GroupNode[], edges: readonly GroupEdge[]): Branch[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const isHeld = new Set(edges.map(({ to }) => to));
  const shown = new Set<string>();
  const centre = nodes.filter((node) => node.centre);
  const tops = nodes.filter(({ id }) => !isHeld.has(id));
  const branches: Branch[] = [];
  // A cycle has no top: what no top leads to starts at the centre, then in the order given.
  for (const node of [...tops, ...centre, ...nodes]) {
    if (!shown.has(node.id)) branches.push(branch(node, null));
  }
  return branches;

  function branch(node: GroupNode, edge: GroupEdge | null): Branch {
    const again = shown.has(node.id);
    shown.add(node.id);
    const below = again ? [] : edges.filter(({ from }) => from === node.id);
    return {
      node,
      by: edge?.label ?? null,
      onPath: edge?.onPath ?? false,
      again,
      held: below.flatMap((next) => {
        const held = byId.get(next.to);
        return held ? [branch(held, next)] : [];
      }),
    };
  }
}
