import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { closeDatabase, type Database, openDatabase, type Tx } from "../../db/client.ts";
import { readShapes } from "../../db/exit/catalogue.ts";
import { listed, quoted, rowsOf } from "../../db/exit/read-table.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { testSecret } from "../cluster.ts";
import { testDatabase } from "../database.ts";
import { prepare } from "../guards/ground.ts";
import { startPortal } from "./portal.ts";

const sample = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "tamis-upgrade-"));
const migrations = path.resolve("db/migrations");
const journal = JSON.parse(readFileSync(path.join(migrations, "meta/_journal.json"), "utf8")) as {
  entries: { idx: number; when: number; tag: string }[];
};
const sets = journal.entries.length;
/** All of them take a minute more: `TAMIS_UPGRADES=1` starts at every one, else at every ninth and the last ones. */
const every = Number(process.env.TAMIS_UPGRADES ?? 9);
const names: string[] = [];
let server: Database;
let samples: Map<string, string[]>;

beforeAll(async () => {
  const url = new URL(inject("templateUrl"));
  url.pathname = "/postgres";
  server = openDatabase(url.toString(), { max: 1 });
  await sample.owner.$client.begin(prepare);
  samples = await sample.owner.transaction(async (tx) => {
    const all = new Map<string, string[]>();
    for (const shape of await readShapes(tx as Tx, "whole")) {
      const lines: string[] = [];
      for await (const some of rowsOf(tx as Tx, shape, "whole")) lines.push(...some);
      all.set(shape.name, lines);
    }
    return all;
  });
});
afterAll(async () => {
  for (const name of names) await server.execute(sql.raw(`drop database if exists ${name} with (force)`));
  await closeDatabase(server);
  rmSync(folder, { recursive: true, force: true });
});

/** The first so many migrations, as the version that had no more of them carried them. */
function setOf(count: number): string {
  const place = path.join(folder, String(count));
  mkdirSync(path.join(place, "meta"), { recursive: true });
  const entries = journal.entries.slice(0, count);
  for (const { tag } of entries) cpSync(path.join(migrations, `${tag}.sql`), path.join(place, `${tag}.sql`));
  writeFileSync(path.join(place, "meta/_journal.json"), JSON.stringify({ ...journal, entries }));
  return place;
}

async function create(name: string, template?: string): Promise<string> {
  const full = `tamis_upgrade_${process.pid}_${name}`;
  names.push(full);
  await server.execute(sql.raw(`create database ${full}${template ? ` template ${template}` : ""}`));
  const url = new URL(inject("templateUrl"));
  url.pathname = `/${full}`;
  return url.toString();
}
const nameOf = (url: string) => new URL(url).pathname.slice(1);

async function within<T>(url: string, work: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(url, { max: 1 });
  try {
    return await work(db);
  } finally {
    await closeDatabase(db);
  }
}

/** The sample rows that a database of an earlier version can hold, its checks on, its triggers off. */
async function fill(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    let filled = 0;
    for (const { name, columns } of await readShapes(tx as Tx, "whole"))
      for (const line of samples.get(name) ?? []) {
        const told = JSON.parse(line) as Record<string, unknown>;
        const common = sql.raw(listed(columns.filter((column) => column.name in told)));
        const table = sql.raw(quoted(name));
        filled += await tx
          .transaction(async (step) => {
            const rows = await step.execute(sql`insert into ${table} (${common}) overriding system value
              select ${common} from jsonb_populate_record(null::${table}, ${line}::text::jsonb) on conflict do nothing returning 1`);
            return rows.length;
          })
          .catch(() => 0);
      }
    return filled;
  });
}

