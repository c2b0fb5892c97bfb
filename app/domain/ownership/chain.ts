// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { type Closure, type Control, controlled, place } from "./control.ts";
import { findEdge } from "./edges.ts";

/** One step of control: `held` is brought under the holder by `links` (indices), the main one first. */
export interface ControlStep {
  holder: number;
  held: number;
  links: number[];
  /** Summed votes in millionths; null for declared control. */
  share: number | null;
}

/**
 * How `top` controls `company`, step by step downwards. A step that rests on several holdings of the block names
 * them all, with the links by which the block holds them. Each last step is found once: chains share their beginnings.
 */
export function controlChain(control: Control, top: number, company: number): ControlStep[] {
  const steps: ControlStep[] = [];
  for (let at = company; at !== top; at = steps[steps.length - 1]!.holder) steps.push(lastStep(control, top, at));
  return steps.reverse();
}

/** The last step by which `top` comes to control `held`. */
export function lastStep(control: Control, top: number, held: number): ControlStep {
  let known = control.steps.get(top);
  if (!known) {
    known = new Map();
    control.steps.set(top, known);
  }
  let step = known.get(held);
  if (!step) {
    step = findLastStep(control, top, held);
    known.set(held, step);
  }
  return step;
}

function findLastStep(control: Control, top: number, held: number): ControlStep {
  const { declaredIn, votesIn } = control.graph;
  const closure = controlled(control, top);
  const before = depthIn(closure, top, held);
  for (let e = declaredIn.start[held]!; e < declaredIn.start[held + 1]!; e++) {
    const holder = declaredIn.to[e]!;
    if (depthIn(closure, top, holder) === before - 1)
      return { holder, held, links: [declaredIn.link[e]!], share: null };
  }
  const edges: { through: number; depth: number; share: number; link: number }[] = [];
  for (let e = votesIn.start[held]!; e < votesIn.start[held + 1]!; e++) {
    const through = votesIn.to[e]!;
    const depth = depthIn(closure, top, through);
    if (depth >= 0 && depth < before) edges.push({ through, depth, share: votesIn.share[e]!, link: votesIn.link[e]! });
  }
  edges.sort((a, b) => b.depth - a.depth || b.share - a.share);
  const [main, ...others] = edges;
  const links = new Set(edges.map(({ link }) => link));
  for (const { through } of others) {
    for (const step of controlChain(control, top, through)) for (const link of step.links) links.add(link);
  }
  return { holder: main!.through, held, links: [...links], share: edges.reduce((sum, { share }) => sum + share, 0) };
}

/** Steps from `top` down to `n`; -1 when it is not in the block. */
function depthIn(closure: Closure, top: number, n: number): number {
  if (n === top) return 0;
  const at = place(closure, n);
  return at < 0 ? -1 : closure.depth[at]!;
}

/** The link behind a relation between two institutions, whichever of them holds the other. */
export function linkBetween(edges: Parameters<typeof findEdge>[0], from: number, to: number): number {
  return edges.link[findEdge(edges, from, to)]!;
}
