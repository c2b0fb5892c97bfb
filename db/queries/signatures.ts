import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Instant } from "../../app/domain/day.ts";
import { isId } from "../../app/domain/id.ts";
import type { FileChecks } from "../../app/domain/signature/returned-file.ts";
import type { Tx } from "../client.ts";
import {
  candidacy,
  contract,
  contractParty,
  contractVersion,
  document,
  institution,
  person,
  selection,
  selectionMove,
  signatory,
  signature,
  signatureOverride,
  signatureRequest,
} from "../schema/index.ts";

/** The contract of a selection with its newest version; null before there is one, or where the viewer may not see it. */
async function contractUnderway(tx: Tx, selectionId: string) {
  const [deal] = await tx
    .select({ id: contract.id, title: contract.title, state: selection.state, selection: selection.name })
    .from(contract)
    .innerJoin(selection, eq(selection.id, contract.selectionId))
    .where(eq(contract.selectionId, selectionId));
  if (!deal) return null;
  const { id, number, fileName, finalAt } = contractVersion;
  const [version] = await tx
    .select({ id, number, fileName, finalAt, sha256: document.sha256, bytes: document.bytes })
    .from(contractVersion)
    .innerJoin(document, eq(document.sha256, contractVersion.documentSha256))
    .where(eq(contractVersion.contractId, deal.id))
    .orderBy(desc(number))
    .limit(1);
  return { deal, version: version ?? null };
}

/** Everybody named for a contract, withdrawn or not, each with the party; approvers first, then by rank. */
async function peopleOf(tx: Tx, contractId: string) {
  const rows = await tx
    .select({
      ...{ one: signatory, party: institution.name, capacity: contractParty.capacity },
      ...{ candidacyId: contractParty.candidacyId, partyWithdrawnAt: contractParty.withdrawnAt },
    })
    .from(signatory)
    .innerJoin(contractParty, eq(contractParty.id, signatory.partyId))
    .innerJoin(institution, eq(institution.id, contractParty.institutionId))
    .where(eq(contractParty.contractId, contractId))
    .orderBy(asc(signatory.duty), asc(signatory.rank), asc(signatory.addedAt), asc(signatory.id));
  return rows.map(({ one, partyWithdrawnAt, ...more }) => ({
    ...{ ...one, ...more, partyLeft: partyWithdrawnAt !== null },
    withdrawn: one.withdrawnAt !== null || partyWithdrawnAt !== null,
  }));
}

async function recordsOf(tx: Tx, versionId: string) {
  const rows = await tx
    .select({ one: signature, by: person.name, bytes: document.bytes, mediaType: document.mediaType })
    .from(signature)
    .leftJoin(person, eq(person.id, signature.recordedBy))
    .leftJoin(document, eq(document.sha256, signature.documentSha256))
    .where(eq(signature.versionId, versionId))
    .orderBy(asc(signature.recordedAt), asc(signature.id));
  return rows.map(({ one, ...more }) => ({ ...one, checks: one.checks as FileChecks | null, ...more }));
}

/** The exceptions asked for any version of a contract, the latest day first, each with who asked and who approved. */
export function overridesOf(tx: Tx, contractId: string) {
  const [asker, approver] = [alias(person, "asker"), alias(person, "approver")];
  const { id, onDay, reason, requestedBy, requestedAt, approvedBy, approvedAt } = signatureOverride;
  return tx
    .select({
      ...{ id, onDay, reason, requestedBy, requestedAt, approvedBy, approvedAt },
      ...{ asker: asker.name, approver: approver.name, versionId: signatureOverride.versionId },
      version: contractVersion.number,
    })
    .from(signatureOverride)
    .innerJoin(contractVersion, eq(contractVersion.id, signatureOverride.versionId))
    .leftJoin(asker, eq(asker.id, requestedBy))
    .leftJoin(approver, eq(approver.id, approvedBy))
    .where(eq(contractVersion.contractId, contractId))
    .orderBy(desc(contractVersion.number), desc(onDay));
}

/** Everything about the signatures of a selection's contract: on its newest version, corrected records included. */
export async function signingFile(tx: Tx, selectionId: string) {
  if (!isId(selectionId)) return null;
  const underway = await contractUnderway(tx, selectionId);
  if (!underway) return null;
  const { deal, version } = underway;
  const people = await peopleOf(tx, deal.id);
  const records = version ? await recordsOf(tx, version.id) : [];
  // An exception lifts for its version only; its mark stays on the file whatever is deposited after it.
  const exceptions = await overridesOf(tx, deal.id);
  const overrides = exceptions.filter(({ versionId }) => versionId === version?.id);
  const requests = version
    ? await tx
        .select()
        .from(signatureRequest)
        .where(eq(signatureRequest.versionId, version.id))
        .orderBy(desc(signatureRequest.requestedAt), desc(signatureRequest.id))
    : [];
  const [began] = await tx
    .select({ at: selectionMove.movedAt })
    .from(selectionMove)
    .where(and(eq(selectionMove.selectionId, selectionId), eq(selectionMove.act, "beginSigning")))
    .orderBy(desc(selectionMove.movedAt))
    .limit(1);
  return { ...{ deal, version, people, records, overrides, exceptions, requests }, beganAt: began?.at ?? null };
}
export type SigningFile = NonNullable<Awaited<ReturnType<typeof signingFile>>>;

