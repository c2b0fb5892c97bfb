import { eq, sql } from "drizzle-orm";
import { closeLanding, openLanding, settleLanding } from "../../../db/landing/tables.ts";
import { registerImport } from "../../../db/schema/index.ts";
import { DomainError } from "../../domain/errors.ts";
import { failureText, type ImportPlan, type ImportSummary } from "../../domain/imports/plan.ts";
import { registerFiles } from "../../domain/imports/reader.ts";
import { landFile } from "./land-file.ts";
import { learnNames } from "./learn-names.ts";
import { asImport, Cancelled, type ImportMachine, pulse } from "./machine.ts";
import { mergeLanded, type Step } from "./merge-landed.ts";
import { problemList } from "./problem-list.ts";
import { removeUploads } from "./remove-uploads.ts";

/** Undoes a dry run. */
class Rehearsed extends Error {}

/** Each step in its own transaction; what went well is counted before the first failure is told. */
async function sideBySide(works: (() => Promise<() => void>)[]): Promise<void> {
  const ended = await Promise.allSettled(works.map((work) => work()));
  for (const end of ended) if (end.status === "fulfilled") end.value();
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}

/** `waiting`: the process stops; the next one takes it up again. */
type Ending = "done" | "cancelled" | "failed" | "waiting";
type Change = Partial<typeof registerImport.$inferInsert>;

/**
 * Runs one import to its end: reads every file into landing tables, then merges them in steps, each whole or not at
 * all. Never throws for what a file holds: the state, the summary and the failure are kept in `register_import`.
 * The caller holds the import lock.
 */
export async function runGleifImport(machine: ImportMachine, importId: string): Promise<Ending> {
  const started = performance.now();
  const problems = problemList(machine, importId);
  const summary: ImportSummary = {
    files: {},
    counts: {},
    problems: problems.byCode,
    unlisted: 0,
    vanishingSkipped: false,
    seconds: 0,
  };
  const record = (change: Change) =>
    asImport(machine, importId, (tx) => tx.update(registerImport).set(change).where(eq(registerImport.id, importId)));
  const [row] = await asImport(machine, importId, (tx) =>
    tx.update(registerImport).set({ state: "running" }).where(eq(registerImport.id, importId)).returning(),
  );
  if (!row) throw new Error(`no import ${importId}`);
  const plan = row.files as ImportPlan;
  const told = pulse(machine, importId);
  const end = async (change: Change & { state: Ending }) => {
    await problems.write();
    summary.unlisted = problems.unlisted();
    for (const file of registerFiles) Object.assign(summary.files[file] ?? {}, problems.of(file));
    summary.seconds = Math.round((performance.now() - started) / 100) / 10;
    await asImport(machine, importId, async (tx) => {
      await closeLanding(tx);
      await tx.execute(sql`delete from landing.progress where import_id = ${importId}`);
    });
    if (change.state === "waiting") await record(change);
    else {
      await record({ summary, finishedAt: new Date().toISOString(), ...change });
      await removeUploads(row);
    }
    if (!row.dryRun) await learnNames(machine, importId, summary.counts);
    return change.state;
  };

  try {
    await asImport(machine, importId, openLanding);
    for (const file of registerFiles) {
      const planned = plan.files[file];
      if (!planned) continue;
      const landed = await landFile(
        machine,
        file,
        planned.path,
        (problem) => problems.add(file, problem),
        async (done, total) => {
          await problems.write();
          await told({ phase: "reading", file, done, total });
        },
      );
      summary.files[file] = { ...landed, rejected: 0, remarks: 0 };
      await asImport(machine, importId, (tx) => settleLanding(tx, file));
    }
    const merging = { importId, plan, today: machine.today, problems, told, summary };
    if (row.dryRun) {
      await asImport(machine, importId, async (tx) => {
        const steps = async (works: Step[]) => {
          for (const work of works) (await work(tx))();
        };
        await mergeLanded({ ...merging, step: (work) => work(tx), steps });
        throw new Rehearsed();
      }).catch((error) => {
        if (!(error instanceof Rehearsed)) throw error;
      });
    } else {
      const steps = (works: Step[]) => sideBySide(works.map((work) => () => asImport(machine, importId, work)));
      await mergeLanded({ ...merging, step: (work) => asImport(machine, importId, work), steps });
    }
    return await end({ state: "done" });
  } catch (error) {
    if (error instanceof Cancelled) {
      const stopping = machine.signal?.aborted && machine.actor === "system:gleif-import";
      return end({ state: stopping ? "waiting" : "cancelled" });
    }
    if (error instanceof DomainError) return end({ state: "failed", failure: failureText(error.sentence) });
    await end({ state: "failed", failure: failureText({ key: "importBroke" }) });
    throw error;
  }
}
