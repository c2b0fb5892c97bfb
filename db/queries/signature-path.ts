import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "../client.ts";
import {
  contract,
  contractParty,
  contractVersion,
  deliberation,
  institution,
  legalEvent,
  partyNotification,
  person,
  signatory,
  signature,
  signatureOverride,
} from "../schema/index.ts";

/** The vote that counts; null before it. */
export async function liveVote(tx: Tx, selectionId: string) {
  const [row] = await tx
    .select()
    .from(deliberation)
    .where(and(eq(deliberation.selectionId, selectionId), isNull(deliberation.supersededAt)));
  return row ?? null;
}

/** What happened to the acts, corrected records left out, the first day first. */
export function liveEvents(tx: Tx, selectionId: string) {
  return tx
    .select()
    .from(legalEvent)
    .where(and(eq(legalEvent.selectionId, selectionId), isNull(legalEvent.supersededAt)))
    .orderBy(asc(legalEvent.onDay), asc(legalEvent.id));
}

/** What was recorded of the vote and the acts and was corrected since, the first first, with who had written it. */
export async function correctedRecords(tx: Tx, selectionId: string) {
  const { id, number, votedOn, adopted } = deliberation;
  const votes = await tx
    .select({ ...{ id, number, votedOn, adopted, at: deliberation.supersededAt }, by: person.name })
    .from(deliberation)
    .leftJoin(person, eq(person.id, deliberation.recordedBy))
    .where(and(eq(deliberation.selectionId, selectionId), isNotNull(deliberation.supersededAt)))
    .orderBy(asc(deliberation.supersededAt), asc(id));
  const events = await tx
    .select({ event: legalEvent, by: person.name })
    .from(legalEvent)
    .leftJoin(person, eq(person.id, legalEvent.recordedBy))
    .where(and(eq(legalEvent.selectionId, selectionId), isNotNull(legalEvent.supersededAt)))
    .orderBy(asc(legalEvent.supersededAt), asc(legalEvent.id));
  return { votes, events: events.map(({ event, by }) => ({ ...event, by })) };
}

/** The parties a contract binds, each with the proof it was told of the signed contract. */
export function notifiedParties(tx: Tx, selectionId: string) {
  return tx
    .select({
      id: contractParty.id,
      name: institution.name,
      capacity: contractParty.capacity,
      institutionId: institution.id,
      notification: partyNotification,
      recordedBy: person.name,
    })
    .from(contractParty)
    .innerJoin(contract, eq(contract.id, contractParty.contractId))
    .innerJoin(institution, eq(institution.id, contractParty.institutionId))
    .leftJoin(
      partyNotification,
      and(eq(partyNotification.partyId, contractParty.id), isNull(partyNotification.supersededAt)),
    )
    .leftJoin(person, eq(person.id, partyNotification.recordedBy))
    .where(and(eq(contract.selectionId, selectionId), isNull(contractParty.withdrawnAt)))
    .orderBy(
      sql`array_position(array['payer','investor','operator','other'], ${contractParty.capacity})`,
      asc(institution.name),
    );
}

/** The steps of the newest version, approvals before signatures, then by rank: how each ended. */
export function signedSteps(tx: Tx, versionId: string) {
  return tx
    .select({ signature, signatory, party: institution.name })
    .from(signature)
    .innerJoin(signatory, eq(signatory.id, signature.signatoryId))
    .innerJoin(contractParty, eq(contractParty.id, signatory.partyId))
    .innerJoin(institution, eq(institution.id, contractParty.institutionId))
    .where(and(eq(signature.versionId, versionId), isNull(signature.supersededAt)))
    .orderBy(sql`${signatory.duty} = 'sign'`, asc(signatory.rank), asc(signature.onDay), asc(signature.id));
}

/** Signatures allowed on the very day the act became enforceable, asked for and approved by whom. */
export function overridesOf(tx: Tx, selectionId: string) {
  return tx
    .select({
      id: signatureOverride.id,
      version: contractVersion.number,
      onDay: signatureOverride.onDay,
      reason: signatureOverride.reason,
      approvedAt: signatureOverride.approvedAt,
      requestedBy: sql<string | null>`(select name from person where person.id = signature_override.requested_by)`,
      approvedBy: sql<string | null>`(select name from person where person.id = signature_override.approved_by)`,
    })
    .from(signatureOverride)
    .innerJoin(contractVersion, eq(contractVersion.id, signatureOverride.versionId))
    .innerJoin(contract, eq(contract.id, contractVersion.contractId))
    .where(eq(contract.selectionId, selectionId))
    .orderBy(desc(signatureOverride.requestedAt));
}

/** The payer of the programme, with the SIRET the register knows. */
export async function collectivityOf(tx: Tx, selectionId: string) {
  const [row] = await tx.execute<{ name: string; siret: string | null }>(sql`
    select i.name, (select d.value from identifier d where d.institution_id = i.id and d.kind = 'siret'
      and d.superseded_at is null order by d.recorded_at desc, d.id limit 1) as siret
    from selection s join programme g on g.id = s.programme_id join institution i on i.id = g.payer_id
    where s.id = ${selectionId}`);
  return row ?? null;
}
