import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { importNow } from "../../../app/services/imports/import-now.ts";
import { runLines } from "../../../app/services/imports/merge-landed.ts";
import { testSecret } from "../../cluster.ts";
import { testDatabase } from "../../database.ts";
import { entities, fileOf, importFiles, lei, relations } from "./golden-copy.ts";

const db = testDatabase();
const root = path.resolve(import.meta.dirname, "../../..");

/** The first run takes lines 2 to 49,999: the first line holds the names of columns. */
const firstRun = runLines - 2;

const isFrench = (i: number) => i % 3 === 0;

/** Lines of the first run in each of its two lanes: what may hold a SIREN, and an odd or even end of the LEI. */
function lanesOf(leis: string[]): number[] {
  const second = leis.slice(0, firstRun).filter((one, i) => !isFrench(i) && Number(one.at(-1)) % 2 === 1).length;
  return [firstRun - second, second];
}

/** More lines than one run merges. */
const large = (word: string) => {
  const leis = Array.from({ length: runLines + 20_000 }, (_, i) => lei(word + i.toString(36).padStart(4, "0")));
  return {
    leis,
    entities: fileOf(
      entities(leis.map((one, i) => ({ LEI: one, "Entity.LegalAddress.Country": isFrench(i) ? "FR" : "DE" }))),
    ),
    relationships: fileOf(relations(leis.slice(1, 2000).map((from) => ({ from, to: leis[0] as string })))),
  };
};

async function counted(word: string) {
  const [row] = await db.owner.execute<Record<string, number>>(sql`
    select count(*)::int as institutions, count(n.id)::int as names, count(k.id)::int as leis
    from institution i left join institution_name n on n.institution_id = i.id and n.superseded_at is null
    left join identifier k on k.institution_id = i.id and k.kind = 'lei' and k.superseded_at is null
    where i.name like ${`Maison ${word}%`}`);
  return row;
}

test("kill -9 while lanes are merged: whole lanes stay, the same command brings the rest", {
  timeout: 180_000,
}, async () => {
  const { leis, ...files } = large("KILLED");
  const args = ["app/cli/tamis.mjs", "import", "gleif", "--entities", files.entities];
  const data = mkdtempSync(path.join(tmpdir(), "tamis-cut-"));
  writeFileSync(path.join(data, "secret"), testSecret);
  const env = { ...process.env, TAMIS_SECRET: "", DATABASE_URL: db.url, TAMIS_DATA: data };
  const child = spawn(process.execPath, [...args, "--relationships", files.relationships], {
    cwd: root,
    env,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => said.push(part));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`ended before it was killed: ${Buffer.concat(said)}`);
    // Seen from outside the transactions: only whole steps show.
    const [seen] = await db.owner.execute(sql`select 1 from institution limit 1`);
    if (seen) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  process.kill(-(child.pid as number), "SIGKILL");
  await ended;
  rmSync(data, { recursive: true });
  const left = await counted("KILLED");
  const whole = left?.institutions ?? 0;
  expect([...lanesOf(leis), firstRun]).toContain(whole);
  expect(left).toEqual({ institutions: whole, names: whole, leis: whole });
  const again = await retry(() => importFiles(db, files));
  expect(again.state).toBe("done");
  expect(again.summary.counts.institutions).toMatchObject({
    unchanged: whole,
    created: leis.length - whole,
  });
  expect(again.summary.counts.links).toMatchObject({ created: 1999 });
  expect(await counted("KILLED")).toEqual({ institutions: leis.length, names: leis.length, leis: leis.length });
  const states = await db.owner.execute(sql`select state from register_import order by created_at`);
  expect([...states]).toEqual([{ state: "failed" }, { state: "done" }]);
});

test("stopped between two runs of a merge: the first stays whole, nothing of the second", {
  timeout: 120_000,
}, async () => {
  const { entities } = large("STOPPED");
  const stop = new AbortController();
  const row = await importNow(
    {
      jobs: db.jobs,
      actor: "cli:import",
      today: "2026-11-23",
      signal: stop.signal,
      told: ({ phase, done }) => {
        if (phase === "merging" && done > 0) stop.abort();
      },
    },
    { entities, dryRun: false, complete: false },
  );
  expect(row.state).toBe("cancelled");
  expect(row.summary).toMatchObject({ counts: { institutions: { created: firstRun } } });
  expect(await counted("STOPPED")).toEqual({ institutions: firstRun, names: firstRun, leis: firstRun });
  const landing = await db.owner.execute(
    sql`select 1 from pg_tables where schemaname = 'landing' and tablename = 'entity'`,
  );
  expect(landing).toHaveLength(0);
});

/** The killed process's connection keeps the import lock until the server has noticed. */
async function retry<T>(work: () => Promise<T>): Promise<T> {
  for (let turn = 0; ; turn++) {
    try {
      return await work();
    } catch (error) {
      if (turn > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
