import { replayJournal as replay } from "../services/funding/replay-journal.ts";
import type { Job } from "./loop.ts";

/** Replays every journal once a day; a balance that differs is told where the portal's faults are. */
export const replayJournal: Job = {
  name: "replay-journal",
  everySeconds: 86_400,
  async run({ jobs }) {
    const told = await replay(jobs, "system:replay-journal");
    const wrong = told.faults.length + told.unbalanced.length;
    if (wrong > 0) throw new Error(`${wrong} balances or movements of the journal do not replay: tamis replay-journal`);
    return told;
  },
};
