import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { eq } from "drizzle-orm";
import { takeImportLock } from "../../../db/landing/lock.ts";
import { registerImport } from "../../../db/schema/index.ts";
import { conflict, precondition } from "../../domain/errors.ts";
import type { PlannedFile } from "../../domain/imports/plan.ts";
import { asImport, type ImportMachine } from "./machine.ts";
import { runGleifImport } from "./run-gleif-import.ts";
import { planOf } from "./start-gleif-import.ts";
import { recoverImports } from "./take-up-imports.ts";

/** Imports files of this machine at once, for the operator's command. Refuses with `Conflict` while another import runs. */
export async function importNow(
  machine: ImportMachine,
  asked: {
    entities?: string;
    relationships?: string;
    exceptions?: string;
    dryRun: boolean;
    complete: boolean;
  },
): Promise<typeof registerImport.$inferSelect> {
  const [entities, relationships, exceptions] = await Promise.all(
    [asked.entities, asked.relationships, asked.exceptions].map(describeFile),
  );
  const { dryRun, complete } = asked;
  const plan = planOf({ entities, relationships, exceptions, dryRun, complete });
  const release = await takeImportLock(machine.jobs);
  if (!release) throw conflict({ key: "importBusy" });
  try {
    await recoverImports(machine);
    const [row] = await asImport(machine, "", (tx) =>
      tx
        .insert(registerImport)
        .values({ kind: "gleif", state: "running", dryRun, files: plan, startedBy: machine.actor })
        .returning({ id: registerImport.id }),
    );
    const id = (row as { id: string }).id;
    await runGleifImport(machine, id);
    const [ended] = await asImport(machine, id, (tx) =>
      tx.select().from(registerImport).where(eq(registerImport.id, id)),
    );
    return ended as typeof registerImport.$inferSelect;
  } finally {
    await release();
  }
}

async function describeFile(path: string | undefined): Promise<PlannedFile | undefined> {
  if (path === undefined) return undefined;
  const sha = createHash("sha256");
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
      sha.update(chunk);
      bytes += (chunk as Buffer).length;
    }
  } catch {
    throw precondition({ key: "importFileMissing" });
  }
  return { path, name: path.split(/[\\/]/).at(-1) ?? path, bytes, sha256: sha.digest("hex") };
}
