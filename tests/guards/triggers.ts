import { unaudited } from "../../app/domain/access/tables.ts";
import { contractHidden } from "./contract-triggers.ts";
import { attempts, type Ground, other, own, sampleKey } from "./ground.ts";
import { moneyHidden } from "./money-triggers.ts";
import { selectionTriggerFailures } from "./selection-triggers.ts";

const supersedable = [
  ...[
    "institution_name",
    "identifier",
    "ownership_link",
    "group_statement",
    "credit_activity",
    "evidence",
    "settlement",
  ],
];

/** What the triggers ought to refuse or write and do not. `only` = the tables looked at. */
export async function triggerFailures(sql: Ground, only?: readonly string[]): Promise<string[]> {
  const failures: string[] = [];
  const rows = await sql<{ name: string; columns: string[] }[]>`select c.relname as name,
      array_agg(a.attname::text order by a.attnum) filter (where a.attidentity = '' and a.attgenerated = '') as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by 1 order by 1`;
  for (const { name, columns } of rows) {
    if (only && !only.includes(name)) continue;
    if (name in unaudited) {
      if (/^audit_(entry|seal|node)$/.test(name)) failures.push(...(await onlyGrows(sql, name)));
      if (name === "notice") failures.push(...(await selectionTriggerFailures(sql, name, columns)));
      continue;
    }
    failures.push(...(await audited(sql, name, columns)));
    if (columns.includes("source")) failures.push(...(await marked(sql, name, columns)));
    failures.push(...(await selectionTriggerFailures(sql, name, columns)));
    if (name === "grid") failures.push(...(await staysFrozen(sql)));
    if (name === "selection") failures.push(...(await staysVoted(sql)));
    if (supersedable.includes(name)) failures.push(...(await supersededOnce(sql, name, columns)));
  }
  if (!only || only.some((t) => ["role_grant", "invitation"].includes(t))) failures.push(...(await endedOnce(sql)));
  if (!only || only.some((t) => /^audit_|^import_count|^identifier/.test(t))) failures.push(...(await chained(sql)));
  return failures;
}

/** Without an actor every write is refused, also one by the owner that touches no row; a real one is told. */
async function audited(sql: Ground, table: string, columns: string[]): Promise<string[]> {
  const failures: string[] = [];
  const first = columns[0] as string;
  const writes = [
    `insert into ${table} (${first}) select ${first} from ${table} where false`,
    `update ${table} set ${first} = ${first} where false`,
    `delete from ${table} where false`,
  ];
  const told = await attempts(sql, null, writes, "");
  told.forEach((result, i) => {
    if (!result.includes("needs an actor")) failures.push(`${table}: a write without an actor passes: ${writes[i]}`);
  });
  const [present] = await sql<
    { names: string[] }[]
  >`select array_agg(tgname::text order by tgname) as names from pg_trigger
    where tgrelid = ${table}::regclass and tgenabled = 'O' and tgname ~ '^(audit_(insert|update|delete)|never_truncated)$'`;
  if (present?.names?.length !== 4) failures.push(`${table}: has only the triggers ${present?.names}`);
  const [emptied] = await attempts(sql, null, [`truncate ${table} cascade`]);
  if (!emptied?.includes("is never truncated")) failures.push(`${table}: can be truncated`);
  const where = sampleKey(table, 0);
  const [entry] = await sql<
    { at: string; actor: string; old: unknown; new: unknown }[]
  >`select at::text, actor, old, new
    from audit_entry where table_name = ${table} and operation = 'insert' order by id limit 1`;
  if (where && (entry?.actor !== "cli:guards" || entry.new === null)) failures.push(`${table}: an insert is not told`);
  const hidden =
    { person: ["name", "email"], invitation: ["name", "email", "token_hash"], ...contractHidden, ...moneyHidden }[
      table
    ] ?? [];
  for (const column of hidden)
    if (column in ((entry?.new ?? {}) as object)) failures.push(`${table}.${column} enters the log`);
  return failures;
}

/** No word of a frozen grid changes, whoever writes. */
async function staysFrozen(sql: Ground): Promise<string[]> {
  const changes = [
    "content = '{\"x\":1}'",
    "revision = 2",
    "hash = 'y'",
    "frozen_at = '2000-01-01'",
    "state = 'draft'",
  ];
  const told = await attempts(
    sql,
    null,
    changes.map((change) => `update grid set ${change} where ${sampleKey("grid", 0)}`),
  );
  return changes
    .filter((_, i) => !told[i]?.includes("stays as it was"))
    .map((change) => `grid: frozen, takes ${change}`);
}

