// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import type { ControlStep } from "./chain.ts";
import type { Edges } from "./edges.ts";
import type { Graph } from "./graph.ts";

/** Above this share of votes a holder controls (Code de commerce L233-3 I). */
export const majority = 500_000;
/** Above this share, and when no other recorded holder block has more, control is presumed (L233-3 II). */
export const presumption = 400_000;

/** What one institution controls (`nodes`, ascending, itself left out) and in how many steps. */
export interface Closure {
  nodes: Int32Array;
  depth: Int32Array;
}

/** Control over one graph, remembered as it is asked. */
export interface Control {
  graph: Graph;
  full: (Closure | undefined)[];
  strict: (Closure | undefined)[];
  above: (Closure | undefined)[];
  fullDesk: Desk;
  strictDesk: Desk;
  /** By holder, the last step to each company it controls (see `controlChain`). */
  steps: Map<number, Map<number, ControlStep>>;
  /** Marks of the walk upwards. */
  climb: { turn: number; mark: Int32Array };
}

/** Marks reused from one walk to the next: a mark counts while it equals `turn`. */
interface Desk {
  turn: number;
  /** Those found by the walk, in the order met. */
  queue: Int32Array;
  mark: Int32Array;
  depth: Int32Array;
  heard: Int32Array;
  votes: Float64Array;
}

const nothing: Closure = { nodes: new Int32Array(0), depth: new Int32Array(0) };

export function controlOf(graph: Graph): Control {
  const { size } = graph;
  // Arrays of their full length at once: filled out of order, growing ones would turn into slow tables.
  const remembered = () => new Array<Closure | undefined>(size);
  const [full, strict, above] = [remembered(), remembered(), remembered()];
  const climb = { turn: 0, mark: new Int32Array(size) };
  return { graph, full, strict, above, steps: new Map(), fullDesk: desk(size), strictDesk: desk(size), climb };
}

function desk(size: number): Desk {
  return {
    turn: 0,
    queue: new Int32Array(size),
    mark: new Int32Array(size),
    depth: new Int32Array(size),
    heard: new Int32Array(size),
    votes: new Float64Array(size),
  };
}

/** Everything `holder` controls: the least fixpoint of majority, declaration and presumption. */
export function controlled(control: Control, holder: number): Closure {
  const known = control.full[holder];
  if (known) return known;
  const found = idle(control.graph, holder) ? nothing : grow(control, control.fullDesk, holder, true);
  control.full[holder] = found;
  return found;
}

/** What `holder` controls without any presumption: the blocks others are measured against. */
function strictlyControlled(control: Control, holder: number): Closure {
  const known = control.strict[holder];
  if (known) return known;
  const found = idle(control.graph, holder) ? nothing : grow(control, control.strictDesk, holder, false);
  control.strict[holder] = found;
  return found;
}

function idle({ declaredOut, votesOut }: Graph, n: number): boolean {
  return declaredOut.start[n]! === declaredOut.start[n + 1]! && votesOut.start[n]! === votesOut.start[n + 1]!;
}

function grow(control: Control, at: Desk, holder: number, presumed: boolean, settled?: Set<number>): Closure {
  const { declaredOut, votesOut } = control.graph;
  const { queue, mark, depth, heard, votes } = at;
  const turn = ++at.turn;
  const waiting: number[] = [];
  let count = 0;
  let late = false;
  const inBlock = settled ? (n: number) => settled.has(n) : (n: number) => mark[n]! === turn;
  const add = (n: number, steps: number) => {
    mark[n] = turn;
    depth[n] = steps;
    queue[count++] = n;
  };
  add(holder, 0);
  for (let head = 0; head < count; head++) {
    const s = queue[head]!;
    const next = depth[s]! + 1;
    for (let e = declaredOut.start[s]!; e < declaredOut.start[s + 1]!; e++) {
      if (mark[declaredOut.to[e]!]! !== turn) add(declaredOut.to[e]!, next);
    }
    for (let e = votesOut.start[s]!; e < votesOut.start[s + 1]!; e++) {
      const n = votesOut.to[e]!;
      if (mark[n]! === turn) continue;
      votes[n] = votesOut.share[e]! + (heard[n]! === turn ? votes[n]! : 0);
      heard[n] = turn;
      if (votes[n]! > majority) add(n, next);
      else if (presumed && votes[n]! > presumption) {
        if (prevails(control, n, votes[n]!, inBlock)) add(n, next);
        else waiting.push(n);
      }
    }
    if (head < count - 1) continue;
    // A block that grew may have taken over one of its rivals: ask again for those that waited.
    for (const n of waiting) {
      if (mark[n]! === turn || !prevails(control, n, votes[n]!, inBlock)) continue;
      late = true;
      add(n, next);
    }
  }
  // Steps are counted against the finished block, so that they do not depend on who was asked first.
  if (late && !settled) return grow(control, at, holder, presumed, new Set(queue.subarray(0, count)));
  if (count === 1) return nothing;
  const nodes = queue.slice(1, count);
  if (nodes.length > 1) nodes.sort();
  return { nodes, depth: nodes.map((n) => depth[n]!) };
}

