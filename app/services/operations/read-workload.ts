import { asMachine } from "../../../db/as-viewer.ts";
import type { Database } from "../../../db/client.ts";
import { workload } from "../../../db/queries/workload.ts";
import type { Day } from "../../domain/day.ts";
import type { Workload } from "../../domain/operations/lateness.ts";

/** What waits in the database. The counts are the portal's to read: they tell nothing of any file. */
export const readWorkload = (jobs: Database, today: Day): Promise<Workload> =>
  asMachine(jobs, { role: "system", actor: "system:workload" }, { action: "read" }, (tx) => workload(tx, today));
