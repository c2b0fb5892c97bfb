import type { Instant } from "../day.ts";

/** One piece of background work of this process, as it went so far. */
export interface JobState {
  name: string;
  everySeconds: number;
  /** When this process began to run it. */
  watchedSince: Instant;
  /** The run that is under way. */
  runningSince: Instant | null;
  doneAt: Instant | null;
  failedAt: Instant | null;
  /** Since the last run that went well. */
  failures: number;
}

/** The background work of this process, for whoever watches over it. */
export interface Work {
  states(): JobState[];
  /** Runs a job at once instead of at its next turn; waits for it. */
  now(name: string): Promise<void>;
}

/** What waits in the database, counted; the same for every process. */
export interface Workload {
  mailWaiting: number;
  /** Letters the mail server refused at least once. */
  mailFailing: number;
  mailSince: Instant | null;
  unsealed: number;
  unsealedSince: Instant | null;
  importsWaiting: number;
  importsSince: Instant | null;
  importsFailed: number;
  /** Messages of the signature provider that led to nothing. */
  messagesFailed: number;
  /** Live pieces that stop counting within thirty days. */
  piecesExpiring: number;
  entries: number;
}

export const lateKinds = ["job", "mail", "seal", "import"] as const;
export interface Late {
  kind: (typeof lateKinds)[number];
  /** Of a job. */
  name: string | null;
  since: Instant;
}

/** Minutes that each may wait before somebody should look; a seal waits for the longest transaction. */
const patience = { mail: 15, seal: 15, import: 15 };

const before = (now: Instant, seconds: number): Instant => new Date(Date.parse(now) - seconds * 1000).toISOString();
const after = (at: Instant, seconds: number): Instant => new Date(Date.parse(at) + seconds * 1000).toISOString();

/** What is late and since when, the oldest first. A job is late when it did not end well for three of its turns and two minutes. */
export function lateThings(jobs: readonly JobState[], load: Workload | null, now: Instant): Late[] {
  const late: Late[] = [];
  for (const { name, everySeconds, watchedSince, doneAt } of jobs) {
    const last = doneAt ?? watchedSince;
    if (last < before(now, 3 * everySeconds + 120)) late.push({ kind: "job", name, since: after(last, everySeconds) });
  }
  for (const [kind, since] of [
    ["mail", load?.mailSince],
    ["seal", load?.unsealedSince],
    ["import", load?.importsSince],
  ] as const)
    if (since && since < before(now, patience[kind] * 60)) late.push({ kind, name: null, since });
  return late.sort((a, b) => (a.since < b.since ? -1 : 1));
}
