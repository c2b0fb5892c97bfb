import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { leaves, leavesAs, type Scope } from "./leaving.ts";

export interface ColumnShape {
  name: string;
  type: string;
  nullable: boolean;
  /** Told empty: it holds a secret. */
  emptied?: true;
}

/** One table as an export describes it: its columns in order, its key, what it refers to. */
export interface TableShape {
  /** With its schema: `public.person`. */
  name: string;
  columns: ColumnShape[];
  key: string[];
  references: { columns: string[]; table: string; to: string[] }[];
}

export interface SequenceState {
  name: string;
  last: string;
  called: boolean;
}

interface ColumnRow extends Record<string, unknown> {
  table: string;
  name: string;
  type: string;
  nullable: boolean;
  key: number | null;
}

const ours = sql`n.nspname not in ('pg_catalog', 'information_schema', 'drizzle', 'landing') and n.nspname not like 'pg\\_%'`;

/** The tables that leave, by name, read from the database's own catalogue: a new one is in it without a word. */
export async function readShapes(tx: Tx, scope: Scope): Promise<TableShape[]> {
  const columns = await tx.execute<ColumnRow>(sql`
    select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as nullable, array_position(i.indkey::int2[], a.attnum) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind = 'r' and ${ours} order by n.nspname collate "C", c.relname collate "C", a.attnum`);
  const foreign = await tx.execute<{ table: string; columns: string[]; to_table: string; to: string[] }>(sql`
    select n.nspname || '.' || c.relname as table, tn.nspname || '.' || t.relname as to_table,
      array(select a.attname::text from unnest(f.conkey) with ordinality k(n, o)
        join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.n order by k.o) as columns,
      array(select a.attname::text from unnest(f.confkey) with ordinality k(n, o)
        join pg_attribute a on a.attrelid = f.confrelid and a.attnum = k.n order by k.o) as to
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class t on t.oid = f.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where f.contype = 'f' and ${ours} order by 1, 3, 2`);
  const shapes = new Map<string, TableShape & { keyed: [number, string][] }>();
  for (const { table, name, type, nullable, key } of columns) {
    const as = leavesAs(table, name, scope);
    if (!leaves(table, scope) || as === "nothing") continue;
    const shape = shapes.get(table) ?? { name: table, columns: [], key: [], references: [], keyed: [] };
    shapes.set(table, shape);
    shape.columns.push({ name, type, nullable, ...(as === "emptied" && { emptied: true as const }) });
    if (key !== null) shape.keyed.push([key, name]);
  }
  for (const { table, columns: from, to_table, to } of foreign)
    shapes.get(table)?.references.push({ columns: from, table: to_table, to });
  return [...shapes.values()].map(({ keyed, ...shape }) => ({
    ...shape,
    key: keyed.sort(([a], [b]) => a - b).map(([, name]) => name),
  }));
}

/** Where each counter stands: a number that was given is not given again. */
export async function readSequences(tx: Tx): Promise<SequenceState[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'S' and ${ours} order by 1`);
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const [state] = await tx.execute<{ last: string; called: boolean }>(
      sql.raw(`select last_value::text as last, is_called as called from ${name}`),
    );
    if (state) states.push({ name, ...state });
  }
  return states;
}

/** The hashes of the migrations that made this database, in order. */
export async function readMigrations(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ hash: string }>(
    sql`select hash from drizzle.__drizzle_migrations order by created_at, id`,
  );
  return rows.map(({ hash }) => hash);
}

/** The mark of an invented world (`tamis.demonstration`), which must follow it; null in production. */
export async function readMark(tx: Tx): Promise<string | null> {
  const [row] = await tx.execute<{ mark: string | null }>(
    sql`select nullif(current_setting('tamis.demonstration', true), '') as mark`,
  );
  return row?.mark ?? null;
}

/** The SHA-256 of every kept file, in order. */
export async function readFiles(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ sha256: string }>(sql`select sha256 from document order by sha256 collate "C"`);
  return rows.map(({ sha256 }) => sha256);
}
