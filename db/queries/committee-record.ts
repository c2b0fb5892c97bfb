import { sql } from "drizzle-orm";
import type {
  CommitteeRecord,
  RecordedCandidate,
  Sheet,
  Sitting,
} from "../../app/domain/selection/committee-record.ts";
import type { Tx } from "../client.ts";
import { gridVersion } from "./grid.ts";
import { selectionById } from "./selection.ts";

/** PostgreSQL writes instants of a JSON value in its own way; the record keeps them as the domain writes them. */
const instants = /At$/;
function inIso<T>(value: T): T {
  if (Array.isArray(value)) return value.map(inIso) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      instants.test(key) && typeof inner === "string" ? new Date(inner).toISOString() : inIso(inner),
    ]),
  ) as T;
}

/** Rows that a statement gives as one JSON value each, in its order. */
async function rowsOf<T>(tx: Tx, statement: ReturnType<typeof sql>): Promise<T[]> {
  const rows = await tx.execute<{ told: T }>(statement);
  return rows.map(({ told }) => inIso(told));
}

/**
 * All that a selection keeps of its committee, as far as the viewer may see it; null before a grid is frozen, or
 * where the selection does not exist for them. It is the export: what the ranking and the minutes are computed from.
 */
export async function committeeRecord(tx: Tx, selectionId: string): Promise<CommitteeRecord | null> {
  const call = await selectionById(tx, selectionId);
  const frozen = call && (await gridVersion(tx, selectionId));
  if (!call || frozen?.state !== "frozen") return null;
  const { criteria, aggregation, spreadThreshold } = frozen.content;
  const scored = criteria.filter(({ kind }) => kind === "scored");
  const mine = sql`(select c.id from candidacy c where c.selection_id = ${selectionId})`;
  const seats = await rowsOf<CommitteeRecord["seats"][number]>(
    tx,
    sql`select json_build_object('personId', m.person_id, 'capacity', m.capacity, 'appointedAt', m.appointed_at,
      'endedAt', m.ended_at) as told from committee_member m where m.selection_id = ${selectionId} order by m.appointed_at, m.id`,
  );
  const recusals = await rowsOf<CommitteeRecord["recusals"][number]>(
    tx,
    sql`select json_build_object('candidacyId', r.candidacy_id, 'personId', r.person_id, 'recordedAt', r.recorded_at,
      'liftedAt', r.lifted_at) as told from recusal r where r.candidacy_id in ${mine} order by r.recorded_at, r.id`,
  );
  const notes = await rowsOf<CommitteeRecord["notes"][number]>(
    tx,
    sql`select json_build_object('candidacyId', n.candidacy_id, 'code', n.criterion_code, 'words', n.words,
      'notedBy', n.noted_by, 'notedAt', n.noted_at) as told from discussion_note n
      where n.candidacy_id in ${mine} order by n.noted_at, n.id`,
  );
  const candidates = await candidatesOf(tx, selectionId);
  const sheets = await sheetsOf(tx, selectionId);
  const meetings = await meetingsOf(tx, selectionId);
  const named = new Set([
    ...[...seats, ...recusals, ...sheets].map(({ personId }) => personId),
    ...notes.map(({ notedBy }) => notedBy),
    ...meetings.flatMap(({ closedBy }) => closedBy ?? []),
  ]);
  const people = named.size
    ? await rowsOf<CommitteeRecord["people"][number]>(
        tx,
        sql`select json_build_object('id', p.id, 'name', p.name) as told from person p where p.id in ${[...named]} order by p.id`,
      )
    : [];
  return {
    version: "1",
    selection: {
      ...{ id: selectionId, name: call.name, programme: call.programme.name, perimeter: call.rule.perimeter },
    },
    grid: {
      ...{ number: frozen.number, hash: frozen.hash ?? "", aggregation, spreadThreshold },
      criteria: scored.map(({ code, question, weight }) => ({ code, question, weight })),
    },
    ...{ people, seats, candidates, recusals, sheets, notes, meetings },
  };
}

function candidatesOf(tx: Tx, selectionId: string) {
  return rowsOf<RecordedCandidate>(
    tx,
    sql`select json_build_object('id', c.id, 'name', i.name, 'withdrawnAt', c.withdrawn_at,
      'verdicts', coalesce((select json_agg(json_build_object('value', v.verdict, 'lead', v.content->'lead',
        'recordedAt', v.recorded_at, 'supersededAt', v.superseded_at) order by v.recorded_at, v.id)
        from recorded_verdict v where v.candidacy_id = c.id), '[]'),
      'derogations', coalesce((select json_agg(json_build_object('reason', d.reason, 'deliberation', d.deliberation,
        'expiresOn', d.expires_on, 'approvedAt', d.approved_at, 'revokedAt', d.revoked_at, 'overtakenAt', v.superseded_at)
        order by d.requested_at, d.id) from derogation d join recorded_verdict v on v.id = d.recorded_verdict_id
        where d.candidacy_id = c.id), '[]')) as told
      from candidacy c join institution i on i.id = c.institution_id
      where c.selection_id = ${selectionId} order by i.name, c.id`,
  );
}

/** A draft's scores stay in their sheet until it is submitted, and its earlier wordings for ever. */
function sheetsOf(tx: Tx, selectionId: string) {
  return rowsOf<Sheet>(
    tx,
    sql`select json_build_object('candidacyId', s.candidacy_id, 'personId', s.person_id, 'submittedAt', s.submitted_at,
      'scores', coalesce((select json_agg(json_build_object('code', e.criterion_code, 'value', e.value, 'reason', e.reason,
        'amendment', e.amendment, 'recordedAt', e.recorded_at, 'supersededAt', e.superseded_at) order by e.criterion_code, e.recorded_at, e.id)
        from score e where e.sheet_id = s.id and (e.superseded_at is null or e.superseded_at > s.submitted_at)
          and s.submitted_at is not null), '[]')) as told
      from score_sheet s join candidacy c on c.id = s.candidacy_id
      where c.selection_id = ${selectionId} order by s.candidacy_id, s.person_id`,
  );
}

function meetingsOf(tx: Tx, selectionId: string) {
  return rowsOf<Sitting>(
    tx,
    sql`select json_build_object('number', m.number, 'heldOn', m.held_on, 'place', m.place, 'calledAt', m.called_at,
      'closedAt', m.closed_at, 'closedBy', m.closed_by,
      'attendance', coalesce((select json_agg(json_build_object('personId', a.person_id, 'present', a.present) order by a.person_id)
        from attendance a where a.meeting_id = m.id), '[]'),
      'motions', coalesce((select json_agg(json_build_object('id', q.id, 'kind', q.kind, 'candidacyId', q.candidacy_id,
        'words', q.words, 'ballots', coalesce((select json_agg(json_build_object('personId', b.person_id, 'vote', b.vote) order by b.person_id)
          from ballot b where b.motion_id = q.id), '[]')) order by q.put_at, q.id)
        from motion q where q.meeting_id = m.id), '[]')) as told
      from meeting m where m.selection_id = ${selectionId} order by m.number`,
  );
}
