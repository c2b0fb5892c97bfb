import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { FileType } from "../../app/domain/documents/file-types.ts";
import type { Duty, LegalForm, PartyCapacity, PowerKind } from "../../app/domain/signature/words.ts";
import type { Tx } from "../client.ts";
import {
  contract,
  contractParty,
  contractVersion,
  document,
  institution,
  person,
  signatory,
  versionComment,
} from "../schema/index.ts";

export interface ContractRow {
  id: string;
  selectionId: string;
  title: string;
  legalForm: LegalForm;
  legalFormSource: string;
  recordedAt: string;
}

/** The contract of a selection; null before there is one, and for whoever left a file of it. */
export async function contractOf(tx: Tx, selectionId: string): Promise<ContractRow | null> {
  const { id, title, legalForm, legalFormSource, recordedAt } = contract;
  const [row] = await tx
    .select({ id, selectionId: contract.selectionId, title, legalForm, legalFormSource, recordedAt })
    .from(contract)
    .where(eq(contract.selectionId, selectionId));
  return row ?? null;
}

export interface ContractVersion {
  id: string;
  number: number;
  sha256: string;
  bytes: number;
  mediaType: FileType;
  fileName: string;
  note: string;
  addedAt: string;
  /** Null where the reader may not see people. */
  addedBy: string | null;
  finalAt: string | null;
  finalBy: string | null;
  /** Whether its words could be read, so that it can be compared. */
  hasText: boolean;
}

const nameOf = (column: "added_by" | "final_by") =>
  sql<string | null>`(select p.name from person p where p.id = ${sql.raw(`contract_version.${column}`)})`;

/** The versions of a contract, the newest first. */
export async function versionsOf(tx: Tx, contractId: string): Promise<ContractVersion[]> {
  const { id, number, fileName, note, addedAt, finalAt } = contractVersion;
  const rows = await tx
    .select({
      ...{ id, number, fileName, note, addedAt, finalAt },
      sha256: document.sha256,
      bytes: document.bytes,
      mediaType: document.mediaType,
      addedBy: nameOf("added_by"),
      finalBy: nameOf("final_by"),
      hasText: sql<boolean>`(coalesce(${contractVersion.content}, '') <> '')`,
    })
    .from(contractVersion)
    .innerJoin(document, eq(document.sha256, contractVersion.documentSha256))
    .where(eq(contractVersion.contractId, contractId))
    .orderBy(desc(number));
  return rows.map((row) => ({ ...row, mediaType: row.mediaType as FileType }));
}

/** The newest version, final or not: the one that counts. */
export async function currentVersion(tx: Tx, contractId: string): Promise<ContractVersion | null> {
  const [newest] = await versionsOf(tx, contractId);
  return newest ?? null;
}

/** The words of some versions, by number; null where a file has none. */
export async function versionTexts(tx: Tx, contractId: string, numbers: readonly number[]) {
  const rows = await tx
    .select({ number: contractVersion.number, content: contractVersion.content })
    .from(contractVersion)
    .where(and(eq(contractVersion.contractId, contractId), inArray(contractVersion.number, [...numbers])));
  return new Map(rows.map(({ number, content }) => [number, content]));
}

/** The comments on every version of a contract, the first first. */
export function commentsOf(tx: Tx, contractId: string) {
  return tx
    .select({
      id: versionComment.id,
      version: contractVersion.number,
      place: versionComment.place,
      words: versionComment.words,
      writtenAt: versionComment.writtenAt,
      writtenBy: person.name,
      settledAt: versionComment.settledAt,
      settledBy: sql<string | null>`(select p.name from person p where p.id = version_comment.settled_by)`,
    })
    .from(versionComment)
    .innerJoin(contractVersion, eq(contractVersion.id, versionComment.versionId))
    .leftJoin(person, eq(person.id, versionComment.writtenBy))
    .where(eq(contractVersion.contractId, contractId))
    .orderBy(asc(versionComment.writtenAt), asc(versionComment.id));
}
export type VersionComment = Awaited<ReturnType<typeof commentsOf>>[number];

export interface SignatoryRow {
  id: string;
  partyId: string;
  duty: Duty;
  rank: number;
  name: string;
  email: string;
  quality: string;
  substituteFor: string | null;
  powerKind: PowerKind;
  powerReference: string;
  powerFrom: string | null;
  /** First day it no longer counts. */
  powerTo: string | null;
  powerSha256: string | null;
  powerFileName: string | null;
  withdrawnAt: string | null;
  withdrawnReason: string | null;
}

export interface PartyRow {
  id: string;
  institutionId: string;
  name: string;
  capacity: PartyCapacity;
  /** The file of an investor. */
  candidacyId: string | null;
  addedAt: string;
  withdrawnAt: string | null;
  /** Those who act for it, approvers first, then by rank, each followed by who stands in; none once it is withdrawn. */
  signatories: SignatoryRow[];
  /** Those who were replaced, or named by a party that left. */
  withdrawn: SignatoryRow[];
}

const signatoryColumns = {
  id: signatory.id,
  partyId: signatory.partyId,
  duty: signatory.duty,
  rank: signatory.rank,
  name: signatory.name,
  email: signatory.email,
  quality: signatory.quality,
  substituteFor: signatory.substituteFor,
  powerKind: signatory.powerKind,
  powerReference: signatory.powerReference,
  powerFrom: signatory.powerFrom,
  powerTo: signatory.powerTo,
  powerSha256: signatory.powerSha256,
  powerFileName: signatory.powerFileName,
  withdrawnAt: signatory.withdrawnAt,
  withdrawnReason: signatory.withdrawnReason,
};

