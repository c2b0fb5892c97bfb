// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import type { Graph } from "./graph.ts";
import { wholeShare } from "./graph.ts";

/** Above this size a cycle is solved by approaching rather than by elimination. */
const eliminationLimit = 250;
const sweepLimit = 20_000;

/**
 * The block's share of each company outside it, directly and through companies outside it: the minimal
 * non-negative solution of x(Y) = Σ capital held by the block + Σ over j outside it of x(j)·a(j,Y).
 * In parts of one; infinite where recorded shares exceed the whole around a cycle.
 */
export function effectiveShares(
  graph: Graph,
  block: readonly number[],
  inBlock: (n: number) => boolean,
): Map<number, number> {
  const { capitalOut } = graph;
  const shares = new Map<number, number>();
  const push = (from: number, weight: number, skip?: Set<number>) => {
    for (let e = capitalOut.start[from]!; e < capitalOut.start[from + 1]!; e++) {
      const to = capitalOut.to[e]!;
      if (inBlock(to) || skip?.has(to)) continue;
      shares.set(to, (shares.get(to) ?? 0) + (weight * capitalOut.share[e]!) / wholeShare);
    }
  };
  for (const member of block) push(member, 1);
  if (shares.size === 0) return shares;
  for (const knot of knots(
    graph,
    [...shares.keys()].sort((a, b) => a - b),
    inBlock,
  )) {
    const alone = knot.length === 1 && !holds(graph, knot[0]!, knot[0]!);
    if (!alone) solve(graph, knot, shares);
    const inside = alone ? undefined : new Set(knot);
    for (const n of knot) push(n, shares.get(n) ?? 0, inside);
  }
  return shares;
}

function holds({ capitalOut }: Graph, holder: number, held: number): boolean {
  for (let e = capitalOut.start[holder]!; e < capitalOut.start[holder + 1]!; e++)
    if (capitalOut.to[e]! === held) return true;
  return false;
}

/** Strongly connected sets of companies reached by capital, holders before held (Tarjan, without recursion). */
function knots(graph: Graph, roots: readonly number[], inBlock: (n: number) => boolean): number[][] {
  const { capitalOut } = graph;
  const order = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const found: number[][] = [];
  for (const root of roots) {
    if (order.has(root)) continue;
    const path: { n: number; e: number }[] = [];
    const enter = (n: number) => {
      order.set(n, order.size);
      low.set(n, order.size - 1);
      open.push(n);
      isOpen.add(n);
      path.push({ n, e: capitalOut.start[n]! });
    };
    enter(root);
    while (path.length > 0) {
      const step = path[path.length - 1]!;
      if (step.e < capitalOut.start[step.n + 1]!) {
        const to = capitalOut.to[step.e++]!;
        if (inBlock(to)) continue;
        if (!order.has(to)) enter(to);
        else if (isOpen.has(to)) low.set(step.n, Math.min(at(low, step.n), at(order, to)));
        continue;
      }
      path.pop();
      const above = path[path.length - 1]!;
      if (above) low.set(above.n, Math.min(at(low, above.n), at(low, step.n)));
      if (at(low, step.n) !== at(order, step.n)) continue;
      const knot: number[] = [];
      for (let n = -1; n !== step.n; ) {
        n = open.pop() ?? step.n;
        isOpen.delete(n);
        knot.push(n);
      }
      found.push(knot.sort((a, b) => a - b));
    }
  }
  return found.reverse();
}

function at(map: Map<number, number>, key: number): number {
  return map.get(key) ?? 0;
}

/** Replaces the direct shares of a knot's companies by the solution of the system among them. */
function solve(graph: Graph, knot: readonly number[], shares: Map<number, number>): void {
  const place = new Map(knot.map((n, i) => [n, i]));
  const direct = knot.map((n) => shares.get(n) ?? 0);
  if (direct.every((share) => share === 0)) return;
  const into = knot.map(() => [] as { from: number; weight: number }[]);
  const { capitalOut } = graph;
  for (const [from, n] of knot.entries()) {
    for (let e = capitalOut.start[n]!; e < capitalOut.start[n + 1]!; e++) {
      const to = place.get(capitalOut.to[e]!);
      if (to !== undefined) into[to]!.push({ from, weight: capitalOut.share[e]! / wholeShare });
    }
  }
  const solution = direct.includes(Number.POSITIVE_INFINITY)
    ? null
    : knot.length > eliminationLimit
      ? approach(direct, into)
      : eliminate(direct, into);
  for (const [i, n] of knot.entries()) shares.set(n, solution ? solution[i]! : Number.POSITIVE_INFINITY);
}

type Incoming = { from: number; weight: number }[][];

/** Elimination without pivoting, stable here; a pivot of zero or less means that no finite solution exists. */
function eliminate(direct: readonly number[], into: Incoming): Float64Array | null {
  const n = direct.length;
  const rows = Array.from({ length: n }, () => new Float64Array(n + 1));
  for (let i = 0; i < n; i++) {
    rows[i]![i] = 1;
    for (const { from, weight } of into[i]!) rows[i]![from]! -= weight;
    rows[i]![n] = direct[i]!;
  }
  for (let k = 0; k < n; k++) {
    if (rows[k]![k]! <= 1e-12) return null;
    for (let i = k + 1; i < n; i++) {
      const factor = rows[i]![k]! / rows[k]![k]!;
      if (factor === 0) continue;
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  const solution = new Float64Array(n);
  for (let k = n - 1; k >= 0; k--) {
    let value = rows[k]![n]!;
    for (let j = k + 1; j < n; j++) value -= rows[k]![j]! * solution[j]!;
    solution[k] = value / rows[k]![k]!;
  }
  return solution;
}

/** Sweeps from the direct shares upwards until nothing moves. */
function approach(direct: readonly number[], into: Incoming): Float64Array | null {
  const solution = Float64Array.from(direct);
  for (let sweep = 0; sweep < sweepLimit; sweep++) {
    let moved = 0;
    for (let i = 0; i < solution.length; i++) {
      let value = direct[i]!;
      for (const { from, weight } of into[i]!) value += weight * solution[from]!;
      moved = Math.max(moved, value - solution[i]!);
      solution[i] = value;
    }
    if (moved < 1e-13) return solution;
    if (moved > 1e6) return null;
  }
  return solution;
}
