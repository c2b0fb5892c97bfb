import { asc, eq, sql } from "drizzle-orm";
import { type Ballot, count, quorum, type Seat } from "../../app/domain/selection/committee.ts";
import type { Tx } from "../client.ts";
import { person, selectionMove } from "../schema/index.ts";

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

/** Candidates among these whose scores are not all in. */
export async function unscored(tx: Tx, candidacyIds: readonly string[]): Promise<number> {
  if (candidacyIds.length === 0) return 0;
  const [row] = await tx.execute<{ n: number }>(sql`select count(*)::int as n from candidacy c
    where c.id in ${[...candidacyIds]} and not tamis.scores_open(c.id)`);
  return row?.n ?? 0;
}

/** Whether a closed meeting with its quorum carried the motion of a ranking. */
export async function rankingVoted(tx: Tx, selectionId: string): Promise<boolean> {
  const motions = await tx.execute<{ seats: Seat[]; votes: Ballot[] }>(sql`
    select coalesce((select json_agg(json_build_object('memberId', cm.person_id, 'present', coalesce(a.present, false), 'recused', false))
        from committee_member cm left join attendance a on a.meeting_id = m.id and a.person_id = cm.person_id
        where cm.selection_id = ${selectionId} and cm.ended_at is null), '[]') as seats,
      coalesce((select json_agg(b.vote) from ballot b where b.motion_id = mo.id), '[]') as votes
    from motion mo join meeting m on m.id = mo.meeting_id
    where m.selection_id = ${selectionId} and mo.kind = 'ranking' and m.closed_at is not null`);
  return [...motions].some(({ seats, votes }) => quorum(seats).reached && count(votes).carried);
}
