// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
/** Outgoing edges of every node, packed: those of node `n` lie at `start[n] … start[n + 1] - 1`, by target. */
export interface Edges {
  start: Int32Array;
  to: Int32Array;
  /** Millionths; -1 = unknown. */
  share: Int32Array;
  /** The stored link behind the edge, as an index into the caller's list. */
  link: Int32Array;
}

/** Edges as they are gathered, one column each. */
export interface EdgeRows {
  from: number[];
  to: number[];
  share: number[];
  link: number[];
}

export function edgeRows(): EdgeRows {
  return { from: [], to: [], share: [], link: [] };
}

export function addEdge(rows: EdgeRows, from: number, to: number, share: number, link: number): void {
  rows.from.push(from);
  rows.to.push(to);
  rows.share.push(share);
  rows.link.push(link);
}

/** Packs rows; of several edges between the same two nodes the highest share stays, then the first link. */
export function packEdges(size: number, rows: EdgeRows): Edges {
  const total = rows.from.length;
  const slot = new Int32Array(size + 1);
  for (let i = 0; i < total; i++) slot[rows.from[i]! + 1]!++;
  for (let n = 0; n < size; n++) slot[n + 1]! += slot[n]!;
  const order = new Int32Array(total);
  const next = slot.slice();
  for (let i = 0; i < total; i++) order[next[rows.from[i]!]!++] = i;
  const before = (a: number, b: number) =>
    rows.to[a]! - rows.to[b]! || rows.share[b]! - rows.share[a]! || rows.link[a]! - rows.link[b]!;
  const start = new Int32Array(size + 1);
  const kept = new Int32Array(total);
  let count = 0;
  for (let n = 0; n < size; n++) {
    start[n] = count;
    if (slot[n + 1]! - slot[n]! > 1) order.subarray(slot[n]!, slot[n + 1]!).sort(before);
    for (let i = slot[n]!; i < slot[n + 1]!; i++) {
      if (count > start[n]! && rows.to[kept[count - 1]!] === rows.to[order[i]!]!) continue;
      kept[count++] = order[i]!;
    }
  }
  start[size] = count;
  const column = (values: number[]) => {
    const packed = new Int32Array(count);
    for (let i = 0; i < count; i++) packed[i] = values[kept[i]!]!;
    return packed;
  };
  return { start, to: column(rows.to), share: column(rows.share), link: column(rows.link) };
}

/** The same edges told from the other end. */
export function reverseEdges(size: number, edges: Edges): Edges {
  const start = new Int32Array(size + 1);
  for (const target of edges.to) start[target + 1]!++;
  for (let n = 0; n < size; n++) start[n + 1]! += start[n]!;
  const next = start.slice();
  const to = new Int32Array(edges.to.length);
  const share = new Int32Array(edges.to.length);
  const link = new Int32Array(edges.to.length);
  for (let n = 0; n < size; n++) {
    for (let e = edges.start[n]!; e < edges.start[n + 1]!; e++) {
      const at = next[edges.to[e]!]!++;
      to[at] = n;
      share[at] = edges.share[e]!;
      link[at] = edges.link[e]!;
    }
  }
  return { start, to, share, link };
}

/** The edge `from → to`, or -1. */
export function findEdge(edges: Edges, from: number, to: number): number {
  for (let e = edges.start[from]!; e < edges.start[from + 1]!; e++) if (edges.to[e]! === to) return e;
  return -1;
}
