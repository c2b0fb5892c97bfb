import { functionRights } from "../../app/domain/access/functions.ts";
import { machineRoles, roles } from "../../app/domain/access/roles.ts";
import { attempts, type Ground } from "./ground.ts";
import { databaseRoles } from "./rows.ts";

/** Which login may become which role. */
const entrances: Record<string, readonly string[]> = { login: roles, jobs: machineRoles, auth: [] };

/** What differs in who may become whom, call what, and see a table without row security. */
export async function doorFailures(sql: Ground): Promise<string[]> {
  return [...(await entranceFailures(sql)), ...(await functionFailures(sql)), ...(await closedFailures(sql))];
}

/** Tried for real: each login takes each role, and the owner's. */
async function entranceFailures(sql: Ground): Promise<string[]> {
  const failures: string[] = [];
  const [{ owner }] = (await sql`select current_user as owner`) as unknown as [{ owner: string }];
  const targets = [...databaseRoles.map((r) => `tamis_${r}`), owner];
  for (const login of Object.keys(entrances)) {
    for (const target of targets) {
      let entered = true;
      await sql
        .savepoint(async (inner) => {
          await inner.unsafe(`set local session authorization tamis_${login}`);
          await inner.unsafe(`set local role "${target}"`);
          throw "back";
        })
        .catch((error) => {
          entered = error === "back";
        });
      const may = target === `tamis_${login}` || entrances[login]?.some((r) => `tamis_${r}` === target) === true;
      if (entered !== may) failures.push(`${login} ${may ? "cannot" : "can"} become ${target}`);
    }
  }
  const attributes = await sql<
    { name: string; login: boolean }[]
  >`select rolname as name, rolcanlogin as login from pg_roles
    where rolname ~ ${`^tamis_(${databaseRoles.join("|")})$`}
      and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication
        or rolcanlogin <> (rolname in ('tamis_login', 'tamis_auth', 'tamis_jobs')) or (rolcanlogin and rolinherit))`;
  for (const { name } of attributes) failures.push(`${name}: more attributes than a closed role has`);
  for (const role of databaseRoles) {
    const tries = ["set local session_replication_role = replica", "create table public.x (a int)", "create schema x"];
    const told = await attempts(sql, role, tries);
    told.forEach((result, i) => {
      if (!result.startsWith("denied")) failures.push(`${role} may: ${tries[i]} (${result})`);
    });
  }
  return failures;
}

async function functionFailures(sql: Ground): Promise<string[]> {
  const failures: string[] = [];
  const rows = await sql<{ name: string; role: string; may: boolean }[]>`
    select p.proname as name, r as role, has_function_privilege('tamis_' || r, p.oid, 'execute') as may
    from pg_proc p cross join unnest(${databaseRoles}::text[]) r where p.pronamespace = 'tamis'::regnamespace`;
  for (const name of Object.keys(functionRights)) {
    if (!rows.some((row) => row.name === name)) failures.push(`${name}: a function that does not exist`);
  }
  for (const { name, role, may } of rows) {
    const rights = Object.hasOwn(functionRights, name) ? functionRights[name] : [];
    const expected = rights === "everyone" || rights?.includes(role) === true;
    if (may !== expected) failures.push(`${role} ${may ? "may" : "may not"} call ${name}`);
  }
  const loose = await sql<{ name: string }[]>`select proname as name from pg_proc
    where pronamespace = 'tamis'::regnamespace and prosecdef and coalesce(array_to_string(proconfig, ','), '') not like '%search_path=%pg_temp%'`;
  for (const { name } of loose) failures.push(`${name}: runs with the owner's rights on the caller's search path`);
  return failures;
}

async function closedFailures(sql: Ground): Promise<string[]> {
  const open = await sql<{ name: string }[]>`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relrowsecurity`;
  return open.map(({ name }) => `${name}: no row security`);
}
