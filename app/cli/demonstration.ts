import { sql } from "drizzle-orm";
import { closeDatabase, type Database, openDatabase } from "../../db/client.ts";
import { migrateDatabase } from "../../db/migrate.ts";
import { person, roleGrant } from "../../db/schema/index.ts";
import { Trouble } from "../../db/trouble.ts";
import { demonstrationPassword } from "../domain/access/demonstration.ts";
import { roles } from "../domain/access/roles.ts";
import type { Configuration } from "../domain/configuration.ts";
import type { Resources } from "../http/resources.ts";
import type { DatabaseServer } from "./database-server.ts";

type Seed = (resources: Resources, say: (line: string) => void) => Promise<void>;

/**
 * Plays the demonstration world into an empty database, and returns the lines that tell its accounts. A database
 * with people of its own is refused. The
 * database itself keeps the mark (`tamis.demonstration`), so that production refuses it for ever; a world
 * left half played by a crash is played again from an empty database.
 */
export async function demonstrate(
  configuration: Configuration,
  server: DatabaseServer,
  play: (seed: Seed) => Promise<void>,
): Promise<string[]> {
  const { databaseUrl, secret } = configuration;
  let mark = await ask(databaseUrl, readMark);
  if (mark === "started") {
    if (!server.recreate) {
      throw new Trouble(
        "Le monde de démonstration est resté incomplet dans la base de DATABASE_URL : donnez une base vide.",
      );
    }
    await server.recreate();
    await migrateDatabase(databaseUrl, secret);
    mark = null;
  }
  if (mark === null) {
    // One-click accounts and a mailbox that everybody reads: never over real people.
    if (!(await ask(databaseUrl, isEmpty))) {
      throw new Trouble("Cette base sert en production : démarrez-la par npm run serve, ou donnez une base vide.");
    }
    const { seedDemonstration } = await import("./seed/index.ts");
    await ask(databaseUrl, (db) => writeMark(db, "started"));
    await play(seedDemonstration);
    await ask(databaseUrl, (db) => writeMark(db, "complete"));
  }
  return ask(databaseUrl, listAccounts);
}

/** Production never serves invented institutions and one-click accounts. */
export async function refuseDemonstration(databaseUrl: string): Promise<void> {
  if ((await ask(databaseUrl, readMark)) === null) return;
  throw new Trouble(
    "Cette base contient le monde de démonstration et ses comptes : la production demande une base vide (DATABASE_URL ou TAMIS_DATA).",
  );
}

async function ask<T>(databaseUrl: string, question: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(databaseUrl, { max: 1, name: "tamis-start" });
  try {
    return await question(db);
  } finally {
    await closeDatabase(db);
  }
}

async function readMark(db: Database): Promise<string | null> {
  const [row] = await db.execute<{ mark: string | null }>(
    sql`select nullif(current_setting('tamis.demonstration', true), '') as mark`,
  );
  return row?.mark ?? null;
}

/** Takes effect for the connections opened after it. */
async function writeMark(db: Database, mark: "started" | "complete"): Promise<void> {
  const [row] = await db.execute<{ name: string }>(sql`select quote_ident(current_database()) as name`);
  await db.execute(sql.raw(`alter database ${row?.name} set tamis.demonstration = '${mark}'`));
}

async function isEmpty(db: Database): Promise<boolean> {
  const [row] = await db.execute<{ empty: boolean }>(sql`select not exists (select 1 from person) as empty`);
  return row?.empty ?? false;
}

async function listAccounts(db: Database): Promise<string[]> {
  const rows = await db
    .select({ name: person.name, email: person.email, role: roleGrant.role })
    .from(person)
    .innerJoin(roleGrant, sql`${roleGrant.personId} = ${person.id} and ${roleGrant.revokedAt} is null`)
    .orderBy(person.createdAt, person.email);
  const ofRole = (role: string) => rows.find((row) => row.role === role);
  const lines = roles.flatMap((role) => {
    const row = ofRole(role);
    return row ? [`  ${row.email.padEnd(34)} ${row.name} (${role})`] : [];
  });
  return lines.length ? [`Comptes de démonstration (mot de passe : ${demonstrationPassword}) :`, ...lines] : [];
}
