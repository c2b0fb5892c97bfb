import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";

/** Counts that are still true: the state of the register they were made in, and when. */
const known = new Map<string, { state: string; total: number; at: number }>();
const keptMs = 300_000;
const keptMost = 200;

/**
 * How many institutions match. A count is used again while no institution has changed since, and for five minutes
 * at most. Two signs tell a change: the newest `updated_at`, seen at once, and PostgreSQL's own tally of rows written,
 * which may come seconds late and tells the one that the first does not: a transaction that began before a newer one
 * and ended after it. Both are read before counting, so that a change meanwhile leads to a new count, never to none.
 */
export async function countMatching(tx: Tx, where: SQL, key: string | null): Promise<number> {
  const [last] = await tx.execute<{ state: string; now: string; database: string }>(
    sql`select concat_ws(' ', (select max(updated_at) from institution), pg_stat_get_tuples_inserted(oid),
        pg_stat_get_tuples_updated(oid), pg_stat_get_tuples_deleted(oid)) as state,
      current_database() as database, extract(epoch from clock_timestamp()) * 1000 as now
      from (select 'institution'::regclass::oid as oid) register`,
  );
  const state = last?.state ?? "";
  const at = Number(last?.now);
  const name = `${last?.database} ${key}`;
  const old = key === null ? undefined : known.get(name);
  if (old && old.state === state && at - old.at < keptMs) return old.total;
  if (key !== null) await readIndexes(tx);
  const [row] = await tx.execute<{ total: number }>(sql`select count(*)::int as total from institution where ${where}`);
  const total = row?.total ?? 0;
  if (key !== null) {
    if (known.size >= keptMost) known.clear();
    known.set(name, { state, total, at });
  }
  return total;
}

/**
 * Until the transaction ends, no plan reads a whole table where an index holds what is asked. Each order's index holds
 * every column a list is filtered by; the planner takes its pages for pages read at random, and would rather read all of
 * the register with several processes: three times the work, on pages that no cache keeps.
 */
async function readIndexes(tx: Tx): Promise<void> {
  await tx.execute(
    sql`select set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)`,
  );
}
