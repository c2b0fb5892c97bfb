import { and, asc, count, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { FileType } from "../../app/domain/documents/file-types.ts";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";
import {
  breakdownCell,
  breakdownShown,
  contract,
  contractParty,
  document,
  indicator,
  person,
  programme,
  result,
  resultEvent,
  selection,
} from "../schema/index.ts";

/** A contract's id and title, for whoever may know of it; null for all others. */
export async function contractTitle(tx: Tx, contractId: string): Promise<{ id: string; title: string } | null> {
  if (!isId(contractId)) return null;
  const [row] = await tx
    .select({ id: contract.id, title: contract.title })
    .from(contract)
    .where(eq(contract.id, contractId));
  return row ?? null;
}

/** The contracts whose results the viewer may read, with how much is measured: the evaluator's home. */
export function measuredContracts(tx: Tx) {
  const live = sql`not exists (select 1 from result later where later.supersedes = ${result.id})`;
  return tx
    .select({
      id: contract.id,
      title: contract.title,
      indicators: sql<number>`(select count(*)::int from indicator i where i.contract_id = ${contract.id} and i.superseded_at is null)`,
      results: count(result.id),
      lastMeasuredOn: sql<string | null>`max(${result.measuredOn})::text`,
    })
    .from(contract)
    .leftJoin(result, and(eq(result.contractId, contract.id), live))
    .groupBy(contract.id, contract.title)
    .orderBy(asc(contract.title), asc(contract.id))
    .limit(200);
}

/** The indicators of a contract in force, by code. */
export function indicatorsOf(tx: Tx, contractId: string) {
  return tx
    .select()
    .from(indicator)
    .where(and(eq(indicator.contractId, contractId), isNull(indicator.supersededAt)))
    .orderBy(asc(indicator.code));
}
export type IndicatorRow = Awaited<ReturnType<typeof indicatorsOf>>[number];

/** Every result of a contract in the order recorded, with its indicator. */
export async function resultsOf(tx: Tx, contractId: string) {
  const rows = await tx
    .select({ result, indicator, by: person.name })
    .from(result)
    .innerJoin(indicator, eq(indicator.id, result.indicatorId))
    .leftJoin(person, eq(person.id, result.recordedBy))
    .where(eq(result.contractId, contractId))
    .orderBy(asc(result.recordedAt), asc(result.id))
    .limit(2000);
  return rows.map(({ result: own, ...more }) => ({ ...own, ...more }));
}
export type ResultRow = Awaited<ReturnType<typeof resultsOf>>[number];

/** What happened to the results of a contract, in order. */
export async function resultEventsOf(tx: Tx, contractId: string) {
  const rows = await tx
    .select({ event: resultEvent, by: person.name })
    .from(resultEvent)
    .leftJoin(person, eq(person.id, resultEvent.recordedBy))
    .where(eq(resultEvent.contractId, contractId))
    .orderBy(asc(resultEvent.onDay), asc(resultEvent.recordedAt), asc(resultEvent.id))
    .limit(5000);
  return rows.map(({ event, by }) => ({ ...event, by }));
}
export type ResultEventRow = Awaited<ReturnType<typeof resultEventsOf>>[number];

/** Breakdowns as everybody may read them: small counts are null. */
export function breakdownsShown(tx: Tx, contractId: string) {
  return tx
    .select()
    .from(breakdownShown)
    .where(eq(breakdownShown.contractId, contractId))
    .orderBy(asc(breakdownShown.dimension), asc(breakdownShown.code), desc(breakdownShown.id))
    .limit(5000);
}
export type ShownRow = Awaited<ReturnType<typeof breakdownsShown>>[number];

/** Breakdowns as measured; the evaluator's space alone may ask. */
export function breakdownCells(tx: Tx, resultIds: readonly string[]) {
  return tx
    .select()
    .from(breakdownCell)
    .where(inArray(breakdownCell.resultId, [...resultIds]))
    .orderBy(asc(breakdownCell.dimension), asc(breakdownCell.code))
    .limit(5000);
}

/** A file as it is kept, under whatever name it was joined. */
const keptFile = {
  sha256: document.sha256,
  bytes: document.bytes,
  mediaType: sql<FileType>`${document.mediaType}`,
};

/** The report joined to a result. */
export async function reportOf(tx: Tx, contractId: string, resultId: string) {
  if (!isId(contractId) || !isId(resultId)) return null;
  const [row] = await tx
    .select({ fileName: result.fileName, ...keptFile })
    .from(result)
    .innerJoin(document, eq(document.sha256, result.documentSha256))
    .where(and(eq(result.contractId, contractId), eq(result.id, resultId)));
  return row ?? null;
}

/** The page joined to what happened to a result: a signature, or the answer to an objection. */
export async function signedPageOf(tx: Tx, contractId: string, resultId: string, eventId: string) {
  if (!isId(contractId) || !isId(resultId) || !isId(eventId)) return null;
  const [row] = await tx
    .select({ fileName: resultEvent.fileName, ...keptFile })
    .from(resultEvent)
    .innerJoin(document, eq(document.sha256, resultEvent.documentSha256))
    .where(
      and(...[eq(resultEvent.contractId, contractId), eq(resultEvent.resultId, resultId), eq(resultEvent.id, eventId)]),
    );
  return row ?? null;
}

/** Who has an interest in the results of a contract, by institution, and who measures them. */
export async function partiesOfMeasure(tx: Tx, contractId: string) {
  const [told] = await tx
    .select({
      evaluatorId: programme.evaluatorId,
      operatorId: programme.operatorId,
      structurerId: programme.structurerId,
    })
    .from(contract)
    .innerJoin(selection, eq(selection.id, contract.selectionId))
    .innerJoin(programme, eq(programme.id, selection.programmeId))
    .where(eq(contract.id, contractId));
  const parties = await tx
    .select({ institutionId: contractParty.institutionId, capacity: contractParty.capacity })
    .from(contractParty)
    .where(and(eq(contractParty.contractId, contractId), isNull(contractParty.withdrawnAt)));
  const as = (capacity: string) => parties.filter((one) => one.capacity === capacity).map((one) => one.institutionId);
  return {
    evaluatorId: told?.evaluatorId ?? null,
    investors: as("investor"),
    structurers: told?.structurerId ? [told.structurerId] : [],
    operators: [...as("operator"), ...(told?.operatorId ? [told.operatorId] : [])],
  };
}
