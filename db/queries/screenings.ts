import { type SQL, sql } from "drizzle-orm";
import type { Day, Instant } from "../../app/domain/day.ts";
import type { Perimeter, VerdictValue } from "../../app/domain/screening/facts.ts";
import type { ReasonedVerdict } from "../../app/domain/screening/reasons.ts";
import type { ScreeningCause, TouchingFact } from "../../app/domain/selection/screening-cause.ts";
import type { Tx } from "../client.ts";

/** Above this many new facts every live screening is compared, without going through the index of institutions. */
const fewFacts = 5_000;

export interface LiveScreening {
  id: string;
  candidacyId: string;
  onDay: Day;
  knownAt: Instant;
  perimeter: Perimeter;
  verdict: VerdictValue;
  hash: string;
  byPerimeter: ReasonedVerdict[];
  expiresOn: Day | null;
  cause: ScreeningCause;
  recordedAt: Instant;
}

/** A candidate with what was last screened of it; null = nothing yet. */
export interface ScreeningRow {
  candidacyId: string;
  institutionId: string;
  live: LiveScreening | null;
}

/** A screening as one value, under the name it has in the query. */
const toldAs = (t: string) =>
  sql.raw(`json_build_object('id', ${t}.id, 'candidacyId', ${t}.candidacy_id, 'onDay', ${t}.on_day, 'knownAt', ${t}.known_at,
    'perimeter', ${t}.perimeter, 'verdict', ${t}.verdict, 'hash', ${t}.hash, 'byPerimeter', ${t}.by_perimeter,
    'expiresOn', ${t}.expires_on, 'cause', ${t}.cause, 'recordedAt', ${t}.recorded_at)`);

/** The candidates still in a selection whom the viewer may see, each with its live screening. */
export async function screeningsOf(tx: Tx, selectionId: string): Promise<ScreeningRow[]> {
  const rows = await tx.execute<{ candidacyId: string; institutionId: string; live: LiveScreening | null }>(sql`
    select c.id as "candidacyId", c.institution_id as "institutionId", case when s.id is null then null else ${toldAs("s")} end as live
    from candidacy c left join screening s on s.candidacy_id = c.id and s.superseded_at is null
    where c.selection_id = ${selectionId} and c.withdrawn_at is null order by c.id`);
  return rows.map((row) => ({ ...row, live: row.live && inIso(row.live) }));
}

/** Instants as the domain writes them, to the microsecond they were stored with cut to milliseconds. */
const inIso = (row: LiveScreening): LiveScreening => ({
  ...row,
  knownAt: new Date(row.knownAt).toISOString(),
  recordedAt: new Date(row.recordedAt).toISOString(),
});

/** A stored screening touched by facts recorded or ended since. */
export interface Touched {
  candidacyId: string;
  facts: TouchingFact[];
}

/**
 * The live screenings of a selection that facts recorded, ended or changed since touch. `late` also finds facts whose
 * transaction was still open when the screening was run: those recorded up to ten minutes before it.
 */