/** No other recorded holder block has more votes of `company` than `own`; a tie is joint control. */
function prevails(control: Control, company: number, own: number, inBlock: (n: number) => boolean): boolean {
  const { votesIn } = control.graph;
  const others: number[] = [];
  let total = 0;
  let largest = 0;
  for (let e = votesIn.start[company]!; e < votesIn.start[company + 1]!; e++) {
    if (inBlock(votesIn.to[e]!)) continue;
    others.push(e);
    total += votesIn.share[e]!;
    largest = Math.max(largest, votesIn.share[e]!);
  }
  if (total <= own) return true;
  if (largest > own) return false;
  for (const rival of ancestors(
    control,
    others.map((e) => votesIn.to[e]!),
  )) {
    if (rival === company || inBlock(rival)) continue;
    let block = 0;
    const theirs = strictlyControlled(control, rival);
    for (const e of others) {
      if (votesIn.to[e]! === rival || place(theirs, votesIn.to[e]!) >= 0) block += votesIn.share[e]!;
    }
    if (block > own) return false;
  }
  return true;
}

/** The given institutions and whoever could control one of them, directly or through others. */
function ancestors({ graph, climb }: Control, from: readonly number[]): number[] {
  const { declaredIn, votesIn } = graph;
  const { mark } = climb;
  const turn = ++climb.turn;
  const found: number[] = [];
  const reach = (n: number) => {
    if (mark[n]! === turn) return;
    mark[n] = turn;
    found.push(n);
  };
  from.forEach(reach);
  for (let head = 0; head < found.length; head++) {
    const n = found[head]!;
    for (let e = declaredIn.start[n]!; e < declaredIn.start[n + 1]!; e++) reach(declaredIn.to[e]!);
    for (const e of decisive(votesIn, n)) reach(votesIn.to[e]!);
  }
  return found;
}

/**
 * Holdings without which nobody reaches the presumption: the others together stay at or below it, so whoever controls
 * by votes is one of these holders or controls one. It spares the climb through every small shareholder.
 */
function decisive(votesIn: Edges, company: number): number[] {
  const edges: number[] = [];
  let total = 0;
  for (let e = votesIn.start[company]!; e < votesIn.start[company + 1]!; e++) {
    edges.push(e);
    total += votesIn.share[e]!;
  }
  if (total <= presumption) return [];
  if (edges.length === 1) return edges;
  edges.sort((a, b) => votesIn.share[b]! - votesIn.share[a]!);
  let kept = 0;
  for (let others = total; others > presumption; kept++) others -= votesIn.share[edges[kept]!]!;
  return edges.slice(0, kept);
}

/** Everyone who controls `company`, and in how many steps. */
export function controllers(control: Control, company: number): Closure {
  const known = control.above[company];
  if (known) return known;
  const nodes: number[] = [];
  const depth: number[] = [];
  for (const holder of ancestors(control, [company]).sort((a, b) => a - b)) {
    if (holder === company) continue;
    const closure = controlled(control, holder);
    const at = place(closure, company);
    if (at < 0) continue;
    nodes.push(holder);
    depth.push(closure.depth[at]!);
  }
  const found = nodes.length === 0 ? nothing : { nodes: new Int32Array(nodes), depth: new Int32Array(depth) };
  control.above[company] = found;
  return found;
}

export function controls(control: Control, holder: number, company: number): boolean {
  return place(controlled(control, holder), company) >= 0;
}

/** Where `n` stands in a closure, or -1. */
export function place(closure: Closure, n: number): number {
  let low = 0;
  let high = closure.nodes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (closure.nodes[middle]! === n) return middle;
    if (closure.nodes[middle]! < n) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
