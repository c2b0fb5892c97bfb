import { existsSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { sealEntries } from "../../../app/services/audit/seal-entries.ts";
import { verifyLog } from "../../../app/services/audit/verify-log.ts";
import type { ExportReport } from "../../../app/services/exit/write-export.ts";
import { readVerdict } from "../../../app/services/screening/read-verdict.ts";
import type { Tx } from "../../../db/client.ts";
import { candidatesOf, selectionById } from "../../../db/queries/selection.ts";
import { context, type TestDatabase, testDatabase, viewer } from "../../database.ts";
import { prepare } from "../../guards/ground.ts";
import { contents, exportTo, importFrom, ownFolder, seed } from "./exit-world.ts";

const [first, second, ground, groundAgain] = [testDatabase(), testDatabase(), testDatabase(), testDatabase()];
const folder = ownFolder();
const at = (name: string) => path.join(folder, name);
let report: ExportReport;
let knownAt: string;

beforeAll(async () => {
  await seed(first, at("data"));
  await sealEntries(first.jobs);
  await first.owner.execute(sql`insert into auth.session (user_id, token, expires_at)
    select id, 'jeton-de-session', now() + interval '1 day' from auth."user" limit 1`);
  await first.owner.execute(sql`insert into outgoing_mail (key, recipient, subject, body, sent_at)
    values ('sent', 'x@exemple.test', 'Reçue', 'https://lien-secret', now()), ('waiting', 'x@exemple.test', 'À venir', 'https://lien-secret', null)`);
  const [name] = await first.owner.execute<{ name: string }>(sql`select current_database() as name`);
  await first.owner.execute(sql.raw(`alter database ${name?.name} set tamis.demonstration = 'complete'`));
  report = await exportTo(at("one"), first, at("data"));
  await importFrom(at("one"), second, at("other"), { keptManifest: report.manifestSha256 });
  knownAt = new Date(Date.now() + 1000).toISOString();
});

/** The verdict of each of the demonstration's candidates, by its hash, computed anew from the facts that are there. */
async function verdicts(db: TestDatabase): Promise<unknown[]> {
  const finance = context(db, viewer("finance"));
  const { found, candidates } = await finance.read(async (tx) => {
    const [row] = await tx.execute<{ id: string }>(sql`select id from selection`);
    const selection = await selectionById(tx as Tx, (row as { id: string }).id);
    if (!selection) throw new Error("no selection");
    return { found: selection, candidates: await candidatesOf(tx as Tx, selection.id) };
  });
  return Promise.all(
    candidates.map(async ({ institutionId }) => {
      const told = await readVerdict(finance, { institutionId, rule: found.rule, on: "2026-11-23", knownAt });
      return [institutionId, told.verdict.value, told.verdict.hash];
    }),
  );
}

test("everything of the demonstration world is in it: tables, files, log", async () => {
  expect(report.missing).toEqual([]);
  expect(report).toMatchObject({ faults: 0 });
  expect(report.files).toBeGreaterThan(5);
  expect(report.tables).toBeGreaterThan(70);
  expect(report.rows).toBeGreaterThan(500);
});

test("another instance rebuilt from it exports the same bytes, but for the header", async () => {
  const again = await exportTo(at("two"), second, at("other"), "2026-12-01T08:00:00Z");
  expect(again.manifestSha256).toBe(report.manifestSha256);
  const [one, two] = [contents(at("one")), contents(at("two"))];
  expect(Object.keys(two)).toEqual(Object.keys(one));
  expect(Object.keys(one).filter((name) => one[name] !== two[name])).toEqual(["header.json"]);
});

test("there the log verifies to the same seal, goes on, and gives no number twice", async () => {
  const [here, there] = [await verifyLog(first.jobs), await verifyLog(second.jobs)];
  expect(there).toEqual(here);
  await context(second, viewer("finance")).write("institution.record", (tx) =>
    tx.execute(sql`insert into institution (name, country) values ('Après', 'FR')`),
  );
  const [row] = await second.owner.execute<{ id: number; before: number }>(
    sql`select max(id)::int as id, (select max(id)::int from audit_entry where id < (select max(id) from audit_entry)) as before from audit_entry`,
  );
  expect(row?.id).toBeGreaterThan(row?.before as number);
  expect((await verifyLog(second.jobs, here.head)).faults).toEqual([]);
});

test("there every verdict has the same hash", async () => {
  const here = await verdicts(first);
  expect(here).toHaveLength(10);
  expect(here.flat()).toContainEqual(expect.stringMatching(/^[0-9a-f]{64}$/));
  expect(await verdicts(second)).toEqual(here);
});

test("no secret leaves: neither password nor session nor the words of letters; letters that wait stay", async () => {
  const everything = Object.values(contents(at("one"))).join("\n");
  for (const secret of ["$argon2", "jeton-de-session", "lien-secret"]) expect(everything).not.toContain(secret);
  expect(Object.keys(contents(at("one"))).filter((name) => name.includes("auth."))).toEqual([
    "tables/auth.account.jsonl",
    "tables/auth.user.jsonl",
  ]);
  const letters = await second.owner.execute(sql`select key, body from outgoing_mail where key in ('sent', 'waiting')`);
  expect([...letters]).toEqual([{ key: "sent", body: "" }]);
  const [account] = await second.owner.execute<{ all: number; open: number }>(
    sql`select count(*)::int as all, count(password)::int as open from auth.account`,
  );
  expect(account).toMatchObject({ open: 0 });
  expect(account?.all).toBeGreaterThan(5);
});

test("an invented world stays one: the mark that production refuses follows it", async () => {
  const [row] = await second.owner.execute<{ mark: string }>(sql`
    select unnest(setconfig) as mark from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
    where d.datname = current_database() and setrole = 0`);
  expect(row?.mark).toBe("tamis.demonstration=complete");
});

test("guards are back: triggers and references are as they were", async () => {
  const state = (db: TestDatabase) =>
    db.owner.execute(sql`select conrelid::regclass::text, conname, condeferrable from pg_constraint where contype = 'f'
      union all select tgrelid::regclass::text, tgname, tgenabled = 'O' from pg_trigger where not tgisinternal order by 1, 2`);
  expect([...(await state(second))]).toEqual([...(await state(groundAgain))]);
});

test("rows of every table go and come back, files missing on the disk are named, a broken log stays as broken", async () => {
  await ground.owner.$client.begin(prepare);
  await ground.owner.execute(sql`drop function public.attempt`);
  const told = await exportTo(at("ground"), ground, at("none"));
  expect(told.missing).toEqual(["a".repeat(64), "b".repeat(64)]);
  expect(told.faults).toBeGreaterThan(0);
  const rebuilt = await importFrom(at("ground"), groundAgain, at("none-either"));
  expect(rebuilt).toMatchObject({ missing: told.missing, faults: told.faults, rows: told.rows });
  const again = await exportTo(at("ground-again"), groundAgain, at("none-either"));
  expect(again.manifestSha256).toBe(told.manifestSha256);
  const empty = Object.entries(contents(at("ground"))).filter(([name, text]) => name.startsWith("tables/") && !text);
  // Sign-in tables have no sample rows, letters that wait stay, sample names are one word.
  expect(empty.map(([name]) => name).filter((name) => !name.startsWith("tables/auth."))).toEqual([
    "tables/public.outgoing_mail.jsonl",
    "tables/tamis.name_initials.jsonl",
  ]);
});

test("an export goes into an empty folder only, and one that fails leaves nothing", async () => {
  await expect(exportTo(at("one"), first, at("data"))).rejects.toThrow("n'est pas vide");
  const { folderSink } = await import("../../../app/adapters/exit/folder.ts");
  const { writeExport } = await import("../../../app/services/exit/write-export.ts");
  const stop = new AbortController();
  const sink = await folderSink(at("stopped"));
  stop.abort();
  const asked = { databaseUrl: first.url, dataFolder: at("data"), scope: "open", portal: "test", now: "" } as const;
  await expect(writeExport({ ...asked, signal: stop.signal }, sink)).rejects.toThrow();
  expect(existsSync(at("stopped"))).toBe(false);
  expect(existsSync(`${at("stopped")}.partial-${process.pid}`)).toBe(false);
});
