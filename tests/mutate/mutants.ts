import { matrix } from "../../app/domain/access/matrix.ts";
import { machineRoles, roles } from "../../app/domain/access/roles.ts";
import { type TableRights, tableRights } from "../../app/domain/access/tables.ts";
import { doorFailures } from "../guards/doors.ts";
import type { Ground } from "../guards/ground.ts";
import { databaseRoles, rowFailures } from "../guards/rows.ts";
import { shapeFailures } from "../guards/shapes.ts";
import { triggerFailures } from "../guards/triggers.ts";
import { verbFailures } from "../guards/verbs.ts";

/** One guard taken away (or one right too many), and the check that must notice. */
export interface Mutant {
  kind: string;
  what: string;
  /** SQL that mutates the database; none when a page of rights is mutated instead. */
  statement?: string;
  failures(sql: Ground): Promise<string[]>;
}

const rows = (table: string, role: string, rights?: typeof tableRights) => async (sql: Ground) =>
  (await rowFailures(sql, { tables: [table], roles: [role], rights })).failures;
const bare = (role: string) => role.replace(/^tamis_/, "");

/** Policies dropped, policies loosened to every row, row security off. */
export async function policyMutants(sql: Ground): Promise<Mutant[]> {
  const policies = await sql<
    { table: string; name: string; role: string; qual: string | null; check: string | null }[]
  >`
    select tablename as table, policyname as name, roles[1]::text as role, qual, with_check as check from pg_policies where schemaname = 'public'`;
  const tables = await sql<{ table: string }[]>`select relname as table from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;
  return [
    ...policies.flatMap(({ table, name, role, qual, check }): Mutant[] => {
      const failures = rows(`public.${table}`, bare(role));
      const on = `policy ${name} on ${table}`;
      const loose = [
        qual && qual !== "true" ? "using (true)" : "",
        check && check !== "true" ? "with check (true)" : "",
      ]
        .join(" ")
        .trim();
      return [
        { kind: "policy", what: on, statement: `drop ${on}`, failures },
        ...(loose ? [{ kind: "policy loosened", what: on, statement: `alter ${on} ${loose}`, failures }] : []),
      ];
    }),
    ...tables.map(
      ({ table }): Mutant => ({
        kind: "row security",
        what: table,
        statement: `alter table ${table} disable row level security`,
        failures: doorFailures,
      }),
    ),
  ];
}

/** Every right given taken away, every right not given given, every membership and function right revoked. */
export async function grantMutants(sql: Ground): Promise<Mutant[]> {
  const given = await sql<{ place: string; columns: string; right: string; role: string }[]>`
    select n.nspname || '.' || c.relname as place, '' as columns, a.privilege_type as right, a.grantee::regrole::text as role
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a
      where a.grantee::regrole::text like 'tamis\_%' and a.grantee <> c.relowner and c.relkind in ('r', 'p')
    union all select n.nspname || '.' || c.relname, '(' || quote_ident(t.attname) || ')', a.privilege_type, a.grantee::regrole::text
      from pg_attribute t join pg_class c on c.oid = t.attrelid join pg_namespace n on n.oid = c.relnamespace, aclexplode(t.attacl) a
      where a.grantee::regrole::text like 'tamis\_%' and a.grantee <> c.relowner`;
  const functions = await sql<{ signature: string; role: string }[]>`select p.oid::regprocedure::text as signature,
      a.grantee::regrole::text as role from pg_proc p, aclexplode(p.proacl) a
    where p.pronamespace = 'tamis'::regnamespace and a.grantee::regrole::text like 'tamis\_%' and a.grantee <> p.proowner`;
  const definers = await sql<{ signature: string }[]>`select oid::regprocedure::text as signature from pg_proc
    where pronamespace = 'tamis'::regnamespace and prosecdef`;
  const places = await sql<{ place: string }[]>`select 'public.' || relname as place from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`;
  const held = new Set(given.map((g) => `${g.place} ${g.right} ${g.role}${g.columns ? " column" : ""}`));
  const mutants: Mutant[] = given.map(({ place, columns, right, role }) => ({
    kind: "grant",
    what: `${right}${columns} on ${place} to ${role}`,
    statement: `revoke ${right} ${columns} on ${place} from ${role}`,
    failures: rows(place, bare(role)),
  }));
  for (const { place } of places) {
    for (const role of databaseRoles) {
      for (const right of ["SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE"]) {
        if (held.has(`${place} ${right} tamis_${role}`)) continue;
        const statement = `grant ${right} on ${place} to tamis_${role}`;
        mutants.push({ kind: "grant too many", what: statement, statement, failures: rows(place, role) });
      }
    }
  }
  for (const [login, inside] of [
    ["login", roles],
    ["jobs", machineRoles],
  ] as const) {
    for (const role of inside) {
      const statement = `revoke tamis_${role} from tamis_${login}`;
      mutants.push({ kind: "membership", what: statement, statement, failures: doorFailures });
    }
    for (const role of databaseRoles.filter(
      (r) => !(inside as readonly string[]).includes(r) && r !== login && r !== "auth" && r !== "jobs" && r !== "login",
    )) {
      const statement = `grant tamis_${role} to tamis_${login}`;
      mutants.push({ kind: "membership too many", what: statement, statement, failures: doorFailures });
    }
  }
  for (const { signature, role } of functions) {
    const statement = `revoke execute on function ${signature} from ${role}`;
    mutants.push({ kind: "function grant", what: statement, statement, failures: doorFailures });
  }
  for (const { signature } of definers) {
    const open = `grant execute on function ${signature} to public`;
    if (!signature.includes("migration_count"))
      mutants.push({ kind: "function grant too many", what: open, statement: open, failures: doorFailures });
    const loose = `alter function ${signature} reset search_path`;
    mutants.push({ kind: "search path", what: loose, statement: loose, failures: doorFailures });
  }
  return mutants;
}

/** Triggers, checks and unique rules dropped. */
export async function ruleMutants(sql: Ground): Promise<Mutant[]> {
  const triggers = await sql<
    { table: string; place: string; name: string }[]
  >`select c.relname as table, c.oid::regclass::text as place,
      t.tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and c.relnamespace in ('public'::regnamespace, 'tamis'::regnamespace)`;
  const rules = await sql<{ name: string; statement: string }[]>`
    select conname as name, 'alter table ' || conrelid::regclass || ' drop constraint ' || conname as statement
      from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'u')
    union all select c.relname, 'drop index ' || c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
      where c.relnamespace = 'public'::regnamespace and i.indisunique and not i.indisprimary
        and not exists (select 1 from pg_constraint k where k.conindid = c.oid)`;
  return [
    ...triggers.map(
      ({ table, place, name }): Mutant => ({
        kind: "trigger",
        what: `${name} on ${place}`,
        statement: `drop trigger ${name} on ${place}`,
        failures: (inner) => triggerFailures(inner, [table]),
      }),
    ),
    ...rules.map(
      ({ name, statement }): Mutant => ({
        kind: "constraint",
        what: name,
        statement,
        failures: (inner) => shapeFailures(inner, [name]),
      }),
    ),
  ];
}

/** Every cell of the matrix turned over, every right on the page of tables taken away or given. */
export function pageMutants(): Mutant[] {
  const verbs = Object.entries(matrix).flatMap(([verb, cells]) =>
    roles.map((role): Mutant => {
      const has = (cells as readonly string[]).includes(role);
      const turned = has ? cells.filter((r) => r !== role) : [...cells, role];
      return {
        kind: "matrix cell",
        what: `${verb} ${role}`,
        failures: async () => verbFailures({ ...matrix, [verb]: turned }),
      };
    }),
  );
  const cells = Object.entries(tableRights).flatMap(([table, page]) =>
    [...roles, ...machineRoles].flatMap((role) =>
      (["select", "insert", "update", "delete"] as const).map((act): Mutant => {
        const now: TableRights = page[role] ?? {};
        const turned = { ...now };
        if (now[act]) delete turned[act];
        else if (act === "update") turned.update = { reach: "all", columns: "every" };
        else turned[act] = "all";
        const rights = { ...tableRights, [table]: { ...page, [role]: turned } };
        return { kind: "table cell", what: `${table} ${role} ${act}`, failures: rows(`public.${table}`, role, rights) };
      }),
    ),
  );
  return [...verbs, ...cells];
}
