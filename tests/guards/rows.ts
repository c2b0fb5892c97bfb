import { machineRoles, roles } from "../../app/domain/access/roles.ts";
import { backstageRights, type Reach, type TableRights, tableRights } from "../../app/domain/access/tables.ts";
import { blindUpdateFailures } from "./blind-updates.ts";
import { attempts, type Ground, other, own, sampleKey } from "./ground.ts";
import { leftFileFailures } from "./left-files.ts";
import { selectionInserts } from "./selection-inserts.ts";

export const databaseRoles = [...roles, ...machineRoles, "login", "auth", "jobs"];
export interface RowScope {
  tables?: readonly string[];
  roles?: readonly string[];
  rights?: typeof tableRights;
}
interface Try {
  what: string;
  statement: string;
  expected: string;
}

/** No right at all: the database refuses before it looks at a row. */
const never = "denied permission";

/** What differs between the page of rights and what the database lets each role do; and how much was tried. */
export async function rowFailures(sql: Ground, scope: RowScope = {}): Promise<{ failures: string[]; tried: number }> {
  const failures: string[] = [];
  let tried = 0;
  const page: Record<string, Partial<Record<string, TableRights>>> = {
    ...Object.fromEntries(Object.entries(scope.rights ?? tableRights).map(([t, r]) => [`public.${t}`, r])),
    ...backstageRights,
  };
  const columns = await columnsOf(sql);
  for (const table of columns.keys()) if (!page[table]) failures.push(`${table}: not on the page of rights`);
  for (const table of Object.keys(page))
    if (!columns.has(table)) failures.push(`${table}: on the page, not in the database`);
  for (const [table, list] of columns) {
    if (scope.tables && !scope.tables.includes(table)) continue;
    for (const role of scope.roles ?? databaseRoles) {
      const tries = triesOf(table, list, page[table]?.[role] ?? {});
      if (typeof tries === "string") {
        failures.push(tries);
        break;
      }
      const told = await attempts(
        sql,
        role,
        tries.map((t) => t.statement),
      );
      tried += tries.length;
      tries.forEach(({ what, expected }, i) => {
        const result = told[i] as string;
        // A guard of the row itself (23…) may refuse what was reached.
        const reached = expected === "rows 1" && result.startsWith("past 23");
        const agrees = expected === "past" ? !result.startsWith("denied") : result.startsWith(expected) || reached;
        if (!agrees) failures.push(`${role} ${what} ${table}: expected ${expected}, got ${result}`);
      });
    }
  }
  failures.push(...(await blindUpdateFailures(sql, scope)), ...(await leftFileFailures(sql, scope)));
  return { failures, tried };
}

function triesOf(table: string, columns: Column[], rights: TableRights): Try[] | string {
  const portal = table.startsWith("public.");
  const keys = portal ? ([0, 1] as const).map((side) => sampleKey(table.slice(7), side)) : ["false"];
  if (keys.some((k) => k === null)) return `${table}: no sample row (tests/guards/ground.ts)`;
  const tries: Try[] = [];
  keys.forEach((where, side) => {
    const whose = portal ? (side === 0 ? "own" : "other") : "any";
    const rows = (reach: Reach | undefined) => (portal && reach ? visible(reach, side) : reach ? "rows 0" : never);
    // A refusal must come from the missing right itself: no condition, no old value, nothing else that asks for one.
    const which = (reach: Reach | undefined) => (reach ? ` where ${where}` : "");
    const { select, delete: remove, update } = rights;
    tries.push({
      what: `select ${whose}`,
      statement: `select 1 from ${table}${which(select)}`,
      expected: rows(select),
    });
    tries.push({ what: `delete ${whose}`, statement: `delete from ${table}${which(remove)}`, expected: rows(remove) });
    for (const column of columns) {
      const may = update && (update.columns === "every" || update.columns.includes(column.name));
      const change = may ? column.change : `"${column.name}" = default`;
      tries.push({
        what: `update ${whose} ${column.name}`,
        statement: `update ${table} set ${change}${which(may ? update.reach : undefined)}`,
        expected: may ? rows(update.reach) : never,
      });
    }
  });
  for (const { tag, statement } of insertsOf(table)) {
    tries.push({
      what: `insert ${tag}`,
      statement,
      expected: mayInsert(rights.insert, tag) ? "past" : rights.insert ? "denied row" : never,
    });
  }
  tries.push({ what: "truncate", statement: `truncate ${table}`, expected: never });
  tries.push({
    what: "trigger",
    statement: `create trigger x after insert on ${table} execute function tamis.append_only()`,
    expected: never,
  });
  return tries;
}

/** Deleting or updating may fall on a foreign key or a guard afterwards: what counts is that the row was reached. */
function visible(reach: Reach | undefined, side: number): string {
  if (!reach || reach === "none") return never;
  const reached =
    reach === "all" || ((reach === "own" || reach === "file") && side === 0) || (reach === "outside" && side === 1);
  return reached ? "rows 1" : "rows 0";
}

function mayInsert(reach: Reach | undefined, tag: string): boolean {
  return reach === "all" || (reach !== undefined && reach === tag);
}

function insertsOf(table: string): { tag: string; statement: string }[] {
  const into = (tag: string, columns: string, values: string) => ({
    tag,
    statement: `insert into ${table} (${columns}) values (${values})`,
  });
  if (table === "public.settlement")
    return [into("own", "settled_by", `'${own.person}'`), into("other", "settled_by", `'${other.person}'`)];
  if (table === "public.invitation") return [into("outside", "role", "'investor'"), into("staff", "role", "'finance'")];
  if (table === "public.role_grant")
    return [
      into("outside", "role, person_id", `'investor', '${other.person}'`),
      into("staff", "role, person_id", `'finance', '${other.person}'`),
      into("self", "role, person_id", `'finance', '${own.person}'`),
    ];
  const samples = selectionInserts(table);
  if (samples.length > 0) return samples;
  return [{ tag: "any", statement: `insert into ${table} default values` }];
}

interface Column {
  name: string;
  change: string;
}
const endings = ["superseded_at", "revoked_at", "accepted_at"];

async function columnsOf(sql: Ground): Promise<Map<string, Column[]>> {
  const rows = await sql<{ place: string; name: string; derived: boolean }[]>`
    select n.nspname || '.' || c.relname as place, a.attname as name, (a.attidentity <> '' or a.attgenerated <> '') as derived
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped
      and n.nspname not like 'pg\_%' and n.nspname <> 'information_schema'
    order by 1, a.attnum`;
  const found = new Map<string, Column[]>();
  for (const { place, name, derived } of rows) {
    const plain = place.startsWith("public.") && !derived;
    let change = plain ? `"${name}" = "${name}"` : `"${name}" = default`;
    if (endings.includes(name)) change = `"${name}" = now()`;
    if (name === "superseded_by") change = "superseded_by = gen_random_uuid(), superseded_at = now()";
    found.set(place, [...(found.get(place) ?? []), { name, change }]);
  }
  return found;
}
