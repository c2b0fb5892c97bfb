import { createHmac } from "node:crypto";
import path from "node:path";
import { sql } from "drizzle-orm";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { closeDatabase, openDatabase } from "./client.ts";

/** The three login roles; none has a right of its own beyond what migrations grant. */
export const logins = ["login", "auth", "jobs"] as const;
export type Login = (typeof logins)[number];

const folder = path.join(import.meta.dirname, "migrations");

/** The URL of a login role on the same server, its password derived from the instance's secret. */
export function loginUrl(ownerUrl: string, login: Login, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = `tamis_${login}`;
  url.password = createHmac("sha256", secret).update(`database login ${login}`).digest("hex");
  return url.toString();
}

/**
 * Brings the database to the current schema as its owner, then gives the login roles their passwords.
 * Running it twice changes nothing; an advisory lock makes two processes wait for each other.
 */
export async function migrateDatabase(ownerUrl: string, secret: string): Promise<void> {
  const db = openDatabase(ownerUrl, { max: 1, name: "tamis-migrate" });
  try {
    await db.execute(sql`select pg_advisory_lock(727001)`);
    await migrate(db, { migrationsFolder: folder });
    for (const login of logins) {
      const password = new URL(loginUrl(ownerUrl, login, secret)).password;
      await db.execute(sql.raw(`alter role tamis_${login} password '${password}'`));
      // Short questions: compiling their plans would take longer than answering.
      await db.execute(sql.raw(`alter role tamis_${login} set jit = off`));
    }
    await db.execute(sql`select pg_advisory_unlock(727001)`);
  } finally {
    await closeDatabase(db);
  }
}
