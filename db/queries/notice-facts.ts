import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { NoticeFacts } from "../../app/domain/notices/derive.ts";
import type { AddressedSignatory, Holder } from "../../app/domain/notices/recipients.ts";
import type { DeadlineFacts } from "../../app/domain/signature/deadlines.ts";
import type { Tx } from "../client.ts";
import {
  contract,
  contractParty,
  contractVersion,
  institution,
  legalEvent,
  partyNotification,
  person,
  roleGrant,
  selection,
  selectionMove,
  signatory,
  signature,
} from "../schema/index.ts";

/** Selections something may be told of: begun, and not given up. */
export function toldSelections(tx: Tx) {
  return tx
    .select({ id: selection.id, name: selection.name, state: selection.state })
    .from(selection)
    .where(sql`${selection.state} <> 'preparation'`)
    .orderBy(asc(selection.createdAt), asc(selection.id));
}

/** Everybody who can sign in, once for each live role. */
export async function liveHolders(tx: Tx, now: string): Promise<Holder[]> {
  return tx
    .select({
      personId: person.id,
      email: person.email,
      role: roleGrant.role,
      candidacyId: roleGrant.candidacyId,
      institutionId: roleGrant.institutionId,
      grantedAt: roleGrant.grantedAt,
    })
    .from(person)
    .innerJoin(roleGrant, eq(roleGrant.personId, person.id))
    .where(
      and(
        isNull(person.disabledAt),
        isNull(roleGrant.revokedAt),
        sql`(${roleGrant.expiresAt} is null or ${roleGrant.expiresAt} > ${now})`,
      ),
    )
    .orderBy(asc(roleGrant.grantedAt), asc(roleGrant.id));
}

/**
 * Who has left a file of a selection. The portal's own role does not read recusals: it reads the log, where each was
 * written with its row and is never erased.
 */
export async function leftOf(tx: Tx, selectionId: string): Promise<Set<string>> {
  const rows = await tx.execute<{ person: string }>(sql`
    select e.new->>'person_id' as person from audit_entry e
    where e.table_name = 'recusal' and e.operation = 'insert'
      and exists (select 1 from candidacy c where c.id = (e.new->>'candidacy_id')::uuid and c.selection_id = ${selectionId})
      and not exists (select 1 from audit_entry l where l.table_name = 'recusal' and l.operation = 'update'
        and l.subject_id = e.subject_id and l.new->>'lifted_at' is not null)`);
  return new Set(rows.map((row) => row.person));
}

type Moves = NoticeFacts["moves"];
type Version = NonNullable<NoticeFacts["version"]>;

/** The steps of a selection, with who took them. */
export async function toldMoves(tx: Tx, selectionId: string): Promise<Moves> {
  const { id, act, toState, movedAt, movedBy } = selectionMove;
  return tx
    .select({ id, act, to: toState, at: movedAt, by: movedBy })
    .from(selectionMove)
    .where(eq(selectionMove.selectionId, selectionId))
    .orderBy(asc(movedAt), asc(id));
}

/** The final version of a selection's contract, its signatories and how their steps ended; null before there is one. */
export async function signingFacts(
  tx: Tx,
  selectionId: string,
): Promise<{ version: Version; addressed: AddressedSignatory[] } | null> {
  const [newest] = await tx
    .select({ id: contractVersion.id, contractId: contract.id, finalAt: contractVersion.finalAt })
    .from(contractVersion)
    .innerJoin(contract, eq(contract.id, contractVersion.contractId))
    .where(eq(contract.selectionId, selectionId))
    .orderBy(desc(contractVersion.number))
    .limit(1);
  if (!newest?.finalAt) return null;
  const people = await tx
    .select({ signatory, party: contractParty })
    .from(signatory)
    .innerJoin(contractParty, eq(contractParty.id, signatory.partyId))
    .where(eq(contractParty.contractId, newest.contractId))
    .orderBy(asc(signatory.rank), asc(signatory.id));
  const { id, signatoryId, outcome, recordedAt, recordedBy, supersededAt } = signature;
  const ends = await tx
    .select({ id, signatoryId, outcome, recordedAt, recordedBy, supersededAt })
    .from(signature)
    .where(eq(signature.versionId, newest.id))
    .orderBy(asc(recordedAt), asc(id));
  // Of a party that left, nothing is waited for.
  const signatories = people
    .filter(({ party }) => party.withdrawnAt === null)
    .map(({ signatory: one, party }) => ({
      ...{ id: one.id, partyId: one.partyId, duty: one.duty, rank: one.rank, substituteFor: one.substituteFor },
      withdrawn: one.withdrawnAt !== null || party.withdrawnAt !== null,
      ...{ name: one.name, addedAt: one.addedAt, withdrawnAt: one.withdrawnAt ?? party.withdrawnAt },
    }));
  const addressed = people.map(({ signatory: one, party }) => ({
    ...{ id: one.id, name: one.name, email: one.email, candidacyId: party.candidacyId },
    ...{ partyId: party.id, institutionId: party.institutionId },
  }));
  return { version: { id: newest.id, signatories, ends }, addressed };
}

/** The parties that were told of the signed contract. */
export async function toldNotifications(tx: Tx, selectionId: string): Promise<NoticeFacts["notified"]> {
  return tx
    .select({
      id: partyNotification.id,
      partyId: partyNotification.partyId,
      party: institution.name,
      onDay: partyNotification.notifiedOn,
      at: partyNotification.recordedAt,
      by: partyNotification.recordedBy,
    })
    .from(partyNotification)
    .innerJoin(contractParty, eq(contractParty.id, partyNotification.partyId))
    .innerJoin(institution, eq(institution.id, contractParty.institutionId))
    .innerJoin(contract, eq(contract.id, contractParty.contractId))
    .where(and(eq(contract.selectionId, selectionId), isNull(partyNotification.supersededAt)))
    .orderBy(asc(partyNotification.recordedAt));
}

/** What the legal delays of a selection are counted from, as far as the viewer may see it. */
export async function deadlineFacts(tx: Tx, selectionId: string): Promise<DeadlineFacts> {
  const { kind, about, onDay, reference } = legalEvent;
  const events = await tx
    .select({ kind, about, onDay, reference })
    .from(legalEvent)
    .where(and(eq(legalEvent.selectionId, selectionId), isNull(legalEvent.supersededAt)))
    .orderBy(asc(onDay), asc(legalEvent.id));
  const [deal] = await tx.select({ id: contract.id }).from(contract).where(eq(contract.selectionId, selectionId));
  const [last] = deal
    ? await tx
        .select({ onDay: signature.onDay })
        .from(signature)
        .innerJoin(contractVersion, eq(contractVersion.id, signature.versionId))
        .where(
          and(
            ...[eq(contractVersion.contractId, deal.id), isNotNull(contractVersion.finalAt)],
            ...[inArray(signature.outcome, ["signed"]), isNull(signature.supersededAt)],
          ),
        )
        .orderBy(desc(signature.onDay))
        .limit(1)
    : [];
  const [signed] = await tx
    .select({ id: selectionMove.id })
    .from(selectionMove)
    .where(and(eq(selectionMove.selectionId, selectionId), eq(selectionMove.act, "sign")))
    .limit(1);
  return { events, signedOn: signed && last ? last.onDay : null };
}
