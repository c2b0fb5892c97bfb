import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Day } from "../../app/domain/day.ts";
import { scoredOf, weighingOf } from "../../app/domain/selection/committee-standing.ts";
import { rankingMeeting } from "../../app/domain/selection/minutes.ts";
import { rank } from "../../app/domain/selection/ranking.ts";
import type { Tx } from "../client.ts";
import { person, selectionMove } from "../schema/index.ts";
import { committeeRecord } from "./committee-record.ts";

/** The steps a selection took, the first first, with who took them. */
export function movesOf(tx: Tx, selectionId: string) {
  return tx
    .select({
      act: selectionMove.act,
      from: selectionMove.fromState,
      to: selectionMove.toState,
      reason: selectionMove.reason,
      at: selectionMove.movedAt,
      by: person.name,
    })
    .from(selectionMove)
    .leftJoin(person, eq(person.id, selectionMove.movedBy))
    .where(eq(selectionMove.selectionId, selectionId))
    .orderBy(asc(selectionMove.movedAt), asc(selectionMove.id));
}

/** The state a selection was last suspended in. */
export async function stoppedIn(tx: Tx, selectionId: string, act: "suspend" | "annul") {
  const [row] = await tx
    .select({ from: selectionMove.fromState })
    .from(selectionMove)
    .where(and(eq(selectionMove.selectionId, selectionId), eq(selectionMove.act, act)))
    .orderBy(desc(selectionMove.movedAt), desc(selectionMove.id))
    .limit(1);
  return row?.from ?? null;
}

/** Candidates among these whose scores are not all in. */
export async function unscored(tx: Tx, candidacyIds: readonly string[]): Promise<number> {
  if (candidacyIds.length === 0) return 0;
  const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from candidacy c
    where c.id in ${[...candidacyIds]} and not tamis.scores_open(c.id)`);
  return row?.n ?? 0;
}

/** Whether a closed meeting, in number, voted the ranking as it stands today. */
export async function rankingVoted(tx: Tx, selectionId: string, today: Day): Promise<boolean> {
  const record = await committeeRecord(tx, selectionId);
  if (record === null) return false;
  return rankingMeeting(record, rank(scoredOf(record, { at: null, today }), weighingOf(record))) !== null;
}
