import { type SQL, sql } from "drizzle-orm";
import type { Instant } from "../../app/domain/day.ts";
import { tooMuch } from "../../app/domain/errors.ts";
import type { Activity, Facts } from "../../app/domain/screening/facts.ts";
import type { Tx } from "../client.ts";
import { type Columns, instants, rowsOf } from "./columns.ts";
import { asOne, type Merges } from "./merged-facts.ts";
import type { NamedInstitution } from "./screening-words.ts";

/** Institutions around a set of candidates beyond which no verdict is given: said in words, never cut silently. */
export const surroundingsLimit = 20_000;

export interface Surroundings {
  facts: Facts;
  /** Every institution around the candidates, by name. */
  names: NamedInstitution[];
}

export type Told = { [K in Exclude<keyof Facts, "activities">]: Columns<Facts[K][number]> } & {
  activities: Columns<Omit<Activity, "volumeCents"> & { volumeCents: string | null }>;
  names: string[];
  merges: Merges | null;
};

/**
 * Everything recorded around the candidates as it was known at `knownAt`: every institution connected to one of
 * them by links, in both directions, with links, statements, activities, evidence and settlements.
 * Refuses with `TooMuch` above `surroundingsLimit` institutions.
 */
export async function surroundings(tx: Tx, candidateIds: readonly string[], knownAt: Instant): Promise<Facts> {
  return (await namedSurroundings(tx, candidateIds, knownAt)).facts;
}

/** The same, with the names of the institutions: one reading for a whole page. */
export async function namedSurroundings(
  tx: Tx,
  candidateIds: readonly string[],
  knownAt: Instant,
): Promise<Surroundings> {
  const [row] =
    candidateIds.length === 0 ? [] : await tx.execute<{ told: Told; size: number }>(factsOf(candidateIds, knownAt));
  if (!row) return { facts: noFacts(), names: [] };
  if (row.size > surroundingsLimit) {
    throw tooMuch({ key: "surroundingsTooLarge", values: { limit: surroundingsLimit } });
  }
  const told = row.told.merges ? asOne(row.told, row.told.merges, candidateIds) : row.told;
  const { institutions, links, statements, activities, evidence, settlements, names } = told;
  const facts = {
    institutions: rowsOf(institutions),
    links: rowsOf(instants(links)),
    statements: rowsOf(instants(statements)),
    activities: rowsOf({ ...instants(activities), volumeCents: activities.volumeCents.map(cents) }),
    evidence: rowsOf(instants(evidence)),
    settlements: rowsOf(instants(settlements)),
  };
  return { facts, names: facts.institutions.map((one, i) => ({ ...one, name: names[i] ?? one.id })) };
}

function cents(volume: string | null): bigint | null {
  return volume === null ? null : BigInt(volume);
}

function noFacts(): Facts {
  return { institutions: [], links: [], statements: [], activities: [], evidence: [], settlements: [] };
}

/**
 * Rows as one JSON object of columns, keyed as the rule names them: a third of the time that objects by row take.
 * The keys are in canonical order, so that canonical JSON is written of the facts as they were read.
 */
function columns(from: SQL, told: Record<string, string>): SQL {
  const inOrder = Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1));
  const each = inOrder.map(([key, column]) => `'${key}', coalesce(json_agg(${column}), '[]')`);
  return sql`(select json_build_object(${sql.raw(each.join(", "))}) from ${from})`;
}

const times = { recordedAt: "recorded_at", supersededAt: "superseded_at" };
const bothTimes = { validFrom: "valid_from", validTo: "valid_to", ...times };

/**
 * One statement, so that all facts come from one snapshot. The walk is set-based: every round follows all links of
 * all institutions met in the round before, as one array, by the two indexes of `ownership_link`. Links are followed
 * both ways, and so are merges, so that a round meets again only its own institutions and those of the round before, which are left out.
 * What is recorded of all of them is found by their ids in one array: joined, it would be looked for in whole tables, as nobody can foretell how many they are.
 */