/** The parties of a contract in the order of their capacity, withdrawn ones last, each with who acts for it. */
export async function partiesOf(tx: Tx, contractId: string): Promise<PartyRow[]> {
  const { id, institutionId, capacity, candidacyId, addedAt, withdrawnAt } = contractParty;
  const parties = await tx
    .select({ id, institutionId, name: institution.name, capacity, candidacyId, addedAt, withdrawnAt })
    .from(contractParty)
    .innerJoin(institution, eq(institution.id, institutionId))
    .where(eq(contractParty.contractId, contractId))
    .orderBy(
      sql`${withdrawnAt} is not null, array_position(array['payer','operator','investor','other'], ${capacity})`,
      asc(addedAt),
      asc(id),
    );
  const people = parties.length
    ? await tx
        .select(signatoryColumns)
        .from(signatory)
        .where(
          inArray(
            signatory.partyId,
            parties.map((party) => party.id),
          ),
        )
        .orderBy(asc(signatory.duty), asc(signatory.rank), asc(signatory.addedAt), asc(signatory.id))
    : [];
  return parties.map((party) => {
    const own = people.filter(({ partyId }) => partyId === party.id);
    const isLive = (one: SignatoryRow) => party.withdrawnAt === null && one.withdrawnAt === null;
    return {
      ...party,
      signatories: inTurn(own.filter(isLive)),
      withdrawn: own.filter((one) => !isLive(one)),
    };
  });
}

/** Whoever stands in comes right after whom they stand in for. */
function inTurn(people: readonly SignatoryRow[]): SignatoryRow[] {
  const known = new Set(people.map(({ id }) => id));
  const heads = people.filter(({ substituteFor }) => substituteFor === null || !known.has(substituteFor));
  return heads.flatMap((head) => [head, ...people.filter(({ substituteFor }) => substituteFor === head.id)]);
}

/** A signatory of a contract, live or not, with the file of their power. */
export async function signatoryOf(tx: Tx, contractId: string, signatoryId: string) {
  const [row] = await tx
    .select({
      ...signatoryColumns,
      ...{ bytes: document.bytes, mediaType: document.mediaType, party: institution.name },
      ...{ candidacyId: contractParty.candidacyId, partyWithdrawnAt: contractParty.withdrawnAt },
    })
    .from(signatory)
    .innerJoin(contractParty, eq(contractParty.id, signatory.partyId))
    .innerJoin(institution, eq(institution.id, contractParty.institutionId))
    .leftJoin(document, eq(document.sha256, signatory.powerSha256))
    .where(and(eq(contractParty.contractId, contractId), eq(signatory.id, signatoryId)));
  return row ?? null;
}

/** Who of these signatories approved or signed a version. */
export async function endedOn(tx: Tx, versionId: string): Promise<{ signatoryId: string; outcome: string }[]> {
  const rows = await tx.execute<{
    signatoryId: string;
    outcome: string;
  }>(sql`select signatory_id as "signatoryId", outcome
    from signature where version_id = ${versionId} and superseded_at is null`);
  return [...rows];
}

/** Whether the contract was signed by everybody, whatever became of the selection since. */
export async function wasSigned(tx: Tx, selectionId: string): Promise<boolean> {
  const rows = await tx.execute(
    sql`select 1 from selection_move where selection_id = ${selectionId} and to_state = 'signed' limit 1`,
  );
  return rows.length > 0;
}

/** The payer and the operator of the programme of a selection, those named. */
export async function programmeParties(tx: Tx, selectionId: string) {
  const rows = await tx.execute<{ institutionId: string; name: string; capacity: "payer" | "operator" }>(sql`
    select i.id as "institutionId", i.name, p.capacity from selection s
    join programme g on g.id = s.programme_id
    cross join lateral (values ('payer', g.payer_id), ('operator', g.operator_id)) as p(capacity, id)
    join institution i on i.id = p.id where s.id = ${selectionId}`);
  return [...rows];
}

/**
 * Whether somebody was invited by an e-mail to sign for a party, and whether they have an account for it: for an investor's
 * file, else for the institution; there, working at the département in a team that reads the contract is enough.
 */
export async function signatoryInvitation(
  tx: Tx,
  { candidacyId, institutionId }: Pick<PartyRow, "candidacyId" | "institutionId">,
  email: string,
  now: string,
) {
  const tied = candidacyId
    ? sql`x.role = 'signatory' and x.candidacy_id = ${candidacyId}`
    : sql`(x.role = 'signatory' and x.candidacy_id is null and x.institution_id = ${institutionId} or x.role in ('finance', 'legal'))`;
  const [row] = await tx.execute<{ open: boolean; waiting: boolean }>(sql`select
    exists (select 1 from role_grant x join person p on p.id = x.person_id where lower(p.email) = lower(${email}) and ${tied}
      and x.revoked_at is null and (x.expires_at is null or x.expires_at > ${now})) as open,
    exists (select 1 from invitation x where lower(x.email) = lower(${email}) and ${tied}
      and x.revoked_at is null and x.accepted_at is null and x.expires_at > ${now}) as waiting`);
  return { open: row?.open ?? false, waiting: row?.waiting ?? false };
}

/** True when somebody already signs for this contract's party by this e-mail. */
export async function isNamed(tx: Tx, partyId: string, email: string): Promise<boolean> {
  const rows = await tx
    .select({ id: signatory.id })
    .from(signatory)
    .where(and(eq(signatory.partyId, partyId), eq(signatory.email, email), isNull(signatory.withdrawnAt)));
  return rows.length > 0;
}
