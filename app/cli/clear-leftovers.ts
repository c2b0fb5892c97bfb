import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";
import { inArray } from "drizzle-orm";
import { closeDatabase, openDatabase } from "../../db/client.ts";
import { registerImport } from "../../db/schema/index.ts";
import type { Configuration } from "../domain/configuration.ts";
import type { ImportPlan } from "../domain/imports/plan.ts";

/**
 * Removes what a portal killed in the middle of an upload left in its data folder. With `untouchedMs` 0, only for the
 * process that has claimed the folder and does not serve yet: nothing can be arriving; else what nobody has written to
 * for so long. Files of imports to come stay. Returns how many went.
 */
export async function clearLeftovers(
  { databaseUrl, dataFolder }: Pick<Configuration, "databaseUrl" | "dataFolder">,
  untouchedMs = 0,
): Promise<number> {
  const folders = [path.join(dataFolder, "uploads"), path.join(dataFolder, "files", "arriving")];
  const found = (await Promise.all(folders.map((folder) => filesIn(folder, untouchedMs)))).flat();
  if (found.length === 0) return 0;
  const wanted = await filesToImport(databaseUrl);
  const left = found.filter((file) => !wanted.has(path.resolve(file)));
  await Promise.all(left.map((file) => rm(file, { force: true })));
  return left.length;
}

async function filesIn(folder: string, untouchedMs: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = entries.flatMap((entry) => (entry.isFile() ? [path.join(folder, entry.name)] : []));
  if (untouchedMs === 0) return files;
  const touched = await Promise.all(files.map(async (file) => (await stat(file).catch(() => null))?.mtimeMs));
  return files.filter((_, index) => (touched[index] ?? Date.now()) < Date.now() - untouchedMs);
}

/** The uploads that an import waits for or is taken up with. */
async function filesToImport(databaseUrl: string): Promise<Set<string>> {
  const db = openDatabase(databaseUrl, { max: 1, name: "tamis-start" });
  try {
    const rows = await db
      .select({ plan: registerImport.files })
      .from(registerImport)
      .where(inArray(registerImport.state, ["waiting", "running"]));
    const files = rows.flatMap(({ plan }) => Object.values((plan as ImportPlan).files));
    return new Set(files.flatMap((file) => (file ? [path.resolve(file.path)] : [])));
  } finally {
    await closeDatabase(db);
  }
}
