import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";
import { commitment, contractParty, contractTerms, dueLine, dueNotice, institution, person } from "../schema/index.ts";

/** The terms of a contract, the newest version first; an investor is shown the frozen ones alone. */
export async function termsVersions(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  const rows = await tx
    .select({ terms: contractTerms, by: person.name })
    .from(contractTerms)
    .leftJoin(person, eq(person.id, contractTerms.recordedBy))
    .where(eq(contractTerms.contractId, contractId))
    .orderBy(desc(contractTerms.version))
    .limit(200);
  return rows.map(({ terms, by }) => ({ ...terms, by }));
}
export type TermsRow = Awaited<ReturnType<typeof termsVersions>>[number];

/** The notices of dues of a contract, the first first. */
export async function dueNotices(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  const rows = await tx
    .select({ notice: dueNotice, by: person.name })
    .from(dueNotice)
    .leftJoin(person, eq(person.id, dueNotice.issuedBy))
    .where(eq(dueNotice.contractId, contractId))
    .orderBy(asc(dueNotice.number))
    .limit(500);
  return rows.map(({ notice, by }) => ({ ...notice, by }));
}

/** The dues told by every notice of a contract, with whose they are; those of live notices only when asked. */
export async function dueLines(tx: Tx, contractId: string, { live = false } = {}) {
  if (!isId(contractId)) return [];
  const rows = await tx
    .select({ line: dueLine, notice: dueNotice.number, commitment: commitment.number, investor: institution.name })
    .from(dueLine)
    .innerJoin(dueNotice, eq(dueNotice.id, dueLine.noticeId))
    .innerJoin(commitment, eq(commitment.id, dueLine.commitmentId))
    .innerJoin(contractParty, eq(contractParty.id, commitment.partyId))
    .innerJoin(institution, eq(institution.id, contractParty.institutionId))
    .where(and(eq(dueLine.contractId, contractId), live ? isNull(dueNotice.supersededAt) : undefined))
    .orderBy(asc(dueNotice.number), asc(dueLine.payOn), asc(commitment.number), asc(dueLine.key))
    .limit(20_000);
  return rows.map(({ line, ...more }) => ({ ...line, ...more }));
}
export type DueLineRow = Awaited<ReturnType<typeof dueLines>>[number];
