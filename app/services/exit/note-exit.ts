import { sql } from "drizzle-orm";
import { asMachine } from "../../../db/as-viewer.ts";
import type { Database } from "../../../db/client.ts";

/** Notes in the log that everything left, as a readable export or as a sealed backup, with its manifest's SHA-256. */
export async function noteExit(jobs: Database, act: "export" | "backup", manifestSha256: string): Promise<void> {
  const what = act === "export" ? ({ action: "export.all" } as const) : ({ action: "backup.make" } as const);
  await asMachine(jobs, { role: "system", actor: `cli:${act}` }, what, (tx) =>
    tx.execute(sql`select tamis.log_event(${what.action}, ${manifestSha256})`),
  );
}
