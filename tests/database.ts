import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, inject } from "vitest";
import type { Role } from "../app/domain/access/roles.ts";
import type { Viewer } from "../app/domain/access/viewer.ts";
import type { Context } from "../app/services/context.ts";
import { asMachine, asViewer } from "../db/as-viewer.ts";
import { closeDatabase, type Database, openDatabase } from "../db/client.ts";
import { loginUrl } from "../db/migrate.ts";
import { testSecret } from "./cluster.ts";

export interface TestDatabase {
  /** The owner's URL of this file's own database. */
  url: string;
  owner: Database;
  app: Database;
  jobs: Database;
}

/** A database of this test file's own, cloned from the migrated template; dropped at the end. */
export function testDatabase(): TestDatabase {
  const holder = {} as TestDatabase;
  const name = `tamis_test_${randomUUID().replaceAll("-", "")}`;
  let admin: Database;
  beforeAll(async () => {
    const templateUrl = new URL(inject("templateUrl"));
    const template = templateUrl.pathname.slice(1);
    const server = new URL(templateUrl);
    server.pathname = "/postgres";
    admin = openDatabase(server.toString(), { max: 1 });
    await admin.execute(sql.raw(`create database ${name} template ${template}`));
    const url = new URL(templateUrl);
    url.pathname = `/${name}`;
    holder.url = url.toString();
    holder.owner = openDatabase(holder.url, { max: 3 });
    holder.app = openDatabase(loginUrl(holder.url, "login", testSecret), { max: 4 });
    holder.jobs = openDatabase(loginUrl(holder.url, "jobs", testSecret), { max: 4 });
  });
  afterAll(async () => {
    await Promise.all([holder.owner, holder.app, holder.jobs].map(closeDatabase));
    await admin.execute(sql.raw(`drop database if exists ${name} with (force)`));
    await closeDatabase(admin);
  });
  return holder;
}

/** A viewer in a role; a random person unless told. */
export function viewer(role: Role, more: Partial<Viewer> = {}): Viewer {
  return {
    personId: randomUUID(),
    name: `Test ${role}`,
    email: `${role}@exemple.test`,
    role,
    institutionId: null,
    candidacyId: null,
    ...more,
  };
}

/** A service context on the test database; `today` defaults to 2026-11-23. */
export function context(
  db: TestDatabase,
  who: Viewer,
  more: Partial<Pick<Context, "now" | "today" | "zone" | "provedAt">> = {},
): Context {
  const today = more.today ?? "2026-11-23";
  const now = more.now ?? `${today}T10:00:00.000Z`;
  return {
    viewer: who,
    today,
    now,
    zone: more.zone ?? "metropole",
    requestId: randomUUID(),
    provedAt: more.provedAt === undefined ? now : more.provedAt,
    read: (work) => asViewer(db.app, who, { action: "read" }, work),
    write: (action, work, reason) => asViewer(db.app, who, { action, reason }, work),
  };
}

export { asMachine };
