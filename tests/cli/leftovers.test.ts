import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { clearLeftovers } from "../../app/cli/clear-leftovers.ts";
import { startGleifImport } from "../../app/services/imports/start-gleif-import.ts";
import { context, testDatabase, viewer } from "../database.ts";
import { hashOf } from "../services/imports/golden-copy.ts";
import { dataFolder } from "./portal.ts";

const db = testDatabase();
const data = dataFolder();
afterAll(data.clear);

function fileIn(folder: string, name: string): string {
  const place = path.join(data.folder, folder);
  mkdirSync(place, { recursive: true });
  writeFileSync(path.join(place, name), "à moitié");
  return path.join(place, name);
}

test("half-arrived files go; those an import waits for, and the kept documents, stay", async () => {
  const where = { databaseUrl: db.url, dataFolder: data.folder };
  expect(await clearLeftovers(where)).toBe(0);
  const [half, arriving] = [fileIn("uploads", "half"), fileIn("files/arriving", "half")];
  const [wanted, kept] = [fileIn("uploads", "wanted"), fileIn("files/ab/cd", "kept")];
  const entities = { path: wanted, name: "a.csv", bytes: 9, sha256: hashOf("à moitié") };
  await startGleifImport(context(db, viewer("finance")), { entities });
  expect(await clearLeftovers(where)).toBe(2);
  expect([half, arriving, wanted, kept].map((file) => existsSync(file))).toEqual([false, false, true, true]);
});
