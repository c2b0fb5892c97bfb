import { sql } from "drizzle-orm";
import type { Day } from "../../app/domain/day.ts";
import type { Tx } from "../client.ts";
import { type Counts, counted } from "./counts.ts";
import { makePlaceholders } from "./merge-relations.ts";

/** Live consolidating parents of an institution on the day, at one level. */
const parent = (institution: string, level: "direct" | "ultimate", today: Day) => sql`exists (
  select 1 from ownership_link l where l.held_id = ${sql.raw(institution)} and l.kind = 'consolidation'
    and l.consolidation = ${level} and l.superseded_at is null and (l.valid_from is null or l.valid_from <= ${today})
    and (l.valid_to is null or l.valid_to > ${today}))`;

/**
 * Turns the reporting exceptions of LEI `[from, to)` into what is known of parents. Live relations speak first: a live
 * ultimate parent outweighs every exception; a live direct parent those of its level and every "none", but leaves an
 * unnamed ultimate parent unnamed. Of what remains, an unnamed parent outweighs "none".
 */
export async function mergeExceptions(
  tx: Tx,
  importId: string,
  today: Day,
  from: string,
  to: string,
): Promise<{ counts: Counts }> {
  const counts: Counts = {};
  const run = sql`where lei >= ${from} and lei < ${to}`;
  counted(counts, "institutions", {
    placeholders: await makePlaceholders(tx, importId, sql`select lei from landing.exception ${run}`),
  });
  await tx.execute(sql`create temp table batch on commit drop as
    with told as (
      select k.institution_id, e.level, e.value, e.reason from landing.exception e
      join identifier k on k.kind = 'lei' and k.value = e.lei and k.superseded_at is null
      where e.lei >= ${from} and e.lei < ${to}
    ), weighed as (
      select t.*, ${parent("p.institution_id", "direct", today)} as has_direct,
        ${parent("p.institution_id", "ultimate", today)} as has_ultimate
      from told t join lateral (select t.institution_id) p on true
    ), left_over as (
      select distinct on (institution_id) institution_id, value, reason from weighed
      where not has_ultimate and not (has_direct and (level = 'direct' or value = 'none'))
      order by institution_id, value = 'unnamed' desc, level, reason
    )
    select i.institution_id, gen_random_uuid() as id, o.value, o.reason, s.id as old_id,
      s.id is not null and s.value = o.value and s.reason is not distinct from o.reason as same
    from (select distinct institution_id from told) i
    left join left_over o on o.institution_id = i.institution_id
    left join group_statement s on s.institution_id = i.institution_id and s.kind = 'parents' and s.source = 'gleif'
      and s.superseded_at is null`);
  const [seen] = await tx.execute<Record<string, number>>(sql`select
    count(*) filter (where old_id is null and value is not null)::int as created,
    count(*) filter (where old_id is not null and value is not null and not same)::int as changed,
    count(*) filter (where same)::int as unchanged,
    count(*) filter (where value is null)::int as outweighed,
    count(*) filter (where old_id is not null and value is null)::int as withdrawn from batch`);
  counted(counts, "statements", seen);
  await tx.execute(sql`
    update group_statement s set superseded_at = now(), superseded_by = case when b.value is null then null else b.id end
    from batch b where s.id = b.old_id and not coalesce(b.same, false)`);
  await tx.execute(sql`
    insert into group_statement (id, institution_id, kind, value, reason, source, import_id)
    select id, institution_id, 'parents', value, reason, 'gleif', ${importId}::uuid
    from batch where value is not null and not coalesce(same, false)`);
  await tx.execute(sql`drop table batch`);
  return { counts };
}

/**
 * Supersedes the register's statements that a live relation now contradicts; with `complete` also those the
 * exceptions' file no longer tells.
 */
export async function retireStatements(tx: Tx, today: Day, complete: boolean): Promise<number> {
  const contradicted = sql`(${parent("s.institution_id", "ultimate", today)}
    or (s.value = 'none' and ${parent("s.institution_id", "direct", today)}))`;
  const silent = sql`not exists (select 1 from landing.exception e join identifier k
    on k.kind = 'lei' and k.value = e.lei and k.superseded_at is null where k.institution_id = s.institution_id)`;
  const gone = await tx.execute(sql`
    update group_statement s set superseded_at = now()
    where s.source = 'gleif' and s.kind = 'parents' and s.superseded_at is null
      and (${contradicted} ${complete ? sql`or ${silent}` : sql``})`);
  return gone.count;
}
