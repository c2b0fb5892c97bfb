import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";
import { candidacy, committeeMember, institution, interestDeclaration, person, recusal } from "../schema/index.ts";

/** Who sits on the committee of a selection, in the order of their appointment. */
export function seatsOf(tx: Tx, selectionId: string) {
  return tx
    .select({
      id: committeeMember.id,
      personId: committeeMember.personId,
      name: sql<string>`coalesce(${person.name}, '')`,
      capacity: committeeMember.capacity,
      appointedAt: committeeMember.appointedAt,
    })
    .from(committeeMember)
    .leftJoin(person, eq(person.id, committeeMember.personId))
    .where(and(eq(committeeMember.selectionId, selectionId), isNull(committeeMember.endedAt)))
    .orderBy(asc(committeeMember.appointedAt), asc(committeeMember.id))
    .limit(200);
}

/** The declarations of interests in force that the viewer may read, with the institutions they name. */
export async function declarationsOf(tx: Tx, selectionId: string) {
  const rows = await tx
    .select()
    .from(interestDeclaration)
    .where(and(eq(interestDeclaration.selectionId, selectionId), isNull(interestDeclaration.supersededAt)))
    .limit(200);
  const ids = [...new Set(rows.flatMap(({ institutionIds }) => institutionIds))];
  const known = ids.length
    ? await tx.execute<{ id: string; name: string }>(sql`select id, name from institution where id in ${ids}`)
    : [];
  const names = new Map([...known].map(({ id, name }) => [id, name]));
  return rows.map(({ personId, institutionIds, words, recordedAt }) => ({
    ...{ personId, words, recordedAt },
    institutions: institutionIds.map((id) => ({ id, name: names.get(id) ?? "" })),
  }));
}

/** The recusals of a selection that the viewer may read: those of the files they may open. */
export function recusalsOf(tx: Tx, selectionId: string) {
  return tx
    .select({
      id: recusal.id,
      candidacyId: recusal.candidacyId,
      candidate: institution.name,
      name: sql<string>`coalesce(${person.name}, '')`,
      reason: recusal.reason,
      recordedAt: recusal.recordedAt,
      liftedAt: recusal.liftedAt,
    })
    .from(recusal)
    .innerJoin(candidacy, eq(candidacy.id, recusal.candidacyId))
    .innerJoin(institution, eq(institution.id, candidacy.institutionId))
    .leftJoin(person, eq(person.id, recusal.personId))
    .where(eq(candidacy.selectionId, selectionId))
    .orderBy(asc(recusal.recordedAt), asc(recusal.id))
    .limit(500);
}

/** The people who hold the committee role and have no seat here; namesakes with their e-mail. */
export async function appointable(tx: Tx, selectionId: string, now: string) {
  const rows = await tx.execute<{
    id: string;
    name: string;
    email: string;
  }>(sql`select distinct p.id, p.name, p.email from person p
    join role_grant g on g.person_id = p.id and g.role = 'committee' and g.revoked_at is null and (g.expires_at is null or g.expires_at > ${now})
    where p.disabled_at is null and not exists (select 1 from committee_member m
      where m.selection_id = ${selectionId} and m.person_id = p.id and m.ended_at is null)
    order by p.name, p.id limit 500`);
  const bearers = (name: string) => rows.filter((row) => row.name === name).length;
  return [...rows].map(({ id, name, email }) => ({ id, name: bearers(name) > 1 ? `${name} (${email})` : name }));
}

/** A reviewer's own sheets: every candidate still in, with how many scores are given and whether it is submitted. */
export async function ownSheets(tx: Tx, selectionId: string, personId: string) {
  const rows = await tx.execute<{
    candidacyId: string;
    name: string;
    given: number;
    submittedAt: string | null;
  }>(sql`select c.id as "candidacyId", i.name, s.submitted_at as "submittedAt",
      (select count(*)::int from score e where e.sheet_id = s.id and e.superseded_at is null
        and e.value is not null and e.reason <> '') as given
    from candidacy c join institution i on i.id = c.institution_id
    left join score_sheet s on s.candidacy_id = c.id and s.person_id = ${personId}
    where c.selection_id = ${selectionId} and c.withdrawn_at is null order by i.name, c.id`);
  return [...rows];
}

/** Institutions of the register by name, for a declaration of interests; at most twenty. */
export async function institutionsNamed(tx: Tx, ids: readonly string[]) {
  const asked = ids.filter(isId);
  if (asked.length === 0) return [];
  const rows = await tx.execute<{ id: string; name: string }>(
    sql`select id, name from institution where id in ${asked} order by name, id limit 50`,
  );
  return [...rows];
}
