import { sql } from "drizzle-orm";
import type { Day } from "../../app/domain/day.ts";
import type { Workload } from "../../app/domain/operations/lateness.ts";
import type { Tx } from "../client.ts";

const told = (column: string) => sql.raw(`to_char(min(${column}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** What waits, counted: no name, no address, no word of what it is about. */
export async function workload(tx: Tx, today: Day): Promise<Workload> {
  const [row] = await tx.execute<Workload & Record<string, unknown>>(sql`select
    m.waiting as "mailWaiting", m.failing as "mailFailing", m.since as "mailSince",
    u.waiting as unsealed, u.since as "unsealedSince", i.waiting as "importsWaiting", i.since as "importsSince",
    i.failed as "importsFailed",
    (select count(*)::int from provider_message where failure is not null) as "messagesFailed",
    (select count(*)::int from evidence where superseded_at is null
      and expires_on between ${today}::date and ${today}::date + 30) as "piecesExpiring",
    (select coalesce(max(position) + 1, 0)::float8 from audit_node where level = 0) + u.waiting as entries
  from
    (select count(*)::int as waiting, count(*) filter (where attempts > 0)::int as failing, ${told("created_at")} as since
      from outgoing_mail where sent_at is null) m,
    (select count(*)::int as waiting, ${told("e.at")} as since
      from audit_unsealed w join audit_entry e on e.id = w.entry_id) u,
    (select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'failed')::int as failed,
      (select ${told("created_at")} from register_import where state = 'waiting') as since from register_import) i`);
  return row as Workload;
}
