import { spawn } from "node:child_process";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { writeLetters } from "../../../app/services/notices/write-letters.ts";
import { writeNotices } from "../../../app/services/notices/write-notices.ts";
import { loginUrl } from "../../../db/migrate.ts";
import { testSecret } from "../../cluster.ts";
import { testDatabase } from "../../database.ts";
import { playedCall } from "../selection/played.ts";
import { type LaidContract, laidContract } from "../signature/laid-contract.ts";

const db = testDatabase();
const now = "2026-12-07T12:00:00.000Z";
let laid: LaidContract;

beforeAll(async () => {
  const played = await playedCall(db, "P1", "open");
  laid = await laidContract(db, played, "2026-12-07T09:00:00Z");
  await laid.sql("update role_grant set granted_at = '2026-01-01'");
  await laid.move("suspend", "signing", "suspended", "2026-12-07T10:00:00Z");
});

/** The job in its own process, killed the moment it waits for the letters' table, held by somebody else. */
async function killedIn(part: "notices" | "letters"): Promise<void> {
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`lock table outgoing_mail in share row exclusive mode`);
    const job = ["--import", "tsx", "tests/services/notices/told-once.ts", loginUrl(db.url, "jobs", testSecret), now];
    const child = spawn(process.execPath, [...job, part], { stdio: "ignore" });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    for (let tries = 0; tries < 600; tries++) {
      const [row] = await db.owner.execute<{ n: number }>(sql`select count(*)::int as n from pg_stat_activity
        where application_name = 'tamis-killed-job' and wait_event_type = 'Lock'`);
      if ((row?.n ?? 0) > 0) break;
      if (child.exitCode !== null) throw new Error("the job ended before it was killed");
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    child.kill("SIGKILL");
    await ended;
  });
}

test("a job killed between a notice and its letter leaves neither lost nor doubled", async () => {
  // In the middle of the notices, whose letters without account come with them: nothing of them stays.
  await killedIn("notices");
  expect(await laid.sql("select 1 from notice")).toEqual([]);
  const machine = {
    ...{ jobs: db.jobs, actor: "system:write-notices" as const, now, today: "2026-12-07" },
    ...{ timeZone: "Europe/Paris", zone: "metropole" as const, origin: "https://tamis.exemple.test" },
  };
  await writeNotices(machine);
  // Between the mark on a notice and its letter.
  await killedIn("letters");
  for (let round = 0; round < 2; round++) {
    await writeNotices(machine);
    await writeLetters(machine);
  }
  const [told] = await laid.sql(`select count(*)::int as notices, count(mailed_at)::int as mailed,
    (select count(*)::int from outgoing_mail where key like 'notice:%') as letters from notice where kind = 'procedure_stopped'`);
  expect(told).toMatchObject({ mailed: told?.notices, letters: told?.notices });
  expect(told?.notices).toBeGreaterThanOrEqual(2);
  const doubled = await laid.sql("select key from notice group by person_id, key having count(*) > 1");
  expect(doubled).toEqual([]);
});
