import { dayAt } from "../domain/day.ts";
import { tellWitnesses as writeToWitnesses } from "../services/audit/tell-witnesses.ts";
import type { Job } from "./loop.ts";

/** Tells the log's head to the parties that keep it. */
export const tellWitnesses: Job = {
  name: "tell-witnesses",
  everySeconds: 600,
  async run({ jobs, configuration }) {
    const { witnesses = [], departement, timeZone } = configuration;
    if (witnesses.length === 0) return 0;
    const today = dayAt(new Date().toISOString(), timeZone);
    return writeToWitnesses({ jobs, witnesses, departement, today });
  },
};
