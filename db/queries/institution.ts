import { and, desc, eq, sql } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { IdentifierKind, NameKind } from "../../app/domain/institutions/identifier-kinds.ts";
import type { Tx } from "../client.ts";
import { candidacy, institution, institutionName, selection } from "../schema/index.ts";
import { type AsOf, assertedSql } from "./as-of.ts";

/** One institution; null when it does not exist or is invisible to the viewer. */
export async function institutionById(tx: Tx, id: string) {
  if (!isId(id)) return null;
  const [row] = await tx.select().from(institution).where(eq(institution.id, id));
  return row ?? null;
}

type Dated = { validFrom: string | null; validTo: string | null; source: "manual" | "gleif" | "demo" };
export type NameRow = { id: string; kind: NameKind; name: string } & Dated;
export type IdentifierRow = { id: string; kind: IdentifierKind; value: string } & Dated;

/** Names known at K; former ones are listed although they no longer hold. */
export async function namesOf(tx: Tx, id: string, when: AsOf): Promise<NameRow[]> {
  const rows = await tx.execute<NameRow>(sql`
    select n.id, n.kind, n.name, n.valid_from::text as "validFrom", n.valid_to::text as "validTo", n.source
    from institution_name n where n.institution_id = ${id}::uuid and n.kind <> 'former' and ${assertedSql("n", when)}
    union all
    select n.id, n.kind, n.name, n.valid_from::text, n.valid_to::text, n.source
    from institution_name n where n.institution_id = ${id}::uuid and n.kind = 'former'
      and (case when ${when.knownAt}::timestamptz is null then n.superseded_at is null
        else n.recorded_at <= ${when.knownAt}::timestamptz and (n.superseded_at is null or n.superseded_at > ${when.knownAt}::timestamptz) end)
    order by kind, name limit 200`);
  return [...rows];
}

/** One name, live or superseded; null when it does not exist. */
export async function nameById(tx: Tx, id: string) {
  if (!isId(id)) return null;
  const [row] = await tx.select().from(institutionName).where(eq(institutionName.id, id));
  return row ?? null;
}

export async function identifiersOf(tx: Tx, id: string, when: AsOf): Promise<IdentifierRow[]> {
  const rows = await tx.execute<IdentifierRow>(sql`
    select x.id, x.kind, x.value, x.valid_from::text as "validFrom", x.valid_to::text as "validTo", x.source
    from identifier x where x.institution_id = ${id}::uuid and ${assertedSql("x", when)}
    order by array_position(array['lei','siren','siret','bic','cib','vat','national'], x.kind), x.value limit 200`);
  return [...rows];
}

/** The selections this institution stands in. */
export function candidaciesOf(tx: Tx, id: string) {
  return tx
    .select({
      id: candidacy.id,
      selectionId: selection.id,
      selection: selection.name,
      withdrawnAt: candidacy.withdrawnAt,
    })
    .from(candidacy)
    .innerJoin(selection, eq(selection.id, candidacy.selectionId))
    .where(and(eq(candidacy.institutionId, id)))
    .orderBy(desc(candidacy.registeredAt), candidacy.id)
    .limit(100);
}

export type HistoryRow = {
  fact: "name" | "identifier" | "link" | "statement" | "activity" | "evidence";
  detail: string;
  at: string;
  event: "recorded" | "superseded";
  corrected: boolean;
};

/** What was recorded and superseded about an institution, newest first. */
export async function historyOf(tx: Tx, id: string, limit = 60): Promise<HistoryRow[]> {
  const moments = sql`union all select fact, detail, superseded_at, 'superseded', superseded_by is not null from facts where superseded_at is not null`;
  const rows = await tx.execute<HistoryRow>(sql`
    with facts as (
      select 'name' as fact, name as detail, recorded_at, superseded_at, superseded_by from institution_name where institution_id = ${id}::uuid
      union all select 'identifier', upper(kind) || ' ' || value, recorded_at, superseded_at, superseded_by from identifier where institution_id = ${id}::uuid
      union all (select 'link', a.name || ' → ' || b.name, l.recorded_at, l.superseded_at, l.superseded_by
        from ownership_link l join institution a on a.id = l.holder_id join institution b on b.id = l.held_id
        where l.holder_id = ${id}::uuid or l.held_id = ${id}::uuid order by l.recorded_at desc limit 300)
      union all select 'statement', kind || '.' || value, recorded_at, superseded_at, superseded_by from group_statement where institution_id = ${id}::uuid
      union all select 'activity', stance, recorded_at, superseded_at, superseded_by from credit_activity where institution_id = ${id}::uuid
      union all select 'evidence', title, recorded_at, superseded_at, superseded_by from evidence where institution_id = ${id}::uuid
    )
    select fact, detail, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, event, corrected from (
      select fact, detail, recorded_at as at, 'recorded' as event, false as corrected from facts ${moments}
    ) told order by told.at desc, event, fact, detail limit ${limit}`);
  return [...rows];
}
