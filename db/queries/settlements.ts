import { sql } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";

/** A live affirmation and a live denial of one institution that share a product, and that nobody has settled. */
export type Contradiction = {
  affirmationId: string;
  denialId: string;
  institutionId: string;
  institution: string;
  products: string[];
  /** Since both were on record. */
  since: string;
  /** Who is asked to settle it; null = nobody yet. */
  personId: string | null;
  person: string | null;
  askedAt: string | null;
};

const instant = (column: string) => sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`);

/** The contradictions nobody has settled, the oldest first; of one institution when it is named. */
export async function contradictions(tx: Tx, institutionId: string | null): Promise<Contradiction[]> {
  if (institutionId !== null && !isId(institutionId)) return [];
  const here = institutionId === null ? sql`true` : sql`a.institution_id = ${institutionId}::uuid`;
  const rows = await tx.execute<Contradiction>(sql`
    select a.id as "affirmationId", d.id as "denialId", i.id as "institutionId", i.name as institution,
      array(select unnest(a.products) intersect select unnest(d.products) order by 1) as products,
      ${instant("greatest(a.recorded_at, d.recorded_at)")} as since,
      r.person_id as "personId", p.name as person, ${instant("r.asked_at")} as "askedAt"
    from credit_activity d
    join credit_activity a on a.institution_id = d.institution_id and a.stance = 'affirmation'
      and a.superseded_at is null and a.products && d.products
      and coalesce(a.valid_from, '-infinity') < coalesce(d.valid_to, 'infinity')
      and coalesce(d.valid_from, '-infinity') < coalesce(a.valid_to, 'infinity')
    join institution i on i.id = d.institution_id
    left join settlement_request r on r.affirmation_id = a.id and r.denial_id = d.id and r.ended_at is null
    left join person p on p.id = r.person_id
    where d.stance = 'denial' and d.superseded_at is null and ${here}
      and not exists (select 1 from settlement s where s.affirmation_id = a.id and s.denial_id = d.id and s.superseded_at is null)
    order by greatest(a.recorded_at, d.recorded_at), a.id, d.id limit 100`);
  return [...rows];
}

/** Who may be asked to settle a contradiction: the people of the finance role; namesakes with their e-mail. */
export async function settlers(tx: Tx, now: string) {
  const rows = await tx.execute<{ id: string; name: string; email: string }>(sql`
    select distinct p.id, p.name, p.email from person p
    join role_grant g on g.person_id = p.id and g.role = 'finance' and g.revoked_at is null
      and (g.expires_at is null or g.expires_at > ${now})
    where p.disabled_at is null order by p.name, p.id limit 500`);
  const bearers = (name: string) => rows.filter((row) => row.name === name).length;
  return [...rows].map(({ id, name, email }) => ({ id, name: bearers(name) > 1 ? `${name} (${email})` : name }));
}
