import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";
import {
  callPart,
  commitment,
  conditionDecision,
  contract,
  contractParty,
  fundingCall,
  institution,
  person,
  programme,
  selection,
  tranche,
  trancheCondition,
} from "../schema/index.ts";

/** Lists of contracts stop here: a département has a few. */
const listLimit = 200;

const contracts = (tx: Tx) =>
  tx
    .select({
      id: contract.id,
      title: contract.title,
      recordedAt: sql<string>`${contract.recordedAt}::text`,
      selectionId: selection.id,
      selectionName: selection.name,
      state: selection.state,
      programme: programme.name,
      programmeId: programme.id,
      illustrative: programme.illustrative,
    })
    .from(contract)
    .innerJoin(selection, eq(selection.id, contract.selectionId))
    .innerJoin(programme, eq(programme.id, selection.programmeId));

/** A contract as its money sees it; null where there is none for this viewer. */
export async function moneyContract(tx: Tx, contractId: string) {
  if (!isId(contractId)) return null;
  const [row] = await contracts(tx).where(eq(contract.id, contractId));
  return row ?? null;
}
export type MoneyContract = NonNullable<Awaited<ReturnType<typeof moneyContract>>>;

const onSide = (kinds: string) =>
  sql<string>`(select coalesce(sum(abs(b.cents)), 0)::text from account_balance b where b.contract_id = "contract"."id" and b.account in (${sql.raw(kinds)}))`;

/** The contracts of the portal with what was promised, called, received and paid back. */
export async function moneyContracts(tx: Tx) {
  const sums = await tx
    .select({
      id: contract.id,
      committed: onSide("'committed'"),
      called: onSide("'receivable', 'received'"),
      received: onSide("'received'"),
      paid: onSide("'paidCapital', 'paidReturn'"),
      parties: sql<number>`(select count(*)::int from contract_party p where p.contract_id = "contract"."id" and p.capacity = 'investor' and p.withdrawn_at is null)`,
    })
    .from(contract);
  const rows = await contracts(tx).orderBy(asc(contract.title), asc(contract.id)).limit(listLimit);
  const byId = new Map(sums.map((one) => [one.id, one]));
  return rows.map((row) => {
    const own = byId.get(row.id);
    const cents = (typed: string | undefined) => BigInt(typed ?? "0");
    return {
      ...row,
      ...{ committed: cents(own?.committed), called: cents(own?.called) },
      ...{ received: cents(own?.received), paid: cents(own?.paid), investors: own?.parties ?? 0 },
    };
  });
}

/** The parties of a contract who invest, whether they have promised yet or not. */
export async function investorsOf(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  return tx
    .select({ partyId: contractParty.id, institutionId: institution.id, name: institution.name })
    .from(contractParty)
    .innerJoin(institution, eq(institution.id, contractParty.institutionId))
    .where(
      and(
        eq(contractParty.contractId, contractId),
        eq(contractParty.capacity, "investor"),
        isNull(contractParty.withdrawnAt),
      ),
    )
    .orderBy(asc(institution.name), asc(contractParty.id));
}

/** The commitments of a contract, by number; who promised, and the amount first promised. */
export async function commitmentsOf(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  return tx
    .select({
      id: commitment.id,
      number: commitment.number,
      partyId: commitment.partyId,
      institutionId: contractParty.institutionId,
      investor: institution.name,
      classCode: commitment.classCode,
      cents: commitment.cents,
      committedOn: commitment.committedOn,
      iban: commitment.iban,
    })
    .from(commitment)
    .innerJoin(contractParty, eq(contractParty.id, commitment.partyId))
    .innerJoin(institution, eq(institution.id, contractParty.institutionId))
    .where(eq(commitment.contractId, contractId))
    .orderBy(asc(commitment.number));
}
export type CommitmentRow = Awaited<ReturnType<typeof commitmentsOf>>[number];

/** The tranches as planned now, by number. */
export async function tranchesOf(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  const { id, number, label, plannedOn, cents, millionths } = tranche;
  return tx
    .select({ id, number, label, plannedOn, cents, millionths })
    .from(tranche)
    .where(and(eq(tranche.contractId, contractId), isNull(tranche.supersededAt)))
    .orderBy(asc(number));
}
export type TrancheRow = Awaited<ReturnType<typeof tranchesOf>>[number];