/** All that a schema is: columns, checks, keys, indexes, triggers, policies, functions and rights. */
async function catalogue(db: Database): Promise<string[]> {
  const rows = await db.execute<{ told: string }>(sql`
    with ours as (select oid, nspname from pg_namespace
      where nspname not in ('pg_catalog', 'information_schema', 'drizzle') and nspname not like 'pg\\_%')
    select 'column ' || n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || ' ' || a.attnotnull || ' ' || a.attidentity::text || a.attgenerated::text || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
        || ' ' || coalesce(array(select unnest(a.attacl)::text order by 1)::text, '') as told
      from ours n join pg_class c on c.relnamespace = n.oid and c.relkind in ('r', 'v')
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    union all select 'table ' || n.nspname || '.' || c.relname || ' ' || c.relkind::text || c.relrowsecurity
        || coalesce(array(select unnest(c.relacl)::text order by 1)::text, '') from ours n join pg_class c on c.relnamespace = n.oid
    union all select 'constraint ' || n.nspname || '.' || r.relname || ' ' || c.conname || ' ' || pg_get_constraintdef(c.oid) || c.convalidated
      from ours n join pg_constraint c on c.connamespace = n.oid join pg_class r on r.oid = c.conrelid
    union all select 'index ' || pg_get_indexdef(i.indexrelid) from ours n join pg_class c on c.relnamespace = n.oid
      join pg_index i on i.indexrelid = c.oid
    union all select 'trigger ' || pg_get_triggerdef(t.oid) || t.tgenabled::text from pg_trigger t where not t.tgisinternal
    union all select 'policy ' || tablename || ' ' || policyname || roles::text || cmd || coalesce(qual, '') || coalesce(with_check, '') from pg_policies
    union all select 'function ' || pg_get_functiondef(p.oid) || coalesce(array(select unnest(p.proacl)::text order by 1)::text, '')
      from ours n join pg_proc p on p.pronamespace = n.oid and p.prokind = 'f'
      left join pg_depend e on e.objid = p.oid and e.deptype = 'e' where e.objid is null
    order by 1`);
  return rows.map(({ told }) => told);
}

test("a database filled at each earlier set of migrations comes to the schema of a new one, every row kept", async () => {
  const wanted = await within(sample.url, async (db) => {
    await db.execute(sql`drop function public.attempt`);
    return catalogue(db);
  });
  const starts = journal.entries
    .map((_, index) => index + 1)
    .filter((count) => count < sets && (count % every === 0 || count > sets - 3));
  const chain = await create("0");
  let rows = 0;
  for (let count = 1; count <= sets; count++) {
    await migrateDatabase(chain, testSecret, setOf(count));
    // Every earlier version holds what it can; each later migration then meets it.
    rows += await within(chain, fill);
    if (!starts.includes(count)) continue;
    const copy = await create(`from_${count}`, nameOf(chain));
    const before = await within(copy, counts);
    await migrateDatabase(copy, testSecret);
    const after = await within(copy, counts);
    for (const [table, held] of before) expect([table, after.get(table)]).toEqual([table, held]);
    expect(await within(copy, catalogue), `from ${count}`).toEqual(wanted);
  }
  expect(await within(chain, catalogue)).toEqual(wanted);
  expect(rows).toBeGreaterThan(150);
  console.log(`upgrade: ${sets} sets in a row, ${starts.length} started from (${starts}), ${rows} rows carried`);
});

/** Rows by table that an upgrade must keep; words for searching are made anew. */
async function counts(db: Database): Promise<Map<string, number>> {
  const rows = await db.execute<{ name: string }>(
    sql`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'auth') order by 1`,
  );
  const told = new Map<string, number>();
  for (const { name } of rows) {
    const [row] = await db.execute<{ held: number }>(sql`select count(*)::int as held from ${sql.raw(quoted(name))}`);
    told.set(name, row?.held ?? 0);
  }
  return told;
}

test("a database that a later version made is refused in words, and stays as it was", async () => {
  const later = await create("later");
  await migrateDatabase(later, testSecret);
  await within(later, (db) =>
    db.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 99999999999999)`),
  );
  const data = mkdtempSync(path.join(folder, "data-"));
  const env = { DATABASE_URL: later, TAMIS_DATA: data, TAMIS_SECRET: testSecret };
  const { code, said } = await startPortal(env, ["migrate"], { program: "tamis.mjs" }).ended;
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/version plus récente \(\d+ migrations, cette version en connaît \d+\)/),
  ]);
  expect(said).not.toMatch(/^\s+at /m);
});
