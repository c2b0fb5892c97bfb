import { sql } from "drizzle-orm";
import type { MachineRole } from "../app/domain/access/roles.ts";
import type { Viewer } from "../app/domain/access/viewer.ts";
import type { Database, Tx } from "./client.ts";

/** What the audit log keeps of a transaction. */
export interface Act {
  action: string;
  reason?: string | null;
  requestId?: string | null;
}

/**
 * One short transaction under the viewer's own database role. Row policies and the audit triggers read the
 * settings made here; they end with the transaction.
 */
export function asViewer<T>(db: Database, viewer: Viewer, act: Act, work: (tx: Tx) => Promise<T>): Promise<T> {
  return inRole(db, viewer.role, `person:${viewer.personId}`, act, work, viewer);
}

/** The same for background work (`system:<job>`) and the operator's commands (`cli:<name>`). */
export function asMachine<T>(
  db: Database,
  machine: { role: MachineRole; actor: `system:${string}` | `cli:${string}` },
  act: Act,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return inRole(db, machine.role, machine.actor, act, work, null);
}

function inRole<T>(
  db: Database,
  role: string,
  actor: string,
  act: Act,
  work: (tx: Tx) => Promise<T>,
  viewer: Viewer | null,
): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select
      set_config('role', ${`tamis_${role}`}, true),
      set_config('tamis.actor', ${actor}, true),
      set_config('tamis.action', ${act.action}, true),
      set_config('tamis.reason', ${act.reason ?? ""}, true),
      set_config('tamis.request', ${act.requestId ?? ""}, true),
      set_config('tamis.person', ${viewer?.personId ?? ""}, true),
      set_config('tamis.institution', ${viewer?.institutionId ?? ""}, true),
      set_config('tamis.candidacy', ${viewer?.candidacyId ?? ""}, true)`);
    return work(tx);
  });
}
