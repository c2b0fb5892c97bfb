import { sql } from "drizzle-orm";
import { closeDatabase, openDatabase, type Tx } from "../client.ts";
import { Trouble } from "../trouble.ts";
import type { SequenceState, TableShape } from "./catalogue.ts";
import { listed, quoted } from "./read-table.ts";

interface ForeignKey extends Record<string, unknown> {
  table: string;
  name: string;
}

/**
 * One transaction of the owner over an empty, prepared database: no trigger runs and references are looked at
 * once, at the end. Whatever fails leaves it as empty as it was. Throws Trouble where there is a row already.
 */
export async function refilling<T>(ownerUrl: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const db = openDatabase(ownerUrl, { max: 1, name: "tamis-import" });
  try {
    return await db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', '0', true)`);
      const tables = await everyTable(tx);
      for (const table of tables) await tx.execute(sql.raw(`lock table ${table} in access exclusive mode`));
      await refuseFilled(tx, tables);
      const keys = await foreignKeys(tx);
      for (const table of tables) await tx.execute(sql.raw(`alter table ${table} disable trigger user`));
      for (const { table, name } of keys)
        await tx.execute(sql.raw(`alter table ${table} alter constraint ${name} deferrable initially deferred`));
      const result = await work(tx);
      await tx.execute(sql`set constraints all immediate`);
      for (const { table, name } of keys)
        await tx.execute(sql.raw(`alter table ${table} alter constraint ${name} not deferrable`));
      for (const table of tables) await tx.execute(sql.raw(`alter table ${table} enable trigger user`));
      return result;
    });
  } finally {
    await closeDatabase(db);
  }
}

/** Writes rows told by `rowsOf`. Generated columns compute themselves, numbers that were given stay. */
export async function fill(tx: Tx, { name, columns }: TableShape, lines: readonly string[]): Promise<void> {
  const rows = `[${lines.join(",")}]`;
  await tx.execute(sql`insert into ${sql.raw(quoted(name))} (${sql.raw(listed(columns))}) overriding system value
    select ${sql.raw(listed(columns))} from jsonb_populate_recordset(null::${sql.raw(quoted(name))}, ${rows}::text::jsonb)`);
}

/** Counters go on from where they stood; statistics are those of what is there now. */
export async function setSequences(tx: Tx, states: readonly SequenceState[]): Promise<void> {
  for (const { name, last, called } of states)
    await tx.execute(sql`select setval(${name}::text::regclass, ${last}::text::bigint, ${called}::boolean)`);
}

/** An invented world stays one: production refuses it here too. */
export async function setMark(tx: Tx, mark: "started" | "complete"): Promise<void> {
  const [row] = await tx.execute<{ name: string }>(sql`select quote_ident(current_database()) as name`);
  await tx.execute(sql.raw(`alter database ${row?.name} set tamis.demonstration = '${mark}'`));
}

async function everyTable(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ name: string }>(sql`
    select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema', 'drizzle', 'landing') order by 1`);
  return rows.map(({ name }) => name);
}

async function refuseFilled(tx: Tx, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const [row] = await tx.execute<{ filled: boolean }>(sql`select exists (select 1 from ${sql.raw(table)}) as filled`);
    if (row?.filled)
      throw new Trouble(`Cette base n'est pas vide (${table}) : donnez une base neuve, rien n'y a été changé.`);
  }
}

async function foreignKeys(tx: Tx): Promise<ForeignKey[]> {
  const rows = await tx.execute<ForeignKey>(sql`
    select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as table, quote_ident(f.conname) as name
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
    where f.contype = 'f' and not f.condeferrable and f.conparentid = 0
      and n.nspname not in ('pg_catalog', 'information_schema', 'drizzle', 'landing') order by 1, 2`);
  return [...rows];
}
