import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { closeDatabase, openDatabase } from "../../db/client.ts";
import { startEmbedded } from "../../db/embedded.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { testSecret } from "../cluster.ts";

export interface BenchDatabase {
  /** The owner's URL of a migrated database of this bench's own. */
  url: string;
  close(): Promise<void>;
}

/** A migrated database on DATABASE_URL's server, else on an embedded one with its usual, durable settings. */
export async function benchDatabase(name: string): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), "tamis-bench-"));
  const embedded = process.env.DATABASE_URL ? null : await startEmbedded(path.join(folder, "pg"));
  const server = new URL(process.env.DATABASE_URL ?? (embedded as { url: string }).url);
  const owner = openDatabase(server.toString(), { max: 1 });
  const database = `tamis_bench_${name}_${process.pid}`;
  await owner.execute(sql.raw(`create database ${database}`));
  const url = new URL(server);
  url.pathname = `/${database}`;
  await migrateDatabase(url.toString(), testSecret);
  return {
    url: url.toString(),
    async close() {
      await owner.execute(sql.raw(`drop database if exists ${database} with (force)`));
      await closeDatabase(owner);
      await embedded?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
