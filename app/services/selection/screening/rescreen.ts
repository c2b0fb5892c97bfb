import { eq, inArray, sql } from "drizzle-orm";
import { asMachine } from "../../../../db/as-viewer.ts";
import type { Database, Tx } from "../../../../db/client.ts";
import { selection } from "../../../../db/schema/index.ts";
import type { Instant } from "../../../domain/day.ts";
import { parseRule } from "../../../domain/screening/rule.ts";
import { takes, work } from "../../../domain/selection/procedure.ts";
import { overdue } from "./overdue.ts";
import { type Moment, screenCandidacies } from "./screen-candidacies.ts";

/** Candidates screened in one transaction: short enough for a page to show progress, long enough to share their reading. */
const batch = 250;

export interface Rescreening {
  selectionId: string;
  screened: number;
  /** Candidates still to be screened. */
  left: number;
}

/**
 * One batch of one selection, whoever asks: nobody else screens it meanwhile, so that a file is never screened twice
 * for one change.
 */
export async function screenBatch(
  tx: Tx,
  selectionId: string,
  { most = batch, ...moment }: Moment & { since?: Instant; late?: boolean; most?: number },
): Promise<Rescreening> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('tamis.screening'), hashtext(${selectionId}))`);
  const [call] = await tx.select().from(selection).where(eq(selection.id, selectionId));
  if (!call || !takes(call.state, "screening")) return { selectionId, screened: 0, left: 0 };
  const rule = parseRule(call.rule);
  const due = await overdue(tx, { id: selectionId, rule }, moment);
  const screened = await screenCandidacies(tx, rule, due.slice(0, most), moment);
  return { selectionId, screened: screened.length, left: due.length - screened.length };
}

export interface MachineScreening extends Moment {
  jobs: Database;
  actor: `system:${string}` | `cli:${string}`;
  /** Only facts recorded since are looked for. */
  since?: Instant;
  signal?: AbortSignal;
}

/** Screens again whatever is due in every selection whose state takes it, batch by batch. */
export async function rescreen({ jobs, actor, signal, ...moment }: MachineScreening): Promise<Rescreening[]> {
  const machine = { role: "system", actor } as const;
  const calls = await asMachine(jobs, machine, { action: "screening.run" }, (tx) =>
    tx
      .select({ id: selection.id })
      .from(selection)
      .where(inArray(selection.state, [...work.screening])),
  );
  const told: Rescreening[] = [];
  for (const { id } of calls) {
    let total = 0;
    let last: Rescreening = { selectionId: id, screened: 0, left: 0 };
    do {
      if (signal?.aborted) break;
      last = await asMachine(jobs, machine, { action: "screening.run" }, (tx) =>
        screenBatch(tx, id, { ...moment, late: true }),
      );
      total += last.screened;
    } while (last.screened > 0 && last.left > 0);
    told.push({ ...last, screened: total });
  }
  return told;
}
