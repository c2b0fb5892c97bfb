import { sql } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";

export type MergeRow = {
  id: string;
  survivorId: string;
  survivor: string;
  mergedId: string;
  merged: string;
  reason: string;
  recordedAt: string;
};

const columns =
  sql.raw(`m.id, m.survivor_id as "survivorId", s.name as survivor, m.merged_id as "mergedId", g.name as merged, m.reason,
  to_char(m.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"`);
const tables = sql.raw(
  "institution_merge m join institution s on s.id = m.survivor_id join institution g on g.id = m.merged_id",
);

/** The merges in force that an institution is part of, on either side. */
export async function mergesOf(tx: Tx, id: string): Promise<MergeRow[]> {
  const rows = await tx.execute<MergeRow>(sql`select ${columns} from ${tables}
    where m.superseded_at is null and (m.survivor_id = ${id}::uuid or m.merged_id = ${id}::uuid) order by m.recorded_at, m.id limit 100`);
  return [...rows];
}

/** One merge in force; null when there is none, or it was undone. */
export async function mergeById(tx: Tx, id: string): Promise<MergeRow | null> {
  if (!isId(id)) return null;
  const [row] = await tx.execute<MergeRow>(
    sql`select ${columns} from ${tables} where m.id = ${id}::uuid and m.superseded_at is null`,
  );
  return row ?? null;
}

/** By id: every record that is the same institution, itself included. */
export async function facesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string[]>> {
  const given = sql`${sql.param(`{${ids.join(",")}}`)}::uuid[]`;
  const rows = await tx.execute<{ mergedId: string; survivorId: string }>(sql`
    select m.merged_id as "mergedId", m.survivor_id as "survivorId" from institution_merge m where m.superseded_at is null
      and m.survivor_id in (select survivor_id from institution_merge o where o.superseded_at is null
        and (o.survivor_id = any(${given}) or o.merged_id = any(${given})))`);
  const groups = new Map<string, string[]>();
  for (const { mergedId, survivorId } of rows) {
    const group = groups.get(survivorId) ?? [survivorId];
    group.push(mergedId);
    for (const id of group) groups.set(id, group);
  }
  return groups;
}

/** Every record that answers through another. */
export async function mergedIds(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`select merged_id as id from institution_merge where superseded_at is null order by merged_id`,
  );
  return [...rows].map(({ id }) => id);
}

/** How many facts in force are recorded on one record. */
export async function factsOn(tx: Tx, id: string): Promise<number> {
  const of = (table: string, column: string) =>
    sql`(select count(*) from ${sql.raw(table)} where ${sql.raw(column)} = ${id}::uuid and superseded_at is null)`;
  const [row] = await tx.execute<{ n: number }>(
    sql`select (${sql.join(
      [
        of("ownership_link", "holder_id"),
        of("ownership_link", "held_id"),
        ...["group_statement", "credit_activity", "institution_name", "identifier", "evidence"].map((t) =>
          of(t, "institution_id"),
        ),
      ],
      sql` + `,
    )})::int as n`,
  );
  return row?.n ?? 0;
}
