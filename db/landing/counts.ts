import type { ProblemCode } from "../../app/domain/imports/problems.ts";

/** What was found and done, by thing and act: `{ institutions: { created: 3 } }`. */
export type Counts = Record<string, Record<string, number>>;

/** Something told about a line by the merge. */
export interface Remark {
  line: number;
  code: ProblemCode;
  detail: string;
}

/** Adds to the counts of one thing. */
export function counted(counts: Counts, thing: string, more: Record<string, number> | undefined): void {
  const sums = counts[thing] ?? {};
  for (const [act, n] of Object.entries(more ?? {})) sums[act] = (sums[act] ?? 0) + Number(n);
  counts[thing] = sums;
}
