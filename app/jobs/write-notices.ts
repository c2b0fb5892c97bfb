import { dayAt } from "../domain/day.ts";
import { writeLetters } from "../services/notices/write-letters.ts";
import { writeNotices } from "../services/notices/write-notices.ts";
import type { Job } from "./loop.ts";

/** Tells people what there is to tell, then writes the letters. Every fact is looked at again each time: it repairs itself. */
export const tellPeople: Job = {
  name: "write-notices",
  everySeconds: 60,
  async run({ jobs, configuration }, signal) {
    const now = new Date().toISOString();
    const { timeZone, holidays: zone, origin } = configuration;
    const today = dayAt(now, timeZone);
    const machine = { jobs, actor: "system:write-notices", now, today, timeZone, zone, origin, signal } as const;
    await writeNotices(machine);
    return writeLetters(machine);
  },
};