export async function touchedScreenings(
  tx: Tx,
  { selectionId, since, late }: { selectionId: string; since?: Instant; late?: Instant },
): Promise<Touched[]> {
  const slack = late ? sql`interval '10 minutes'` : sql`interval '0'`;
  const settled = late ? sql`s.known_at < ${late}::timestamptz - interval '10 minutes'` : sql`false`;
  const from = since
    ? sql`${since}::timestamptz`
    : sql`(select min(s.known_at) - ${slack} from screening s join candidacy c on c.id = s.candidacy_id
        where c.selection_id = ${selectionId} and c.withdrawn_at is null and s.superseded_at is null)`;
  const [start] = await tx.execute<{ at: string | null }>(sql`select ${from} as at`);
  if (!start?.at) return [];
  const changed = changedSince(new Date(start.at).toISOString());
  const [size] = await tx.execute<{ n: number }>(
    sql`select count(*)::int as n from (select 1 from (${changed}) c limit ${fewFacts + 1}) x`,
  );
  const few = (size?.n ?? 0) <= fewFacts;
  const rows = await tx.execute<{ candidacyId: string; facts: TouchingFact[] }>(sql`
    with changed as materialized (${changed}),
    every as materialized (
      select s.candidacy_id, s.known_at, s.institution_ids from screening s join candidacy c on c.id = s.candidacy_id
      where c.selection_id = ${selectionId} and c.withdrawn_at is null and s.superseded_at is null
    ), renewed as materialized (
      select i.id, i.updated_at from (select distinct unnest(institution_ids) as id from every) e
      join institution i on i.id = e.id where i.updated_at > ${start.at}::timestamptz
    ), live as materialized (${
      few
        ? sql`select s.candidacy_id, s.known_at, s.institution_ids from screening s join candidacy c on c.id = s.candidacy_id
            where c.selection_id = ${selectionId} and c.withdrawn_at is null and s.superseded_at is null
              and s.institution_ids && (select coalesce(array_agg(institution_id), '{}') from changed)`
        : sql`select * from every`
    }), hit as (
      select s.candidacy_id, c.kind, c.id, c.institution_id, c.ended, c.at
      from live s cross join lateral unnest(s.institution_ids) one(id) join changed c on c.institution_id = one.id
      where c.at > s.known_at or (${settled} and c.at > s.known_at - ${slack})
      union all
      select s.candidacy_id, 'institution', r.id, r.id, false, r.updated_at
      from renewed r join every s on r.id = any(s.institution_ids) where r.updated_at > s.known_at
    )
    select candidacy_id as "candidacyId", (array_agg(json_build_object('kind', kind, 'id', id, 'institutionId', institution_id,
      'ended', ended) order by at, id))[1:12] as facts from hit group by candidacy_id order by candidacy_id`);
  return [...rows];
}

/** Every institution a fact recorded or ended since speaks of. */
function changedSince(since: Instant): SQL {
  const at = sql`${since}::timestamptz`;
  const each = (kind: string, table: string, column: string) => sql`
    select ${sql.raw(`'${kind}'`)} as kind, id, ${sql.raw(column)} as institution_id, false as ended, recorded_at as at
      from ${sql.raw(table)} where recorded_at > ${at}
    union all
    select ${sql.raw(`'${kind}'`)}, id, ${sql.raw(column)}, true, superseded_at
      from ${sql.raw(table)} where superseded_at > ${at}`;
  const settled = (time: string, ended: boolean) => sql`
    select 'settlement', s.id, a.institution_id, ${sql.raw(String(ended))}, s.${sql.raw(time)}
      from settlement s join credit_activity a on a.id = s.affirmation_id where s.${sql.raw(time)} > ${at}`;
  return sql.join(
    [
      each("link", "ownership_link", "holder_id"),
      each("link", "ownership_link", "held_id"),
      each("statement", "group_statement", "institution_id"),
      each("activity", "credit_activity", "institution_id"),
      each("merge", "institution_merge", "survivor_id"),
      each("merge", "institution_merge", "merged_id"),
      settled("recorded_at", false),
      settled("superseded_at", true),
    ],
    sql` union all `,
  );
}

/** One screening that replaced another, both as kept, the candidate by name. */
export interface Rescreened {
  candidacyId: string;
  name: string;
  before: LiveScreening;
  after: LiveScreening;
}

/** Screenings of a selection that replaced another since a day and rest on something else, the latest first. */
export async function rescreenedSince(tx: Tx, selectionId: string, since: Instant, limit = 200): Promise<Rescreened[]> {
  const rows = await tx.execute<{ candidacyId: string; name: string; before: LiveScreening; after: LiveScreening }>(sql`
    select c.id as "candidacyId", i.name, ${toldAs("b")} as before, ${toldAs("a")} as after
    from screening b join screening a on a.id = b.superseded_by
    join candidacy c on c.id = b.candidacy_id join institution i on i.id = c.institution_id
    where c.selection_id = ${selectionId} and c.withdrawn_at is null and a.recorded_at >= ${since}::timestamptz
      and (a.cause->>'changed')::boolean
    order by a.recorded_at desc, i.name, a.id limit ${limit}`);
  return rows.map((told) => ({ ...told, before: inIso(told.before), after: inIso(told.after) }));
}

/** How many institutions each live screening of a selection read. */
export async function institutionsRead(tx: Tx, selectionId: string): Promise<Map<string, number>> {
  const rows = await tx.execute<{ id: string; n: number }>(sql`
    select s.candidacy_id as id, cardinality(s.institution_ids) as n from screening s join candidacy c on c.id = s.candidacy_id
    where c.selection_id = ${selectionId} and c.withdrawn_at is null and s.superseded_at is null`);
  return new Map([...rows].map(({ id, n }) => [id, n]));
}
