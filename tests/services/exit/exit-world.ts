import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { folderPieces, folderSink } from "../../../app/adapters/exit/folder.ts";
import { seedDemonstration } from "../../../app/cli/seed/index.ts";
import type { Resources } from "../../../app/http/resources.ts";
import { type RebuildAsked, rebuild } from "../../../app/services/exit/rebuild.ts";
import { writeExport } from "../../../app/services/exit/write-export.ts";
import type { TestDatabase } from "../../database.ts";

export const signal = new AbortController().signal;

/** A folder of this file's own, removed at the end. */
export function ownFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "tamis-exit-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const seed = (db: TestDatabase, dataFolder: string): Promise<void> => {
  const configuration = { timeZone: "Europe/Paris", holidays: "metropole", dataFolder };
  return seedDemonstration({ app: db.app, jobs: db.jobs, configuration } as unknown as Resources, () => {});
};

const portal = "test";
export const exportTo = async (folder: string, db: TestDatabase, dataFolder: string, now = "2026-11-23T10:00:00Z") =>
  writeExport({ databaseUrl: db.url, dataFolder, scope: "open", portal, now, signal }, await folderSink(folder));

export const importFrom = (folder: string, db: TestDatabase, dataFolder: string, more: Partial<RebuildAsked> = {}) =>
  rebuild({ databaseUrl: db.url, dataFolder, scope: "open", signal, ...more }, folderPieces(folder));

/** Every file of a folder by its path, as text of its bytes. */
export function contents(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file, "latin1")]),
  );
}
