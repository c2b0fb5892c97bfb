import { and, asc, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Role } from "../../app/domain/access/roles.ts";
import type { Instant } from "../../app/domain/day.ts";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";
import { candidacy, institution, invitation, person, programme, roleGrant, selection } from "../schema/index.ts";

export const peoplePerPage = 50;

export interface PersonLine {
  id: string;
  name: string;
  email: string;
  disabled: boolean;
  grants: { id: string; role: Role; expiresAt: string | null }[];
}

/** People by name with their live roles; with `only`, people who hold one of these roles. */
export async function people(
  tx: Tx,
  { page, size = peoplePerPage, now, only }: { page: number; size?: number; now: Instant; only?: readonly Role[] },
): Promise<{ lines: PersonLine[]; total: number }> {
  const live = and(
    isNull(roleGrant.revokedAt),
    sql`(${roleGrant.expiresAt} is null or ${roleGrant.expiresAt} > ${now})`,
  );
  const wanted = only ? and(live, inArray(roleGrant.role, [...only])) : live;
  const shown = only
    ? sql`exists (select 1 from ${roleGrant} where ${roleGrant.personId} = ${person.id} and ${wanted})`
    : undefined;
  const [counted] = await tx.select({ total: count() }).from(person).where(shown);
  const rows = await tx
    .select()
    .from(person)
    .where(shown)
    .orderBy(asc(person.name), asc(person.id))
    .limit(size)
    .offset((page - 1) * size);
  const ids = rows.map((row) => row.id);
  const grants = ids.length
    ? await tx
        .select()
        .from(roleGrant)
        .where(and(wanted, inArray(roleGrant.personId, ids)))
        .orderBy(asc(roleGrant.grantedAt), asc(roleGrant.id))
    : [];
  const lines = rows.map(({ id, name, email, disabledAt }) => ({
    id,
    name,
    email,
    disabled: disabledAt !== null,
    grants: grants.flatMap((g) => (g.personId === id ? [{ id: g.id, role: g.role, expiresAt: g.expiresAt }] : [])),
  }));
  return { lines, total: counted?.total ?? 0 };
}

export interface InvitationLine {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** The file it opens; null for a role that is tied to none. */
  candidacyId: string | null;
  createdAt: string;
  expiresAt: string;
  state: "waiting" | "accepted" | "expired" | "revoked";
}

/** The last hundred invitations into these roles, latest first. */
export async function invitations(tx: Tx, roles: readonly Role[], now: Instant): Promise<InvitationLine[]> {
  const rows = await tx
    .select()
    .from(invitation)
    .where(inArray(invitation.role, [...roles]))
    .orderBy(desc(invitation.createdAt), asc(invitation.id))
    .limit(100);
  return rows.map(({ id, name, email, role, candidacyId, createdAt, expiresAt, acceptedAt, revokedAt }) => ({
    ...{ id, name, email, role, candidacyId, createdAt, expiresAt },
    state: acceptedAt
      ? "accepted"
      : revokedAt
        ? "revoked"
        : Date.parse(expiresAt) <= Date.parse(now)
          ? "expired"
          : "waiting",
  }));
}

/** One role somebody holds, for the page that asks before taking it back. */
export async function grantOf(tx: Tx, grantId: string) {
  if (!isId(grantId)) return null;
  const [row] = await tx
    .select({ id: roleGrant.id, role: roleGrant.role, name: person.name, personId: person.id })
    .from(roleGrant)
    .innerJoin(person, eq(person.id, roleGrant.personId))
    .where(and(eq(roleGrant.id, grantId), isNull(roleGrant.revokedAt)));
  return row ?? null;
}

export async function personOf(tx: Tx, personId: string) {
  if (!isId(personId)) return null;
  const [row] = await tx.select().from(person).where(eq(person.id, personId));
  return row ?? null;
}

export interface Choice {
  value: string;
  label: string;
}

/** What an outside role can be tied to: the files of selections, and the evaluators of programmes. */
export async function ties(tx: Tx): Promise<{ files: Choice[]; evaluators: Choice[] }> {
  const files = await tx
    .select({ value: candidacy.id, name: institution.name, selection: selection.name })
    .from(candidacy)
    .innerJoin(institution, eq(institution.id, candidacy.institutionId))
    .innerJoin(selection, eq(selection.id, candidacy.selectionId))
    .where(isNull(candidacy.withdrawnAt))
    .orderBy(asc(institution.name), asc(candidacy.id))
    .limit(500);
  const evaluators = await tx
    .selectDistinct({ value: institution.id, label: institution.name })
    .from(programme)
    .innerJoin(institution, eq(institution.id, programme.evaluatorId))
    .orderBy(asc(institution.name))
    .limit(200);
  return { files: files.map((f) => ({ value: f.value, label: `${f.name}, ${f.selection}` })), evaluators };
}

/** How many active people hold a role, and whether the person of this e-mail (lower case) is one of them. */
export async function holders(tx: Tx, email: string, role: Role, now: Instant) {
  const [found] = await tx.execute<{ active: number; disabled: boolean | null; holds: boolean | null }>(sql`
    with held as (select person_id from role_grant
      where role = ${role} and revoked_at is null and (expires_at is null or expires_at > ${now}))
    select (select count(*)::int from person where disabled_at is null and id in (table held)) as active,
      known.disabled_at is not null as disabled, known.id in (table held) as holds
    from (select) one left join person known on lower(known.email) = ${email}`);
  return { active: found?.active ?? 0, disabled: found?.disabled ?? false, holds: found?.holds ?? false };
}
