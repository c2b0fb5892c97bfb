import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { closeDatabase, type Database, openDatabase } from "./client.ts";
import { Trouble } from "./trouble.ts";

/** The three login roles; none has a right of its own beyond what migrations grant. */
export const logins = ["login", "auth", "jobs"] as const;
export type Login = (typeof logins)[number];

const ownFolder = path.join(import.meta.dirname, "migrations");

/** The URL of a login role on the same server, its password derived from the instance's secret. */
export function loginUrl(ownerUrl: string, login: Login, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = `tamis_${login}`;
  url.password = createHmac("sha256", secret).update(`database login ${login}`).digest("hex");
  return url.toString();
}

/**
 * Brings the database to the current schema as its owner, then gives the login roles their passwords.
 * Running it twice changes nothing; an advisory lock makes two processes wait for each other. Throws Trouble,
 * nothing changed, where a later version has been. `folder` is another set of migrations, for tests.
 */
export async function migrateDatabase(ownerUrl: string, secret: string, folder = ownFolder): Promise<void> {
  const db = openDatabase(ownerUrl, { max: 1, name: "tamis-migrate" });
  try {
    await db.execute(sql`select pg_advisory_lock(727001)`);
    await refuseLater(db, folder);
    await migrate(db, { migrationsFolder: folder });
    for (const login of logins) await givePassword(db, login, new URL(loginUrl(ownerUrl, login, secret)).password);
    await db.execute(sql`select pg_advisory_unlock(727001)`);
  } finally {
    await closeDatabase(db);
  }
}

/** Roles belong to the server: somebody who prepares another of its databases may be giving the same one. */
async function givePassword(db: Database, login: Login, password: string): Promise<void> {
  for (let turn = 1; ; turn++) {
    try {
      await db.execute(sql.raw(`alter role tamis_${login} password '${password}'`));
      // Short questions: compiling their plans would take longer than answering.
      await db.execute(sql.raw(`alter role tamis_${login} set jit = off`));
      return;
    } catch (error) {
      const { message } = (error as Error).cause as Error;
      if (turn === 10 || !message.includes("concurrently updated")) throw error;
    }
  }
}

/** What a later version wrote, this one cannot read for sure: going back is restoring the backup made before. */
async function refuseLater(db: Database, folder: string): Promise<void> {
  const [there] = await db.execute<{ known: boolean }>(
    sql`select to_regclass('drizzle.__drizzle_migrations') is not null as known`,
  );
  if (!there?.known) return;
  const [row] = await db.execute<{ count: number; last: number }>(
    sql`select count(*)::int as count, coalesce(max(created_at), 0)::float8 as last from drizzle.__drizzle_migrations`,
  );
  const { entries } = JSON.parse(readFileSync(path.join(folder, "meta/_journal.json"), "utf8")) as {
    entries: { when: number }[];
  };
  const { count, last } = row as { count: number; last: number };
  if (count <= entries.length && last <= (entries.at(-1)?.when ?? 0)) return;
  throw new Trouble(
    `Cette base est d'une version plus récente (${count} migrations, cette version en connaît ${entries.length}) : reprenez la version récente, ou restaurez la sauvegarde faite avant la mise à jour. Rien n'y a été changé.`,
  );
}
