import { asc, eq, inArray } from "drizzle-orm";
import { takeImportLock } from "../../../db/landing/lock.ts";
import { registerImport } from "../../../db/schema/index.ts";
import { failureText } from "../../domain/imports/plan.ts";
import { asImport, type ImportMachine } from "./machine.ts";
import { removeUploads } from "./remove-uploads.ts";
import { runGleifImport } from "./run-gleif-import.ts";

/**
 * Takes up what waits, one import after the other, while nobody else imports. One left running by a process that died
 * is taken up again once (nothing is done twice: the same file changes nothing), then given up with a reason.
 */
export async function takeUpImports(machine: ImportMachine): Promise<void> {
  const [work] = await asImport(machine, "", (tx) =>
    tx
      .select({ id: registerImport.id })
      .from(registerImport)
      .where(inArray(registerImport.state, ["waiting", "running"]))
      .limit(1),
  );
  if (!work) return;
  const release = await takeImportLock(machine.jobs);
  if (!release) return;
  try {
    await recoverImports(machine);
    for (;;) {
      const [next] = await asImport(machine, "", (tx) =>
        tx
          .select()
          .from(registerImport)
          .where(eq(registerImport.state, "waiting"))
          .orderBy(asc(registerImport.createdAt))
          .limit(1),
      );
      if (!next || machine.signal?.aborted) return;
      await runGleifImport(machine, next.id);
    }
  } finally {
    await release();
  }
}

/** With the lock held, nobody runs: whatever says it does was left by a process that died. */
export async function recoverImports(machine: ImportMachine): Promise<void> {
  await asImport(machine, "", async (tx) => {
    for (const row of await tx.select().from(registerImport).where(eq(registerImport.state, "running"))) {
      const again = row.startedBy.startsWith("person:") && (row.progress as { attempt?: number }).attempt === undefined;
      await tx
        .update(registerImport)
        .set(
          again
            ? { state: "waiting", progress: { attempt: 2 } }
            : {
                state: "failed",
                failure: failureText({ key: "importInterrupted" }),
                finishedAt: new Date().toISOString(),
              },
        )
        .where(eq(registerImport.id, row.id));
      if (!again) await removeUploads(row);
    }
  });
}
