import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";

const work = Buffer.alloc(8 * 2 ** 20, 7);

/** Milliseconds of one fixed piece of work, several times over: on a quiet machine they are all alike. */
export function fixedWork(turns = 12): number[] {
  return Array.from({ length: turns }, () => {
    const start = performance.now();
    createHash("sha256").update(work).digest();
    return performance.now() - start;
  });
}

/** How unsteady the machine was while the figures were taken, in one sentence. */
export function noiseOf(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round((sorted[Math.floor((sorted.length - 1) * share)] ?? 0) * 10) / 10;
  return `The same fixed work, repeated between the benches, took ${at(0)} ms at best, ${at(0.5)} ms at the median and ${at(0.95)} ms at the 95th percentile`;
}
