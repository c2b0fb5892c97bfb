import { dayAt, type Instant } from "../domain/day.ts";
import { rescreen as screenAgain } from "../services/selection/screening/rescreen.ts";
import type { Job } from "./loop.ts";

/** When this process last looked at everything; facts recorded before it has been seen to by then. */
let lookedAt: Instant | null = null;
const slackMs = 15 * 60_000;

/** Screens again the candidates whom a new fact, an expiry or another rule touches. Twice changes nothing more. */
export const rescreen: Job = {
  name: "rescreen",
  everySeconds: 20,
  async run({ jobs, configuration }, signal) {
    const now = new Date().toISOString();
    const since = lookedAt ? new Date(Date.parse(lookedAt) - slackMs).toISOString() : undefined;
    const today = dayAt(now, configuration.timeZone);
    const told = await screenAgain({ jobs, actor: "system:rescreen", now, today, since, signal });
    if (!signal?.aborted && told.every(({ left }) => left === 0)) lookedAt = now;
    return told;
  },
};
