import { and, asc, count, desc, eq, gte, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Day } from "../../app/domain/day.ts";
import type { Tx } from "../client.ts";
import {
  candidacy,
  evidence,
  institution,
  invitation,
  person,
  programme,
  registerImport,
  selection,
} from "../schema/index.ts";

/** How far ahead the first page looks for evidence that expires. */
const noticeDays = 90;
const shownPieces = 8;

/** Live evidence that expires within 90 days, the soonest first: a few of them and how many there are. */
export async function expiringEvidence(tx: Tx, today: Day) {
  const soon = and(
    isNull(evidence.supersededAt),
    isNotNull(evidence.expiresOn),
    gte(evidence.expiresOn, today),
    lte(evidence.expiresOn, sql`${today}::date + ${noticeDays}::int`),
  );
  const [total] = await tx.select({ total: count() }).from(evidence).where(soon);
  const pieces = await tx
    .select({
      id: evidence.id,
      number: evidence.number,
      title: evidence.title,
      kind: evidence.kind,
      expiresOn: sql<Day>`${evidence.expiresOn}::text`,
      institutionId: evidence.institutionId,
      institution: institution.name,
    })
    .from(evidence)
    .leftJoin(institution, eq(institution.id, evidence.institutionId))
    .where(soon)
    .orderBy(asc(evidence.expiresOn), asc(evidence.number))
    .limit(shownPieces);
  return { total: total?.total ?? 0, pieces };
}

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
