import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import type { TestProject } from "vitest/node";
import { closeDatabase, openDatabase } from "../db/client.ts";
import { startEmbedded } from "../db/embedded.ts";
import { migrateDatabase } from "../db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The owner's URL of the run's cluster, naming the migrated template database. */
    templateUrl: string;
  }
}

export const testSecret = "c5b0e1f7a94d26833fb97d10e24ac658";

/** One cluster per run: DATABASE_URL's when given, else an embedded one in a temporary folder. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(path.join(tmpdir(), "tamis-tests-"));
  // As root, PostgreSQL runs under another account, which must be able to go in.
  chmodSync(folder, 0o711);
  const embedded = process.env.DATABASE_URL ? null : await startEmbedded(path.join(folder, "pg"), { durable: false });
  const remove = async () => {
    await embedded?.stop();
    if (embedded) rmSync(embedded.folder, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  const server = new URL(process.env.DATABASE_URL || (embedded as { url: string }).url);
  const template = `tamis_template_${process.pid}`;
  const owner = openDatabase(server.toString(), { max: 1 });
  const drop = () => owner.execute(sql.raw(`drop database if exists ${template} with (force)`));
  const templateUrl = new URL(server);
  templateUrl.pathname = `/${template}`;
  try {
    await owner.execute(sql.raw(`create database ${template}`));
    await migrateDatabase(templateUrl.toString(), testSecret);
  } catch (error) {
    await drop().catch(() => {});
    await closeDatabase(owner);
    await remove();
    throw error;
  }
  project.provide("templateUrl", templateUrl.toString());
  return async () => {
    await drop();
    await closeDatabase(owner);
    await remove();
  };
}
