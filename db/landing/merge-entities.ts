import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { type Counts, counted, type Remark } from "./counts.ts";

/**
 * Two lanes may be merged at the same time: no LEI and no SIREN is in both. Whoever may hold a SIREN is in the first,
 * so that of two claims the one on the earlier line is heard first.
 */
const laneOf = sql`case when e.country = 'FR' or e.siren is not null then 0 else ascii(right(e.lei, 1)) & 1 end`;
export type Lane = 0 | 1;

/** Lines that name one LEI twice: the newest record is kept, the others go and are told. */
export async function dropTwins(tx: Tx): Promise<Remark[]> {
  return tx.execute<Remark & Record<string, unknown>>(sql`
    with twice as (select lei from landing.entity group by lei having count(*) > 1),
    ranked as (
      select e.line, e.lei, row_number() over (partition by e.lei order by e.updated desc, e.line desc) as rank
      from landing.entity e join twice t on t.lei = e.lei
    ), gone as (
      delete from landing.entity e using ranked r where e.line = r.line and r.rank > 1 returning e.line, e.lei
    )
    select line, 'duplicate' as code, lei as detail from gone`);
}

/**
 * Merges the institutions of one lane of lines `[from, to)`, whole or not at all. A record older than the one we hold changes
 * nothing; one with the same digest changes nothing but the register's date. An institution recorded by hand keeps
 * its name, category and address: the register adds its names, status and identifiers to it.
 */
export async function mergeEntities(
  tx: Tx,
  importId: string,
  from: number,
  to: number,
  lane: Lane,
): Promise<{ counts: Counts; remarks: Remark[] }> {
  const counts: Counts = {};
  await tx.execute(sql`create temp table batch on commit drop as
    select e.*, coalesce(k.institution_id, gen_random_uuid()) as id, k.institution_id is null as fresh,
      k.institution_id is null or (i.register_digest is distinct from e.digest
        and (i.register_updated_at is null or i.register_updated_at <= e.updated)) as changed,
      coalesce(i.register_updated_at > e.updated, false) as older, i.source as held_source
    from landing.entity e
    left join identifier k on k.kind = 'lei' and k.value = e.lei and k.superseded_at is null
    left join institution i on i.id = k.institution_id
    where e.line >= ${from} and e.line < ${to} and ${laneOf} = ${lane}`);
  // How many lines is all the planner needs to know.
  await tx.execute(sql`analyze batch (line)`);
  const [seen] = await tx.execute<Record<string, number>>(sql`select
    count(*) filter (where fresh)::int as created, count(*) filter (where changed and not fresh)::int as changed,
    count(*) filter (where older)::int as older, count(*) filter (where not changed and not older)::int as unchanged from batch`);
  counted(counts, "institutions", seen);
  if (seen?.created) {
    await tx.execute(sql`
      insert into institution (id, name, category, country, address_line, postal_code, city, registration_status,
        successor_lei, has_lei, source, import_id, register_updated_at, register_digest)
      select id, name, category, country, address, postal_code, city, status, successor, true, 'gleif', ${importId}::uuid, updated, digest
      from batch where fresh order by line`);
    await tx.execute(sql`
      insert into identifier (institution_id, kind, value, source, import_id)
      select id, 'lei', lei, 'gleif', ${importId}::uuid from batch where fresh order by line`);
  }
  if (seen?.changed) {
    await tx.execute(sql`
      update institution i set
        name = case when i.source = 'gleif' then b.name else i.name end,
        country = case when i.source = 'gleif' then b.country else i.country end,
        category = case when i.category = 'unknown' then b.category else i.category end,
        address_line = case when i.source = 'gleif' then b.address else coalesce(i.address_line, b.address) end,
        postal_code = case when i.source = 'gleif' then b.postal_code else coalesce(i.postal_code, b.postal_code) end,
        city = case when i.source = 'gleif' then b.city else coalesce(i.city, b.city) end,
        registration_status = b.status, successor_lei = b.successor,
        register_updated_at = b.updated, register_digest = b.digest, updated_at = now()
      from batch b where i.id = b.id and b.changed and not b.fresh`);
  }
  counted(counts, "names", await mergeNames(tx, importId, from, to, (seen?.changed ?? 0) > 0));
  const sirens = await mergeSirens(tx, importId, (seen?.changed ?? 0) > 0);
  counted(counts, "sirens", sirens.counts);
  await tx.execute(sql`drop table batch`);
  return { counts, remarks: sirens.remarks };
}

async function mergeNames(
  tx: Tx,
  importId: string,
  from: number,
  to: number,
  some: boolean,
): Promise<Record<string, number>> {
  let superseded = 0;
  if (some) {
    const gone = await tx.execute(sql`
      update institution_name n set superseded_at = now() from batch b
      where b.changed and not b.fresh and n.institution_id = b.id and n.source = 'gleif' and n.superseded_at is null
        and not exists (select 1 from landing.entity_name e where e.line = b.line and e.kind = n.kind and e.name = n.name
          and e.language is not distinct from n.language)`);
    superseded = gone.count;
  }
  const made = await tx.execute(sql`
    insert into institution_name (institution_id, kind, name, language, source, import_id)
    select distinct on (b.line, e.kind, e.name, e.language) b.id, e.kind, e.name, e.language, 'gleif', ${importId}::uuid
    from batch b join landing.entity_name e on e.line = b.line and e.line >= ${from} and e.line < ${to}
    where b.changed ${
      some
        ? sql`and not exists (select 1 from institution_name n where n.institution_id = b.id and n.source = 'gleif'
            and n.superseded_at is null and n.kind = e.kind and n.name = e.name and n.language is not distinct from e.language)`
        : sql``
    }`);
  return { created: made.count, superseded };
}

/** A SIREN belongs to one institution: a second one that claims it is told, never merged. */
async function mergeSirens(tx: Tx, importId: string, some: boolean) {
  let superseded = 0;
  if (some) {
    const gone = await tx.execute(sql`
      update identifier k set superseded_at = now() from batch b
      where b.changed and not b.fresh and k.institution_id = b.id and k.kind = 'siren' and k.source = 'gleif'
        and k.superseded_at is null and k.value is distinct from b.siren`);
    superseded = gone.count;
  }
  const made = await tx.execute(sql`
    insert into identifier (institution_id, kind, value, source, import_id)
    select distinct on (b.siren) b.id, 'siren', b.siren, 'gleif', ${importId}::uuid
    from batch b where b.changed and b.siren is not null
      and not exists (select 1 from identifier k where k.kind = 'siren' and k.value = b.siren and k.superseded_at is null)
    order by b.siren, b.line`);
  const remarks = await tx.execute<Remark & Record<string, unknown>>(sql`
    select b.line, 'siren-conflict' as code, b.siren || ' : ' || i.name as detail
    from batch b join identifier k on k.kind = 'siren' and k.value = b.siren and k.superseded_at is null
    join institution i on i.id = k.institution_id
    where b.changed and k.institution_id <> b.id`);
  return { counts: { created: made.count, superseded }, remarks: [...remarks] as Remark[] };
}
