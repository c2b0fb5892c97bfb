import { rm } from "node:fs/promises";
import type { registerImport } from "../../../db/schema/index.ts";
import type { ImportPlan } from "../../domain/imports/plan.ts";

/**
 * Removes the files somebody sent by the portal, once their import is over. Their name, size and SHA-256 stay with
 * the import. Files of this machine, given to the command, are the operator's own: never touched.
 */
export async function removeUploads(row: Pick<typeof registerImport.$inferSelect, "startedBy" | "files">) {
  if (!row.startedBy.startsWith("person:")) return;
  const planned = Object.values((row.files as ImportPlan).files);
  await Promise.all(planned.map((file) => file && rm(file.path, { force: true })));
}