/** A call opens whole, and its rule and perimeter stay as they were, whoever writes. */
async function staysVoted(sql: Ground): Promise<string[]> {
  const which = sampleKey("selection", 0);
  const set = (change: string) => `update selection set ${change} where ${which};`;
  const opened = `${set("perimeter = 'P2'")} ${set("state = 'open'")}`;
  const changes = [
    "rule = '{\"x\":1}'",
    "perimeter = 'P3'",
    "perimeter = null",
    "state = 'preparation'",
    "programme_id = gen_random_uuid()",
  ];
  const before = [
    set("state = 'open'"),
    `delete from grid where selection_id = (select id from selection where ${which}); ${opened}`,
  ];
  const told = await attempts(sql, null, [
    ...changes.map((change) => `do $$ begin ${opened} ${set(change)} end $$`),
    ...before.map((work) => `do $$ begin ${work} end $$`),
    `do $$ begin ${opened} ${set("name = 'x', state = 'screening'")} end $$`,
  ]);
  const passed = told.pop() ?? "";
  return [
    ...changes
      .filter((_, i) => !told[i]?.includes("stays as it was"))
      .map((change) => `selection: open, takes ${change}`),
    ...before
      .filter((_, i) => !told[i + changes.length]?.includes("opens with"))
      .map((work) => `selection: ${work} passes`),
    ...(passed.startsWith("rows") ? [] : [`selection: an open call cannot go on: ${passed}`]),
  ];
}

async function supersededOnce(sql: Ground, table: string, columns: string[]): Promise<string[]> {
  const failures: string[] = [];
  const where = sampleKey(table, 0);
  const values: Record<string, string> = {
    uuid: "gen_random_uuid()",
    date: "'1999-01-01'",
    timestamptz: "now() - interval '1 y'",
    bool: "true",
    int4: "7",
    int8: "7",
    _text: "'{x}'",
    _uuid: "array[gen_random_uuid()]",
  };
  const types = await sql<
    { name: string; type: string }[]
  >`select attname as name, t.typname as type from pg_attribute a
    join pg_type t on t.oid = a.atttypid where attrelid = ${table}::regclass`;
  const free = ["superseded_at", "superseded_by", "register_updated_at"];
  const rewrites = columns
    .filter((c) => !free.includes(c))
    .map(
      (c) =>
        `update ${table} set ${c} = ${values[types.find((t) => t.name === c)?.type ?? ""] ?? "'changed'"} where ${where}`,
    );
  const end = `update ${table} set superseded_at = now() where ${where}`;
  const tries = [...rewrites, `update ${table} set superseded_by = gen_random_uuid() where ${where}`];
  const told = await attempts(sql, null, [...tries, end]);
  told.forEach((result, i) => {
    const refused = result.startsWith("past 23001");
    if (i < tries.length && !refused) failures.push(`${table}: rewritten by ${tries[i]}: ${result}`);
    if (i === tries.length && result !== "rows 1") failures.push(`${table}: cannot be superseded: ${result}`);
  });
  const twice = `do $$ begin ${end}; update ${table} set superseded_at = null where ${where}; end $$`;
  const again = `do $$ begin ${end}; update ${table} set superseded_at = now() + interval '1 day' where ${where}; end $$`;
  for (const result of await attempts(sql, null, [twice, again])) {
    if (!result.startsWith("past 23001")) failures.push(`${table}: superseded twice or revived: ${result}`);
  }
  return failures;
}

/** Outside the seed nobody marks a row as the demonstration's. */
async function marked(sql: Ground, table: string, columns: string[]): Promise<string[]> {
  const values = columns.map((c) => (c === "source" ? "'demo'" : c));
  const copy = `insert into ${table} (${columns}) select ${values} from ${table} where ${sampleKey(table, 0)}`;
  const [told] = await attempts(sql, null, [copy]);
  return told?.includes("only the seed") ? [] : [`${table}: marked as demonstration: ${told}`];
}