function factsOf(candidateIds: readonly string[], knownAt: Instant) {
  const k = sql`${knownAt}::timestamptz`;
  const known = (t: string) =>
    sql`${sql.raw(t)}.recorded_at <= ${k} and (${sql.raw(t)}.superseded_at is null or ${sql.raw(t)}.superseded_at > ${k})`;
  const ids = sql`array[${sql.join(
    candidateIds.map((id) => sql`${id}`),
    sql`, `,
  )}]::uuid[]`;
  return sql`
with recursive round(before, edge) as (
  select null::uuid[], (select array_agg(distinct id) from unnest(${ids}) id)
  union all
  select r.edge, next.edge from round r cross join lateral (
    select array_agg(id) as edge from (
      (
        select l.held_id as id from ownership_link l where l.holder_id = any(r.edge) and ${known("l")}
        union
        select l.holder_id from ownership_link l where l.held_id = any(r.edge) and ${known("l")}
        union
        select m.merged_id from institution_merge m where m.survivor_id = any(r.edge) and ${known("m")}
        union
        select m.survivor_id from institution_merge m where m.merged_id = any(r.edge) and ${known("m")}
      )
      except (select unnest(r.edge) union all select unnest(r.before))
      limit ${surroundingsLimit + 1}
    ) new
  ) next where next.edge is not null
), met as materialized (select unnest(edge) as id from round limit ${surroundingsLimit + 1}),
counted as (select count(*)::int as size from met),
members as materialized (select array_agg(id) as ids from met where (select size from counted) <= ${surroundingsLimit}),
institutions as materialized (
  select i.id, i.category, i.name from institution i where i.id = any((select ids from members)::uuid[]) order by i.id
), links as materialized (
  select l.* from ownership_link l where l.holder_id = any((select ids from members)::uuid[]) and ${known("l")}
), statements as materialized (
  select s.* from group_statement s where s.institution_id = any((select ids from members)::uuid[]) and ${known("s")}
), activities as materialized (
  select a.* from credit_activity a where a.institution_id = any((select ids from members)::uuid[]) and ${known("a")}
), named as (
  select evidence_id from links union select evidence_id from statements union select evidence_id from activities
)
select (select size from counted) as size, json_build_object(
  'institutions', ${columns(sql`institutions`, { id: "id", category: "category" })},
  'merges', (select json_agg(json_build_array(m.merged_id, m.survivor_id)) from institution_merge m
    where m.merged_id = any((select ids from members)::uuid[]) and ${known("m")}),
  'names', (select coalesce(json_agg(name), '[]') from institutions),
  'links', ${columns(sql`(select * from links order by id) l`, {
    id: "id",
    kind: "kind",
    holderId: "holder_id",
    heldId: "held_id",
    share: "share",
    consolidation: "consolidation",
    evidenceId: "evidence_id",
    ...bothTimes,
  })},
  'statements', ${columns(sql`(select * from statements order by id) s`, {
    id: "id",
    institutionId: "institution_id",
    kind: "kind",
    value: "value",
    linkIds: "link_ids",
    evidenceId: "evidence_id",
    ...bothTimes,
  })},
  'activities', ${columns(sql`(select * from activities order by id) a`, {
    id: "id",
    institutionId: "institution_id",
    stance: "stance",
    products: "products",
    audiences: "audiences",
    territories: "territories",
    channels: "channels",
    covers: "covers",
    volumeCents: "volume_cents::text",
    evidenceId: "evidence_id",
    ...bothTimes,
  })},
  'evidence', ${columns(sql`(select e.* from named n join evidence e on e.id = n.evidence_id where ${known("e")}) e`, {
    id: "id",
    strength: "strength",
    expiresOn: "expires_on",
    ...times,
  })},
  'settlements', ${columns(
    sql`(select s.* from activities a join settlement s on s.affirmation_id = a.id where ${known("s")}) s`,
    { id: "id", affirmationId: "affirmation_id", denialId: "denial_id", favours: "favours", ...times },
  )}
) as told`;
}
