// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { type Control, controlled, controls, place } from "./control.ts";
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
 * them all, with the links by which the block holds them.
 */
export function controlChain(control: Control, top: number, company: number): ControlStep[] {
  const { declaredIn, votesIn } = control.graph;
  const closure = controlled(control, top);
  const depthOf = (n: number) => (n === top ? 0 : (closure.depth[place(closure, n)]! ?? 0));
  const steps: ControlStep[] = [];
  let at = company;
  while (at !== top) {
    const step = lastStep(at);
    steps.push(step);
    at = step.holder;
  }
  return steps.reverse();

  function lastStep(held: number): ControlStep {
    const before = depthOf(held);
    for (let e = declaredIn.start[held]!; e < declaredIn.start[held + 1]!; e++) {
      const holder = declaredIn.to[e]!;
      if (!inBlock(holder) || depthOf(holder) !== before - 1) continue;
      return { holder, held, links: [declaredIn.link[e]!], share: null };
    }
    const edges: number[] = [];
    for (let e = votesIn.start[held]!; e < votesIn.start[held + 1]!; e++) {
      if (inBlock(votesIn.to[e]!) && depthOf(votesIn.to[e]!) < before) edges.push(e);
    }
    edges.sort((a, b) => depthOf(votesIn.to[b]!) - depthOf(votesIn.to[a]!) || votesIn.share[b]! - votesIn.share[a]!);
    const [main = -1, ...others] = edges;
    const links = edges.map((e) => votesIn.link[e]!);
    for (const e of others) {
      const through = votesIn.to[e]!;
      if (through !== top) for (const step of controlChain(control, top, through)) links.push(...step.links);
    }
    return {
      holder: votesIn.to[main]!,
      held,
      links: [...new Set(links)],
      share: edges.reduce((sum, e) => sum + votesIn.share[e]!, 0),
    };
  }

  function inBlock(n: number): boolean {
    return n === top || controls(control, top, n);
  }
}

/** The link behind a relation between two institutions, whichever of them holds the other. */
export function linkBetween(edges: Parameters<typeof findEdge>[0], from: number, to: number): number {
  return edges.link[findEdge(edges, from, to)]!;
}