/** What a signatory sees of it: the final version, those named for their own party, and what is recorded of them. */
export async function ownSigning(tx: Tx, selectionId: string) {
  const underway = await contractUnderway(tx, selectionId);
  if (!underway) return null;
  const { deal, version } = underway;
  return {
    ...{ deal, version },
    people: await peopleOf(tx, deal.id),
    records: version ? await recordsOf(tx, version.id) : [],
  };
}

/** A record of the same form, sent before; null where this is the first time. */
export async function recordByKey(tx: Tx, key: string) {
  const [row] = await tx.select().from(signature).where(eq(signature.key, key));
  return row ?? null;
}

/** The selection of a file. */
export async function selectionOfFile(tx: Tx, candidacyId: string): Promise<string | null> {
  if (!isId(candidacyId)) return null;
  const [row] = await tx.select({ id: candidacy.selectionId }).from(candidacy).where(eq(candidacy.id, candidacyId));
  return row?.id ?? null;
}

/** The selection of the contract of a party, as far as the viewer sees it. */
export async function selectionOfParty(tx: Tx, partyId: string): Promise<string | null> {
  if (!isId(partyId)) return null;
  const [row] = await tx
    .select({ id: contract.selectionId })
    .from(contractParty)
    .innerJoin(contract, eq(contract.id, contractParty.contractId))
    .where(and(eq(contractParty.id, partyId), isNull(contractParty.candidacyId)));
  return row?.id ?? null;
}

/** The contracts made final that somebody of this address is named for, by party, as far as the viewer sees. */
export async function ownContracts(tx: Tx, email: string) {
  return tx
    .selectDistinct({ partyId: contractParty.id, candidacyId: contractParty.candidacyId, title: contract.title })
    .from(signatory)
    .innerJoin(contractParty, eq(contractParty.id, signatory.partyId))
    .innerJoin(contract, eq(contract.id, contractParty.contractId))
    .innerJoin(contractVersion, eq(contractVersion.contractId, contract.id))
    .where(and(sql`lower(${signatory.email}) = lower(${email})`, isNull(signatory.withdrawnAt)))
    .orderBy(asc(contract.title), asc(contractParty.id));
}

/**
 * Moves a selection on in the transaction of a signatory whose signature was the last; asked before, it holds the selection
 * until then. False where somebody has still to sign.
 */
export async function moveSigned(tx: Tx, versionId: string, at: Instant): Promise<boolean> {
  const [row] = await tx.execute<{ moved: boolean }>(
    sql`select tamis.move_signed(${versionId}::uuid, ${at}::timestamptz) as moved`,
  );
  return row?.moved ?? false;
}

/** Contracts that are being signed. */
export async function beingSigned(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ id: selection.id }).from(selection).where(eq(selection.state, "signing"));
  return rows.map(({ id }) => id);
}

/** The request a provider speaks of, with the selection it belongs to. */
export async function requestByExternal(tx: Tx, provider: string, externalId: string) {
  const [row] = await tx
    .select({ request: signatureRequest, selectionId: contract.selectionId, name: signatory.name })
    .from(signatureRequest)
    .innerJoin(signatory, eq(signatory.id, signatureRequest.signatoryId))
    .innerJoin(contractVersion, eq(contractVersion.id, signatureRequest.versionId))
    .innerJoin(contract, eq(contract.id, contractVersion.contractId))
    .where(and(eq(signatureRequest.provider, provider), eq(signatureRequest.externalId, externalId)));
  return row ?? null;
}

/** Requests that were not handed over yet, or whose time is over, with what is sent. */
export function openRequests(tx: Tx) {
  return tx
    .select({
      ...{ request: signatureRequest, name: signatory.name, email: signatory.email },
      ...{ fileName: contractVersion.fileName, sha256: contractVersion.documentSha256 },
    })
    .from(signatureRequest)
    .innerJoin(signatory, eq(signatory.id, signatureRequest.signatoryId))
    .innerJoin(contractVersion, eq(contractVersion.id, signatureRequest.versionId))
    .where(isNull(signatureRequest.closedAt))
    .orderBy(asc(signatureRequest.requestedAt), asc(signatureRequest.id));
}
