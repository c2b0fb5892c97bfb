import { sql } from "drizzle-orm";
import { asMachine } from "../../../db/as-viewer.ts";
import type { Database, Tx } from "../../../db/client.ts";
import type { Day } from "../../domain/day.ts";
import type { ImportProgress } from "../../domain/imports/plan.ts";

/** Who runs an import, and how it may be told to stop. */
export interface ImportMachine {
  jobs: Database;
  actor: "system:gleif-import" | "cli:import";
  /** The legal day: which relations are live. */
  today: Day;
  signal?: AbortSignal;
  told?(progress: ImportProgress): void;
}

/** Somebody asked to stop: what is whole stays. */
export class Cancelled extends Error {}

/** One transaction in the import's role, as long as it takes; the audit log names the import. */
export function asImport<T>(machine: ImportMachine, importId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const act = { action: "import.run", requestId: importId };
  return asMachine(machine.jobs, { role: "import", actor: machine.actor }, act, async (tx) => {
    // Thousands of rows at once: word indexes are brought up to date in few large steps.
    await tx.execute(sql`select set_config('statement_timeout', '0', true), set_config('work_mem', '64MB', true),
      set_config('gin_pending_list_limit', '64MB', true)`);
    return work(tx);
  });
}

/** Tells how far it is, at most once a second, and stops with `Cancelled` when asked to. */
export function pulse(machine: ImportMachine, importId: string) {
  let last = 0;
  return async (progress: ImportProgress): Promise<void> => {
    machine.told?.(progress);
    if (machine.signal?.aborted) throw new Cancelled();
    const now = performance.now();
    if (now - last < 1000 && last > 0) return;
    last = now;
    const [row] = await asImport(machine, importId, async (tx) => {
      await tx.execute(sql`insert into landing.progress (import_id, progress) values (${importId}, ${JSON.stringify(progress)}::jsonb)
        on conflict (import_id) do update set progress = excluded.progress, told_at = now()`);
      return tx.execute<{ stop: boolean }>(
        sql`select cancel_requested as stop from register_import where id = ${importId}`,
      );
    });
    if (row?.stop) throw new Cancelled();
  };
}
