import type { Database } from "../../db/client.ts";
import type { Configuration } from "../domain/configuration.ts";
import type { JobState, Work } from "../domain/operations/lateness.ts";

/** What background work may use. */
export interface JobResources {
  configuration: Configuration;
  jobs: Database;
  /** Becomes a person's role, to read as they do. */
  app: Database;
  /** The sign-in tables. */
  auth: Database;
}

/**
 * One piece of background work. Several processes may run it at the same moment: `run` takes its work by row
 * lock (`for update skip locked`) or an advisory lock, so that every effect happens once.
 */
export interface Job {
  name: string;
  everySeconds: number;
  /** `signal` is aborted when the process stops: long work leaves what is whole and returns. */
  run(resources: JobResources, signal?: AbortSignal): Promise<unknown>;
}

export interface Loop extends Work {
  /** No new run; waits for the running ones. */
  stop(): Promise<void>;
}

/** Runs every job now and then every so many seconds, never twice at the same time in this process. */
export function startLoop(
  jobs: readonly Job[],
  resources: JobResources,
  report: (job: string, error: unknown) => void,
): Loop {
  const running = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  const clock = () => new Date().toISOString();
  const states = new Map<string, JobState>(
    jobs.map(({ name, everySeconds }) => [
      name,
      {
        ...{ name, everySeconds, watchedSince: clock(), runningSince: null },
        ...{ doneAt: null, failedAt: null, failures: 0 },
      },
    ]),
  );
  const turn = (job: Job): Promise<void> => {
    const current = running.get(job.name);
    if (current) return current;
    const state = states.get(job.name) as JobState;
    state.runningSince = clock();
    const run = Promise.resolve()
      .then(() => job.run(resources, stopping.signal))
      .then(
        () => {
          state.doneAt = clock();
          state.failures = 0;
        },
        (error) => {
          state.failedAt = clock();
          state.failures++;
          report(job.name, error);
        },
      )
      .finally(() => {
        state.runningSince = null;
        running.delete(job.name);
      });
    running.set(job.name, run);
    return run;
  };
  const timers = jobs.map((job) => setInterval(() => turn(job), job.everySeconds * 1000));
  for (const timer of timers) timer.unref();
  for (const job of jobs) turn(job);
  return {
    states: () => [...states.values()].map((state) => ({ ...state })),
    async now(name) {
      await running.get(name);
      const job = jobs.find((j) => j.name === name);
      if (job) await turn(job);
    },
    async stop() {
      for (const timer of timers) clearInterval(timer);
      stopping.abort();
      await Promise.all(running.values());
    },
  };
}
