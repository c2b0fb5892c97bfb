import { sealEntries } from "../services/audit/seal-entries.ts";
import type { Job } from "./loop.ts";

/** Chains what the log has gained since the last seal. */
export const sealAudit: Job = { name: "seal-audit", everySeconds: 30, run: ({ jobs }) => sealEntries(jobs) };
