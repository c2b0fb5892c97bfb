import { sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { type Counts, counted, type Remark } from "./counts.ts";
import type { Lane } from "./merge-entities.ts";

/** Lines that tell one relation twice: the newest record is kept, the others go and are told. */
export async function dropTwinRelations(tx: Tx): Promise<Remark[]> {
  return tx.execute<Remark & Record<string, unknown>>(sql`
    with twice as (
      select held, holder, kind, consolidation from landing.relation group by 1, 2, 3, 4 having count(*) > 1
    ), ranked as (
      select r.line, row_number() over (partition by r.held, r.holder, r.kind, r.consolidation
        order by r.updated desc, r.line desc) as rank
      from landing.relation r join twice t on t.held = r.held and t.holder = r.holder and t.kind = r.kind
        and t.consolidation is not distinct from r.consolidation
    ), gone as (
      delete from landing.relation e using ranked r where e.line = r.line and r.rank > 1 returning e.line, e.held, e.holder
    )
    select line, 'duplicate' as code, held || ' → ' || holder as detail from gone`);
}

/**
 * Institutions that a line names by LEI and nobody told about: kept as a placeholder of unknown trade, named by its
 * LEI, so that no relation is lost; the entities' file fills it in.
 */
export async function makePlaceholders(tx: Tx, importId: string, leis: ReturnType<typeof sql>): Promise<number> {
  await tx.execute(sql`create temp table unheard on commit drop as
    select gen_random_uuid() as id, n.lei from (select distinct lei from (${leis}) all_leis) n
    where not exists (select 1 from identifier k where k.kind = 'lei' and k.value = n.lei and k.superseded_at is null)`);
  const made = await tx.execute(sql`
    insert into institution (id, name, country, has_lei, source, import_id)
    select id, lei, 'ZZ', true, 'gleif', ${importId}::uuid from unheard`);
  if (made.count > 0) {
    await tx.execute(sql`insert into identifier (institution_id, kind, value, source, import_id)
      select id, 'lei', lei, 'gleif', ${importId}::uuid from unheard`);
  }
  await tx.execute(sql`drop table unheard`);
  return made.count;
}

/** The institutions that the relations of lines `[from, to)` name and nobody told about: before the lanes meet in them. */
export function placeholdersOfRelations(tx: Tx, importId: string, from: number, to: number): Promise<number> {
  const lines = sql`where line >= ${from} and line < ${to} and not withdrawn`;
  const leis = sql`select held as lei from landing.relation ${lines} union all select holder from landing.relation ${lines}`;
  return makePlaceholders(tx, importId, leis);
}

/**
 * Merges one lane of the relations of lines `[from, to)`, whole or not at all; no held institution is in both. Same content → nothing but the register's date;
 * other content and not older → the link we hold is superseded by the new one; annulled or duplicate → superseded.
 */
export async function mergeRelations(
  tx: Tx,
  importId: string,
  from: number,
  to: number,
  lane: Lane,
): Promise<{ counts: Counts }> {
  const counts: Counts = {};
  await tx.execute(sql`create temp table batch on commit drop as
    select r.line, gen_random_uuid() as id, h.institution_id as holder_id, d.institution_id as held_id, r.kind,
      r.consolidation, r.valid_from, r.valid_to, r.stale, r.withdrawn, r.updated, l.id as old_id,
      l.register_updated_at as old_updated,
      l.id is not null and l.valid_from is not distinct from r.valid_from and l.valid_to is not distinct from r.valid_to
        and l.stale = r.stale and not r.withdrawn as same,
      coalesce(l.register_updated_at > r.updated, false) as older
    from landing.relation r
    join identifier h on h.kind = 'lei' and h.value = r.holder and h.superseded_at is null
    join identifier d on d.kind = 'lei' and d.value = r.held and d.superseded_at is null
    left join ownership_link l on l.holder_id = h.institution_id and l.held_id = d.institution_id and l.kind = r.kind
      and l.consolidation is not distinct from r.consolidation and l.source = 'gleif' and l.superseded_at is null
    where r.line >= ${from} and r.line < ${to} and ascii(right(r.held, 1)) & 1 = ${lane}
      and h.institution_id <> d.institution_id`);
  await tx.execute(sql`analyze batch (line)`);
  const [seen] = await tx.execute<Record<string, number>>(sql`select
    count(*) filter (where old_id is null and not withdrawn)::int as created,
    count(*) filter (where old_id is not null and not same and not older and not withdrawn)::int as changed,
    count(*) filter (where same and not older)::int as unchanged, count(*) filter (where older)::int as older,
    count(*) filter (where withdrawn and old_id is not null and not older)::int as withdrawn,
    count(*) filter (where same and old_updated < updated)::int as renewed from batch`);
  const { renewed, ...told } = seen ?? {};
  counted(counts, "links", told);
  if (told.changed || told.withdrawn) {
    await tx.execute(sql`
      update ownership_link l set superseded_at = now(), superseded_by = case when b.withdrawn then null else b.id end
      from batch b where l.id = b.old_id and not b.same and not b.older`);
  }
  if (renewed) {
    await tx.execute(sql`update ownership_link l set register_updated_at = b.updated
      from batch b where l.id = b.old_id and b.same and b.old_updated < b.updated`);
  }
  if (told.created || told.changed) {
    await tx.execute(sql`
      insert into ownership_link (id, kind, holder_id, held_id, consolidation, stale, valid_from, valid_to, source, import_id, register_updated_at)
      select id, kind, holder_id, held_id, consolidation, stale, valid_from, valid_to, 'gleif', ${importId}::uuid, updated
      from batch where not withdrawn and not same and not older order by line`);
  }
  await tx.execute(sql`drop table batch`);
  return { counts };
}

/**
 * Supersedes links that the file no longer tells. Always: a consolidating parent whose child the file gives another
 * one of the same level, at a date not older. With `complete` also every relation the file is silent about.
 */
export async function retireRelations(tx: Tx, complete: boolean): Promise<number> {
  await tx.execute(sql`create temp table told on commit drop as
    select d.institution_id as held_id, h.institution_id as holder_id, r.kind, r.consolidation, r.updated, r.withdrawn
    from landing.relation r
    join identifier d on d.kind = 'lei' and d.value = r.held and d.superseded_at is null
    join identifier h on h.kind = 'lei' and h.value = r.holder and h.superseded_at is null`);
  await tx.execute(sql`create index on told (held_id)`);
  await tx.execute(sql`analyze told (held_id)`);
  const replaced = sql`l.kind = 'consolidation' and exists (
    select 1 from told r where r.held_id = l.held_id and r.kind = l.kind and r.consolidation = l.consolidation
      and not r.withdrawn and r.updated >= l.register_updated_at)`;
  const gone = await tx.execute(sql`
    update ownership_link l set superseded_at = now()
    where l.source = 'gleif' and l.superseded_at is null and not exists (
      select 1 from told r where r.held_id = l.held_id and r.holder_id = l.holder_id and r.kind = l.kind
        and r.consolidation is not distinct from l.consolidation)
    ${complete ? sql`` : sql`and ${replaced}`}`);
  await tx.execute(sql`drop table told`);
  return gone.count;
}
