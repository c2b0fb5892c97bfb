import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sealEntries } from "../../app/services/audit/seal-entries.ts";
import { testSecret } from "../cluster.ts";
import { context, testDatabase, viewer } from "../database.ts";
import { dataFolder, startPortal } from "./portal.ts";

const db = testDatabase();
const data = dataFolder();
afterAll(data.clear);

/** `npm run tamis -- verify-audit …` as the operator types it, on this file's own database. */
async function verify(...args: string[]) {
  const env = { DATABASE_URL: db.url, TAMIS_DATA: data.folder, TAMIS_SECRET: testSecret };
  const { code, said } = await startPortal(env, ["verify-audit", ...args], { program: "tamis.mjs" }).ended;
  expect(said).not.toMatch(/^\s+at /m);
  return { code, said, head: /Dernier sceau : ([0-9a-f]{64})/.exec(said)?.[1] ?? "" };
}

/** What an owner could do, the triggers off. */
const tamper = (statement: string) =>
  db.owner.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql.raw(statement));
  });

async function writeAndSeal(names: string[]): Promise<void> {
  for (const name of names) {
    await context(db, viewer("finance")).write("institution.record", (tx) =>
      tx.execute(sql`insert into institution (name, country) values (${name}, 'FR')`),
    );
  }
  // Another file's transaction in the same cluster may hold entries back for a moment.
  for (let waiting = 1, tries = 0; waiting > 0 && tries < 200; tries++) {
    await sealEntries(db.jobs);
    waiting = (await db.owner.execute(sql`select 1 from audit_unsealed`)).length;
    if (waiting > 0) await pause(100);
  }
}
let first = 0;
let head = "";

beforeAll(async () => {
  await writeAndSeal(["un", "deux"]);
  await writeAndSeal(["trois", "quatre"]);
  const [row] = await db.owner.execute<{ id: number }>(sql`select min(id)::int as id from audit_entry`);
  first = row?.id as number;
});

test("a whole log: its last seal is printed, to be kept elsewhere, and found again", async () => {
  const { code, said, head: printed } = await verify();
  expect(code, said).toBe(0);
  expect(said).toContain("4 entrées, 2 sceaux, 0 entrée en attente");
  expect(said).toContain("Le journal est entier.");
  expect(printed).toMatch(/^[0-9a-f]{64}$/);
  head = printed;
  expect(await verify("--head", head)).toMatchObject({ code: 0 });
  expect(await verify("--head", "abc")).toMatchObject({ code: 2 });
});

test("the tail cut off, with its seal: found against the seal kept elsewhere", async () => {
  await tamper(`create table kept_seal as table audit_seal; create table kept_entry as table audit_entry`);
  await tamper(`delete from audit_seal where number = 2; delete from audit_entry where id >= ${first + 2}`);
  const { code, said } = await verify("--head", head);
  await tamper(`insert into audit_seal select * from kept_seal where number = 2;
    insert into audit_entry overriding system value select * from kept_entry where id >= ${first + 2}`);
  expect(code).toBe(1);
  expect(said).toContain(`La fin du journal a été coupée : aucun sceau ne porte ${head}.`);
  expect(await verify("--head", head)).toMatchObject({ code: 0 });
});

test("an entry changed and one removed are each named, with the seal that held them", async () => {
  await tamper(`update audit_entry set new = jsonb_set(new, '{name}', '"faux"') where id = ${first}`);
  await tamper(`delete from audit_entry where id = ${first + 3}`);
  const { code, said } = await verify();
  expect(code).toBe(1);
  expect(said).toContain(`L'entrée n° ${first} a été modifiée (sceau n° 1).`);
  expect(said).toContain(`L'entrée n° ${first + 3} a été supprimée (sceau n° 2).`);
  expect(said).toContain("2 anomalies.");
  const told = await verify("--json");
  expect(told.code).toBe(1);
  expect(JSON.parse(told.said).faults).toEqual([
    { kind: "changed", entry: first, seal: 1 },
    { kind: "removed", entry: first + 3, seal: 2 },
  ]);
});
