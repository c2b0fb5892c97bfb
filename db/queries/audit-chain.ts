import { sql } from "drizzle-orm";
import type { ChainEntry, Seal, SealedEntry } from "../../app/domain/audit/chain.ts";
import type { Tx } from "../client.ts";

/** An instant in UTC with microseconds. */
export const utc = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`);
export const entryColumns = sql`e.id::float8 as id, ${utc("e.at")} as at, e.actor, e.role, e.action, e.reason,
  e.request_id as "requestId", e.table_name as "tableName", e.operation, e.subject_id as "subjectId",
  e.old::text as old, e.new::text as new, e.transaction_id::text as "transactionId"`;

/** One sealer or verifier at a time; writers never wait for it. Held to the end of the transaction. */
export async function holdChain(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(727002)`);
}

/**
 * Takes waiting entries whose transaction is older than the oldest running one (or comes from a server this
 * database was restored from), oldest numbers first.
 */
export async function takeWaiting(tx: Tx, limit: number): Promise<ChainEntry[]> {
  const rows = await tx.execute<ChainEntry>(sql`
    with ready as (
      select u.entry_id from audit_unsealed u
      where (u.transaction_id < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
          or u.transaction_id > pg_snapshot_xmax(pg_current_snapshot())::text::bigint)
        and exists (select 1 from audit_entry e where e.id = u.entry_id)
      order by u.entry_id limit ${limit}
    ), taken as (delete from audit_unsealed u using ready where u.entry_id = ready.entry_id returning u.entry_id)
    select ${entryColumns} from taken join audit_entry e on e.id = taken.entry_id order by e.id`);
  return [...rows];
}

type LastSeal = Pick<Seal, "number" | "head" | "sealedAt" | "size">;

/** The last seal; null before the first. */
export async function lastSeal(tx: Tx): Promise<LastSeal | null> {
  const [row] = await tx.execute<LastSeal & Record<string, unknown>>(
    sql`select number::float8 as number, head, ${utc("sealed_at")} as "sealedAt", tree_size::float8 as size
      from audit_seal order by number desc limit 1`,
  );
  return row ?? null;
}

/** The entries of the oldest seal, of those older than the tree, that the tree does not hold yet; null when it holds them all. */
export async function unplantedSeal(tx: Tx): Promise<SealedEntry[] | null> {
  const [row] = await tx.execute<{ entries: SealedEntry[] }>(sql`select entry_ids as entries from audit_seal s
    where tree_size is null and not exists (select 1 from audit_node n where n.entry_id = (s.entry_ids->0->>0)::bigint)
    order by number limit 1`);
  return row?.entries ?? null;
}

/** The next seal, by number, with the entries it names as they stand now. */
export async function sealAfter(tx: Tx, number: number) {
  const [row] = await tx.execute<{
    number: number;
    sealedAt: string;
    entries: SealedEntry[];
    previousHead: string;
    head: string;
    size: number | null;
  }>(sql`select number::float8 as number, ${utc("sealed_at")} as "sealedAt", entry_ids as entries,
      previous_head as "previousHead", head, tree_size::float8 as size from audit_seal where number > ${number} order by number limit 1`);
  if (!row) return null;
  const entries = await tx.execute<ChainEntry>(sql`select ${entryColumns} from audit_entry e
    join (select (p->>0)::bigint as id from audit_seal s, jsonb_array_elements(s.entry_ids) p
      where s.number = ${row.number}) named on named.id = e.id`);
  return { seal: { ...row }, found: new Map(entries.map((entry) => [entry.id, entry])) };
}

export interface Strays {
  /** Entries that neither a seal nor the waiting list names. */
  inserted: number[];
  /** Waiting entries that are gone. */
  removed: number[];
  /** Entries that two seals name, or a seal and the waiting list. */
  twice: number[];
  waiting: number;
  entries: number;
}

/** What the seals alone cannot tell. At most 1,000 numbers of each kind. */
export async function strays(tx: Tx): Promise<Strays> {
  const sealed = sql`select (p->>0)::bigint as id from audit_seal s, jsonb_array_elements(s.entry_ids) p`;
  const named = sql`(${sealed}) union all select entry_id from audit_unsealed`;
  const numbers = async (query: ReturnType<typeof sql>) =>
    (await tx.execute<{ id: number }>(sql`select x.id::float8 as id from (${query}) x order by 1 limit 1000`)).map(
      (r) => r.id,
    );
  const [counts] = await tx.execute<{ waiting: number; entries: number }>(sql`select
    (select count(*)::float8 from audit_unsealed) as waiting, (select count(*)::float8 from audit_entry) as entries`);
  return {
    inserted: await numbers(sql`select id from audit_entry except select n.id from (${named}) n`),
    removed: await numbers(sql`select entry_id as id from audit_unsealed except select id from audit_entry`),
    twice: await numbers(sql`select n.id from (${named}) n group by n.id having count(*) > 1`),
    waiting: counts?.waiting ?? 0,
    entries: counts?.entries ?? 0,
  };
}
