import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { inArray } from "drizzle-orm";
import { closeDatabase, openDatabase } from "../../db/client.ts";
import { registerImport } from "../../db/schema/index.ts";
import type { Configuration } from "../domain/configuration.ts";
import type { ImportPlan } from "../domain/imports/plan.ts";

/**
 * Removes what a portal killed in the middle of an upload left in its data folder. Only for the process that has
 * claimed the folder and does not serve yet: nothing can be arriving. Files of imports to come stay. Returns how many went.
 */
export async function clearLeftovers({
  databaseUrl,
  dataFolder,
}: Pick<Configuration, "databaseUrl" | "dataFolder">): Promise<number> {
  const folders = [path.join(dataFolder, "uploads"), path.join(dataFolder, "files", "arriving")];
  const found = (await Promise.all(folders.map(filesIn))).flat();
  if (found.length === 0) return 0;
  const wanted = await filesToImport(databaseUrl);
  const left = found.filter((file) => !wanted.has(path.resolve(file)));
  await Promise.all(left.map((file) => rm(file, { force: true })));
  return left.length;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.flatMap((entry) => (entry.isFile() ? [path.join(folder, entry.name)] : []));
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