/** Earlier plans of one tranche, the last first. */
export async function formerPlans(tx: Tx, contractId: string, number: number) {
  if (!isId(contractId)) return [];
  return tx
    .select({
      id: tranche.id,
      label: tranche.label,
      plannedOn: tranche.plannedOn,
      cents: tranche.cents,
      millionths: tranche.millionths,
      supersededAt: sql<string>`${tranche.supersededAt}::text`,
    })
    .from(tranche)
    .where(
      and(eq(tranche.contractId, contractId), eq(tranche.number, number), sql`${tranche.supersededAt} is not null`),
    )
    .orderBy(sql`${tranche.supersededAt} desc`);
}

/** The conditions in force of every tranche, each with the decision in force and who took it. */
export async function conditionsOf(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  return tx
    .select({
      id: trancheCondition.id,
      trancheNumber: trancheCondition.trancheNumber,
      code: trancheCondition.code,
      kind: trancheCondition.kind,
      words: trancheCondition.words,
      decisionId: conditionDecision.id,
      isMet: conditionDecision.isMet,
      onDay: conditionDecision.onDay,
      reason: conditionDecision.reason,
      fileName: conditionDecision.fileName,
      sha256: conditionDecision.documentSha256,
      decidedBy: person.name,
    })
    .from(trancheCondition)
    .leftJoin(
      conditionDecision,
      and(eq(conditionDecision.conditionId, trancheCondition.id), isNull(conditionDecision.supersededAt)),
    )
    .leftJoin(person, eq(person.id, conditionDecision.decidedBy))
    .where(and(eq(trancheCondition.contractId, contractId), isNull(trancheCondition.supersededAt)))
    .orderBy(asc(trancheCondition.trancheNumber), asc(trancheCondition.code));
}
export type ConditionRow = Awaited<ReturnType<typeof conditionsOf>>[number];

/** The file of a decision on a condition; null where there is none for this viewer. */
export async function decisionFile(tx: Tx, contractId: string, decisionId: string) {
  if (!isId(contractId) || !isId(decisionId)) return null;
  const [row] = await tx.execute<{ sha256: string; bytes: number; mediaType: string; fileName: string }>(sql`
    select d.sha256, d.bytes, d.media_type as "mediaType", c.file_name as "fileName" from condition_decision c
    join document d on d.sha256 = c.document_sha256 where c.contract_id = ${contractId} and c.id = ${decisionId}`);
  return row ?? null;
}

/** The calls of a contract, the last first. */
export async function callsOf(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  return tx
    .select({
      id: fundingCall.id,
      number: fundingCall.number,
      trancheNumber: fundingCall.trancheNumber,
      noticedOn: fundingCall.noticedOn,
      payBy: fundingCall.payBy,
      words: fundingCall.words,
      issuedBy: person.name,
      issuedAt: sql<string>`${fundingCall.issuedAt}::text`,
    })
    .from(fundingCall)
    .leftJoin(person, eq(person.id, fundingCall.issuedBy))
    .where(eq(fundingCall.contractId, contractId))
    .orderBy(sql`${fundingCall.number} desc`);
}
export type CallRow = Awaited<ReturnType<typeof callsOf>>[number];

/** The parts of every call of a contract, by commitment. */
export async function callPartsOf(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  return tx
    .select({
      id: callPart.id,
      callId: callPart.callId,
      callNumber: fundingCall.number,
      payBy: fundingCall.payBy,
      noticedOn: fundingCall.noticedOn,
      commitmentId: callPart.commitmentId,
      commitmentNumber: commitment.number,
      investor: institution.name,
      iban: commitment.iban,
      cents: callPart.cents,
      uncalledAfterCents: callPart.uncalledAfterCents,
      reference: callPart.reference,
      answer: callPart.answer,
      answeredOn: callPart.answeredOn,
      answerReason: callPart.answerReason,
    })
    .from(callPart)
    .innerJoin(fundingCall, eq(fundingCall.id, callPart.callId))
    .innerJoin(commitment, eq(commitment.id, callPart.commitmentId))
    .innerJoin(contractParty, eq(contractParty.id, commitment.partyId))
    .innerJoin(institution, eq(institution.id, contractParty.institutionId))
    .where(eq(callPart.contractId, contractId))
    .orderBy(asc(fundingCall.number), asc(commitment.number));
}
export type CallPartRow = Awaited<ReturnType<typeof callPartsOf>>[number];

/** Names of institutions by id. */
export async function institutionNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: institution.id, name: institution.name })
    .from(institution)
    .where(inArray(institution.id, [...ids]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
