import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";

/** Counts that are still true: the newest change they were made at, and when. */
const known = new Map<string, { stamp: string; total: number; at: number }>();
const keptMs = 30_000;
const keptMost = 200;

/**
 * How many institutions match. A count is used again while no institution has changed since (no row is ever
 * deleted, and every change moves `updated_at`), and for thirty seconds at most.
 */
export async function countMatching(tx: Tx, where: SQL, key: string | null): Promise<number> {
  const [last] = await tx.execute<{ stamp: string | null; now: string; database: string }>(
    sql`select (select max(updated_at) from institution)::text as stamp, current_database() as database,
      extract(epoch from clock_timestamp()) * 1000 as now`,
  );
  const stamp = last?.stamp ?? "";
  const at = Number(last?.now);
  const name = `${last?.database} ${key}`;
  const old = key === null ? undefined : known.get(name);
  if (old && old.stamp === stamp && at - old.at < keptMs) return old.total;
  const [row] = await tx.execute<{ total: number }>(sql`select count(*)::int as total from institution where ${where}`);
  const total = row?.total ?? 0;
  if (key !== null) {
    if (known.size >= keptMost) known.clear();
    known.set(name, { stamp, total, at });
  }
  return total;
}
