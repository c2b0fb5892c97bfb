import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { folderPieces, folderSink } from "../../../app/adapters/exit/folder.ts";
import type { Configuration } from "../../../app/domain/configuration.ts";
import { jobs } from "../../../app/jobs/index.ts";
import type { JobResources } from "../../../app/jobs/loop.ts";
import { rebuild } from "../../../app/services/exit/rebuild.ts";
import { writeExport } from "../../../app/services/exit/write-export.ts";
import { closeDatabase, openDatabase } from "../../../db/client.ts";
import { loginUrl } from "../../../db/migrate.ts";
import { testSecret } from "../../cluster.ts";
import { type TestDatabase, testDatabase } from "../../database.ts";
import { ownFolder, signal } from "../exit/exit-world.ts";
import { playedCall } from "../selection/played.ts";

const [once, twice] = [testDatabase(), testDatabase()];
const folder = ownFolder();
const opened: JobResources[] = [];
afterAll(() => Promise.all(opened.map(({ auth }) => closeDatabase(auth))));

/** What the jobs of one process work with. */
function process(db: TestDatabase): JobResources {
  const configuration = {
    ...{ mode: "production", origin: "https://tamis.exemple.test", secret: testSecret, smtpUrl: null },
    ...{ dataFolder: folder, timeZone: "Europe/Paris", holidays: "metropole", mailFrom: "x@exemple.test" },
  } as unknown as Configuration;
  const auth = openDatabase(loginUrl(db.url, "auth", testSecret), { max: 2 });
  const resources = { configuration, jobs: db.jobs, app: db.app, auth };
  opened.push(resources);
  return resources;
}

/** How many rows each table holds; how the log is cut into seals depends on the moment. */
async function counts(db: TestDatabase): Promise<Record<string, number>> {
  const tables = await db.owner.execute<{ name: string }>(
    sql`select schemaname || '."' || tablename || '"' as name from pg_tables where schemaname in ('public', 'auth')
      and tablename not in ('audit_seal', 'audit_unsealed') order by 1`,
  );
  const told: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await db.owner.execute<{ n: number }>(sql.raw(`select count(*)::int as n from ${name}`));
    told[name] = row?.n ?? 0;
  }
  return told;
}

beforeAll(async () => {
  await playedCall(once, "P2", "reply");
  const asked = { databaseUrl: once.url, dataFolder: "/tmp/tamis-played-test", scope: "whole", signal } as const;
  await writeExport({ ...asked, portal: "test", now: "2026-11-23T10:00:00Z" }, await folderSink(`${folder}/whole`));
  const again = { databaseUrl: twice.url, dataFolder: `${folder}/data`, scope: "whole", signal } as const;
  await rebuild(again, folderPieces(`${folder}/whole`));
});

test("every job delivered twice at the same moment, by two processes, and then again, has the effect of one", async () => {
  const before = await counts(once);
  expect(await counts(twice)).toEqual(before);
  const [alone, one, two] = [process(once), process(twice), process(twice)];
  for (const job of jobs) await job.run(alone);
  for (const job of jobs) {
    await Promise.all([job.run(one), job.run(two)]);
    await job.run(one);
  }
  const after = await counts(once);
  expect(await counts(twice)).toEqual(after);
  const moved = Object.keys(after).filter((table) => after[table] !== before[table]);
  console.log(
    `jobs: ${jobs.length} delivered three times, ${moved.length} tables moved (${moved.join(", ")}), all as by one`,
  );
  expect(moved.length).toBeGreaterThan(0);
});