async function endedOnce(sql: Ground): Promise<string[]> {
  const tries = [
    ["role_grant", "revoked_at"],
    ["invitation", "revoked_at"],
    ["invitation", "accepted_at"],
  ].map(([t, c]) => {
    const where = sampleKey(t as string, 0);
    return `do $$ begin update ${t} set ${c} = now() where ${where}; update ${t} set ${c} = null where ${where}; end $$`;
  });
  const told = await attempts(sql, null, tries);
  return told.flatMap((result, i) => (result.startsWith("past 23001") ? [] : [`revived by ${tries[i]}: ${result}`]));
}

async function onlyGrows(sql: Ground, table: string): Promise<string[]> {
  const column = { audit_entry: "actor", audit_seal: "head" }[table] ?? "hash";
  const tries = [`update ${table} set ${column} = ${column}`, `delete from ${table}`, `truncate ${table}`];
  const told = await attempts(sql, null, tries);
  return told.flatMap((result, i) => (result.includes("only grows") ? [] : [`the owner may ${tries[i]}: ${result}`]));
}

/** The log's own triggers: waiting entries, the chain, imports told at their commit, the derived column. */
async function chained(sql: Ground): Promise<string[]> {
  const failures: string[] = [];
  const unless = (fact: string) => `if not (${fact}) then raise exception using errcode = 'TA001'; end if`;
  const forged = `insert into audit_seal values (9, now(), '[]', 0, repeat('2', 64), repeat('3', 64), 0)`;
  const broken = `insert into audit_seal values (3, now(), '[]', 0, repeat('9', 64), repeat('3', 64), 0)`;
  const lying = `insert into audit_seal values (3, now(), '[]', 4, repeat('2', 64), repeat('3', 64), 4)`;
  const short = `insert into audit_seal values (3, now(), '[[1, "a"]]', 1, repeat('2', 64), repeat('3', 64), 0)`;
  const rootless = `insert into audit_seal values (3, now(), '[]', 0, repeat('2', 64), repeat('3', 64))`;
  const [waits, ...seals] = await attempts(sql, null, [
    `do $$ begin insert into institution (name, country) values ('Waiting', 'FR');
      ${unless("(select count(*) from audit_entry) = (select count(*) from audit_unsealed)")}; end $$`,
    forged,
    broken,
    ...[lying, short, rootless],
  ]);
  if (waits !== "rows 0") failures.push(`entries do not wait for their seal: ${waits}`);
  for (const seal of seals)
    if (!seal.includes("continues the last one")) failures.push(`a forged seal passes: ${seal}`);
  const told = `do $$ begin
    insert into institution (name, country) values ('One', 'FR'), ('Two', 'FR');
    insert into institution (name, country) values ('Three', 'FR');
    set constraints all immediate;
  end $$`;
  const [imported] = await importTold(sql, told);
  if (imported !== "3") failures.push(`an import is not told once with its counts: ${imported}`);
  const lei = `insert into identifier (institution_id, kind, value) values ('${own.institution}', 'lei', 'L')`;
  const flag = (id: string, value: boolean) =>
    unless(`(select has_lei from institution where id = '${id}') = ${value}`);
  const [kept, dropped] = await attempts(sql, null, [
    `do $$ begin ${lei}; ${flag(own.institution, true)}; ${flag(other.institution, false)}; end $$`,
    `do $$ begin ${lei}; update identifier set superseded_at = now() where value = 'L'; ${flag(own.institution, false)}; end $$`,
  ]);
  if (kept !== "rows 0" || dropped !== "rows 0") failures.push(`has_lei is not kept: ${kept}, ${dropped}`);
  return failures;
}

async function importTold(sql: Ground, work: string): Promise<string[]> {
  let told: string[] = [];
  await sql
    .savepoint(async (inner) => {
      await inner.unsafe(
        `select set_config('tamis.actor', 'cli:guards', true), set_config('tamis.request', 'guard-import', true)`,
      );
      await inner.unsafe("set local role tamis_import");
      await inner.unsafe(work);
      await inner.unsafe("reset role");
      const rows = await inner<
        { n: string }[]
      >`select new->>'inserted' as n from audit_entry where subject_id = 'guard-import'`;
      told = [rows.map((r) => r.n).join()];
      throw "back";
    })
    .catch((error) => {
      if (error !== "back") told = [String(error)];
    });
  return told;
}
