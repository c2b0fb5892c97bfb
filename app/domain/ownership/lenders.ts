// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import { isReached, type Reach } from "./reach.ts";

/**
 * Lenders whose credit a member sells or refinances, and whose credit these sell or refinance in turn.
 * They are kept apart, in `lenders`, at one step each: they open no way further through the group.
 */
export function reachLenders(reach: Reach, ring: number, lenders: Lenders): void {
  const { credit } = reach.control.graph;
  lenders.turn++;
  reach.lenders = [];
  if (credit.to.length === 0) return;
  const queue: number[] = [];
  const follow = (n: number) => {
    for (let e = credit.start[n]!; e < credit.start[n + 1]!; e++) {
      const to = credit.to[e]!;
      const distance = lenders.distance[n]! + 1;
      if (isReached(reach, to)) continue;
      if (lenders.seen[to] !== lenders.turn) reach.lenders.push(to);
      else if (lenders.distance[to]! <= distance) continue;
      lenders.seen[to] = lenders.turn;
      lenders.distance[to] = distance;
      lenders.from[to] = n;
      lenders.ring[to] = ring;
      queue.push(to);
    }
  };
  for (const n of reach.sellers) {
    lenders.distance[n] = reach.distance[n]!;
    follow(n);
  }
  for (let head = 0; head < queue.length; head++) follow(queue[head]!);
}

/** Marks for the lenders reached through members. */
export interface Lenders {
  turn: number;
  seen: Int32Array;
  distance: Int32Array;
  from: Int32Array;
  ring: Uint8Array;
}

export function lendersOn(size: number): Lenders {
  const column = () => new Int32Array(size);
  return { turn: 0, seen: column(), distance: column(), from: column(), ring: new Uint8Array(size) };
}
