import { sql } from "drizzle-orm";
import type { Instant } from "../../app/domain/day.ts";
import { tooMuch } from "../../app/domain/errors.ts";
import type { Facts } from "../../app/domain/screening/facts.ts";
import type { Tx } from "../client.ts";

/** Institutions around a set of candidates beyond which no verdict is given: said in words, never cut silently. */
export const surroundingsLimit = 20_000;

/**
 * Everything recorded around the candidates as it was known at `knownAt`: every institution connected to one of
 * them by links, in both directions, with links, statements, activities, evidence and settlements.
 * Refuses with `TooMuch` above `surroundingsLimit` institutions.
 */
export async function surroundings(tx: Tx, candidateIds: readonly string[], knownAt: Instant): Promise<Facts> {
  if (candidateIds.length === 0) return noFacts();
  const [row] = await tx.execute<{ facts: Facts | null; size: number }>(factsOf(candidateIds, knownAt));
  if (!row || row.size > surroundingsLimit) {
    throw tooMuch({ key: "surroundingsTooLarge", values: { limit: surroundingsLimit } });
  }
  const facts = row.facts ?? noFacts();
  for (const activity of facts.activities) {
    if (activity.volumeCents !== null) activity.volumeCents = BigInt(activity.volumeCents);
  }
  return facts;
}

function noFacts(): Facts {
  return { institutions: [], links: [], statements: [], activities: [], evidence: [], settlements: [] };
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The two times of one row, as the rule reads them. */
const times = (t: string) => sql`'validFrom', ${sql.raw(t)}.valid_from, 'validTo', ${sql.raw(t)}.valid_to,
  'recordedAt', ${iso(`${t}.recorded_at`)}, 'supersededAt', ${iso(`${t}.superseded_at`)}`;

/**
 * One statement, so that all facts come from one snapshot. The walk is set-based: every round follows all links
 * of all institutions met in the round before, by the two indexes of `ownership_link`.
 */
function factsOf(candidateIds: readonly string[], knownAt: Instant) {
  const k = sql`${knownAt}::timestamptz`;
  const known = (t: string) =>
    sql`${sql.raw(t)}.recorded_at <= ${k} and (${sql.raw(t)}.superseded_at is null or ${sql.raw(t)}.superseded_at > ${k})`;
  const ids = sql`array[${sql.join(
    candidateIds.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`;
  const all = (rows: ReturnType<typeof sql>) => sql`coalesce((${rows}), '[]'::json)`;
  return sql`
with recursive reach(id) as (
  select unnest(${ids})
  union
  select next.id from reach r cross join lateral (
    select l.held_id as id from ownership_link l where l.holder_id = r.id and ${known("l")}
    union all
    select l.holder_id from ownership_link l where l.held_id = r.id and ${known("l")}
  ) next
), met as materialized (select id from reach limit ${surroundingsLimit + 1}),
counted as (select count(*)::int as size from met),
members as materialized (select id from met where (select size from counted) <= ${surroundingsLimit}),
links as materialized (
  select l.* from members m join ownership_link l on l.holder_id = m.id where ${known("l")}
), statements as materialized (
  select s.* from members m join group_statement s on s.institution_id = m.id where ${known("s")}
), activities as materialized (
  select a.* from members m join credit_activity a on a.institution_id = m.id where ${known("a")}
), named as (
  select evidence_id from links union select evidence_id from statements union select evidence_id from activities
)
select (select size from counted) as size, json_build_object(
  'institutions', ${all(sql`select json_agg(json_build_object('id', i.id, 'category', i.category) order by i.id)
    from members m join institution i on i.id = m.id`)},
  'links', ${all(sql`select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'holderId', l.holder_id,
    'heldId', l.held_id, 'share', l.share, 'consolidation', l.consolidation, 'evidenceId', l.evidence_id,
    ${times("l")}) order by l.id) from links l`)},
  'statements', ${all(sql`select json_agg(json_build_object('id', s.id, 'institutionId', s.institution_id, 'kind', s.kind,
    'value', s.value, 'linkIds', s.link_ids, 'evidenceId', s.evidence_id, ${times("s")}) order by s.id) from statements s`)},
  'activities', ${all(sql`select json_agg(json_build_object('id', a.id, 'institutionId', a.institution_id,
    'stance', a.stance, 'products', a.products, 'audiences', a.audiences, 'territories', a.territories,
    'channels', a.channels, 'covers', a.covers, 'volumeCents', a.volume_cents::text, 'evidenceId', a.evidence_id,
    ${times("a")}) order by a.id) from activities a`)},
  'evidence', ${all(sql`select json_agg(json_build_object('id', e.id, 'strength', e.strength, 'expiresOn', e.expires_on,
    'recordedAt', ${iso("e.recorded_at")}, 'supersededAt', ${iso("e.superseded_at")}) order by e.id)
    from named n join evidence e on e.id = n.evidence_id where ${known("e")}`)},
  'settlements', ${all(sql`select json_agg(json_build_object('id', s.id, 'affirmationId', s.affirmation_id,
    'denialId', s.denial_id, 'favours', s.favours, 'recordedAt', ${iso("s.recorded_at")},
    'supersededAt', ${iso("s.superseded_at")}) order by s.id)
    from activities a join settlement s on s.affirmation_id = a.id where ${known("s")}`)}
) as facts`;
}
