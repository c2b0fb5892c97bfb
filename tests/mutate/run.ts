import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { closeDatabase, openDatabase } from "../../db/client.ts";
import { startEmbedded } from "../../db/embedded.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import type { Ground } from "../guards/ground.ts";
import { onGround } from "../guards/on-ground.ts";
import { grantMutants, type Mutant, pageMutants, policyMutants, ruleMutants } from "./mutants.ts";

/** Takes each guard away in turn on a scratch database, and lists those that nothing missed. */
async function main(): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "tamis-mutate-"));
  const embedded = process.env.DATABASE_URL ? null : await startEmbedded(path.join(folder, "pg"));
  const url = new URL(process.env.DATABASE_URL ?? (embedded as { url: string }).url);
  const server = openDatabase(url.toString(), { max: 1 });
  const name = `tamis_mutate_${process.pid}`;
  await server.execute(sql.raw(`create database ${name}`));
  url.pathname = `/${name}`;
  try {
    await migrateDatabase(url.toString(), "a secret for scratch databases, forgotten at once");
    return await onGround(url.toString(), mutateAll);
  } finally {
    await server.execute(sql.raw(`drop database if exists ${name} with (force)`));
    await closeDatabase(server);
    await embedded?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function mutateAll(ground: Ground): Promise<number> {
  const started = performance.now();
  const mutants = [
    ...(await policyMutants(ground)),
    ...(await grantMutants(ground)),
    ...(await ruleMutants(ground)),
    ...pageMutants(),
  ];
  const counts = new Map<string, { all: number; survivors: string[] }>();
  for (const mutant of mutants) {
    const count = counts.get(mutant.kind) ?? { all: 0, survivors: [] };
    counts.set(mutant.kind, count);
    count.all++;
    if (!(await noticed(ground, mutant))) count.survivors.push(mutant.what);
  }
  const survivors = [...counts.values()].flatMap((count) => count.survivors);
  for (const [kind, { all, survivors: left }] of counts) {
    console.log(`${kind.padEnd(24)} ${String(all).padStart(5)} taken away or added, ${left.length} unnoticed`);
    for (const what of left) console.log(`  survives: ${what}`);
  }
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${mutants.length} mutants, ${survivors.length} survivors, ${seconds} s`);
  return survivors.length === 0 ? 0 : 1;
}

const undone = new Error("undone");

async function noticed(ground: Ground, mutant: Mutant): Promise<boolean> {
  let failures: string[] = [];
  await ground
    .savepoint(async (inner) => {
      if (mutant.statement) await inner.unsafe(mutant.statement);
      failures = await mutant.failures(inner as unknown as Ground);
      throw undone;
    })
    .catch((error) => {
      if (error !== undone) throw new Error(`${mutant.kind} ${mutant.what}: ${error}`, { cause: error });
    });
  return failures.length > 0;
}

process.exitCode = await main();
