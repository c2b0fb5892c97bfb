import { and, asc, count, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import { candidacy, institution, invitation, person, programme, registerImport, selection } from "../schema/index.ts";

/** The last few register imports. */
export function latestImports(tx: Tx) {
  return tx
    .select({
      id: registerImport.id,
      state: registerImport.state,
      dryRun: registerImport.dryRun,
      createdAt: registerImport.createdAt,
      finishedAt: registerImport.finishedAt,
    })
    .from(registerImport)
    .orderBy(desc(registerImport.createdAt), asc(registerImport.id))
    .limit(4);
}

/** The viewer's own institution and the files open to them. Row policies leave only theirs. */
export async function ownFiles(tx: Tx, institutionId: string | null) {
  const [own] = institutionId
    ? await tx
        .select({
          id: institution.id,
          name: institution.name,
          category: institution.category,
          country: institution.country,
        })
        .from(institution)
        .where(eq(institution.id, institutionId))
    : [];
  const files = await tx
    .select({
      id: candidacy.id,
      institution: institution.name,
      selection: selection.name,
      programme: programme.name,
      registeredAt: candidacy.registeredAt,
      withdrawnAt: candidacy.withdrawnAt,
    })
    .from(candidacy)
    .innerJoin(institution, eq(institution.id, candidacy.institutionId))
    .innerJoin(selection, eq(selection.id, candidacy.selectionId))
    .innerJoin(programme, eq(programme.id, selection.programmeId))
    .orderBy(desc(candidacy.registeredAt), asc(candidacy.id))
    .limit(20);
  return { own: own ?? null, files };
}

/** How many accounts are open and how many invitations wait. */
export async function accountFigures(tx: Tx, now: string) {
  const [people] = await tx.select({ open: count() }).from(person).where(isNull(person.disabledAt));
  const [waiting] = await tx
    .select({ open: count() })
    .from(invitation)
    .where(and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt), sql`${invitation.expiresAt} > ${now}`));
  return { people: people?.open ?? 0, invitations: waiting?.open ?? 0 };
}
