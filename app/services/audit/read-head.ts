import { asMachine } from "../../../db/as-viewer.ts";
import type { Database } from "../../../db/client.ts";
import { latestHead } from "../../../db/queries/audit-tree.ts";
import type { LogHead } from "../../domain/audit/chain.ts";
import { sealEntries } from "./seal-entries.ts";

/** The head of the log is the portal's to read: it tells nothing of what is in it. Null before the first seal of the tree. */
export const readHead = (jobs: Database): Promise<LogHead | null> =>
  asMachine(jobs, { role: "system", actor: "system:read-head" }, { action: "document.issue" }, latestHead);

/** The head of the log with everything that may be sealed by now, for what is printed at this moment. */
export async function freshHead(jobs: Database): Promise<LogHead | null> {
  await sealEntries(jobs);
  return readHead(jobs);
}
