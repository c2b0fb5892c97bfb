import { sql } from "drizzle-orm";
import type { Tx } from "../../../db/client.ts";
import { type Counts, counted } from "../../../db/landing/counts.ts";
import { dropTwins, mergeEntities } from "../../../db/landing/merge-entities.ts";
import { mergeExceptions, retireStatements } from "../../../db/landing/merge-exceptions.ts";
import {
  dropTwinRelations,
  mergeRelations,
  placeholdersOfRelations,
  retireRelations,
} from "../../../db/landing/merge-relations.ts";
import type { Day } from "../../domain/day.ts";
import type { ImportPlan, ImportProgress, ImportSummary } from "../../domain/imports/plan.ts";
import type { RegisterFile } from "../../domain/imports/reader.ts";
import type { ProblemList } from "./problem-list.ts";

/** Lines merged between two looks at whether to stop. */
export const runLines = 50_000;

/** Steps taken together: see `laneOf`. */
const lanes = [0, 1] as const;

/** A step; what it answers counts what it found, once it is in. */
export type Step = (tx: Tx) => Promise<() => void>;

export interface Merging {
  importId: string;
  plan: ImportPlan;
  today: Day;
  problems: ProblemList;
  /** One step, whole or not at all: its own transaction, or the one of a dry run. */
  step<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Steps that meet in no row: side by side, or one after the other in a dry run. What went well counts. */
  steps(works: Step[]): Promise<void>;
  told(progress: ImportProgress): Promise<void>;
  /** Filled step by step: what is in stays counted when a later step fails or is cancelled. */
  summary: Pick<ImportSummary, "counts" | "vanishingSkipped">;
}

/** Merges all that has landed: institutions, then relations, then exceptions. Stops between two steps when asked. */
export async function mergeLanded(merging: Merging): Promise<void> {
  const { importId, plan, today, problems, step, summary } = merging;
  const add = (more: Counts) => {
    for (const [thing, acts] of Object.entries(more)) counted(summary.counts, thing, acts);
  };
  /** A whole file may be trusted about what it does not tell only when all of it could be read. */
  const whole = (file: RegisterFile): boolean => {
    if (!plan.complete) return false;
    if (problems.of(file).rejected === 0) return true;
    summary.vanishingSkipped = true;
    return false;
  };

  if (plan.files.entities) {
    for (const remark of await step(dropTwins)) problems.add("entities", remark);
    await inRuns(merging, "entities", "entity", (from, to) =>
      merging.steps(
        lanes.map((lane) => async (tx) => {
          const run = await mergeEntities(tx, importId, from, to, lane);
          return () => {
            add(run.counts);
            for (const remark of run.remarks) problems.add("entities", remark);
          };
        }),
      ),
    );
  }
  if (plan.files.relationships) {
    // Asked before twins are left out: those are told by the line that stays.
    const trusted = whole("relationships");
    for (const remark of await step(dropTwinRelations)) problems.add("relationships", remark);
    await inRuns(merging, "relationships", "relation", async (from, to) => {
      const placeholders = await step((tx) => placeholdersOfRelations(tx, importId, from, to));
      add({ institutions: { placeholders } });
      await merging.steps(
        lanes.map((lane) => async (tx) => {
          const run = await mergeRelations(tx, importId, from, to, lane);
          return () => add(run.counts);
        }),
      );
    });
    add({ links: { vanished: await step((tx) => retireRelations(tx, trusted)) } });
  }
  if (plan.files.exceptions) {
    const marks = await step((tx) =>
      tx.execute<{ lei: string }>(sql`select lei from (
        select lei, row_number() over (order by lei) as n from (select distinct lei from landing.exception) each
      ) numbered where n % ${runLines} = 0 order by lei`),
    );
    const bounds = ["", ...marks.map((mark) => mark.lei), "~"];
    for (let i = 0; i + 1 < bounds.length; i++) {
      await merging.told({ phase: "merging", file: "exceptions", done: i, total: bounds.length - 1 });
      const run = await step((tx) =>
        mergeExceptions(tx, importId, today, bounds[i] as string, bounds[i + 1] as string),
      );
      add(run.counts);
    }
  }
  const silent = plan.files.exceptions !== undefined && whole("exceptions");
  add({ statements: { vanished: await step((tx) => retireStatements(tx, today, silent)) } });
}

/** Takes the landed lines in runs of `runLines`. */
async function inRuns(
  merging: Merging,
  file: RegisterFile,
  table: "entity" | "relation",
  work: (from: number, to: number) => Promise<void>,
): Promise<void> {
  const [last] = await merging.step((tx) =>
    tx.execute<{ line: number | null }>(sql.raw(`select max(line) as line from landing.${table}`)),
  );
  const total = last?.line ?? 0;
  let refreshAt = 0;
  for (let from = 0; from <= total; from += runLines) {
    await merging.told({ phase: "merging", file, done: from, total });
    await work(from, from + runLines);
    // A register that has doubled is planned for anew; so is the next file.
    if (from < refreshAt && from + runLines <= total) continue;
    refreshAt = 2 * from + runLines;
    await merging.step((tx) => tx.execute(sql`select tamis.refresh_statistics()`));
  }
}
