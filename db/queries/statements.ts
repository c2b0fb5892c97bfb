import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";
import { bankStatement, person, statementLine } from "../schema/index.ts";

/** What stands against a line: receipts, interest and executions, less what was undone. */
const matched = sql<string>`(select coalesce(sum(l.cents), 0)::text from journal_line l join journal_entry e on e.id = l.entry_id
  where e.statement_line_id = "statement_line"."id" and l.account in ('received', 'interestReceived', 'executed'))`;

const columns = {
  id: statementLine.id,
  statementId: statementLine.statementId,
  position: statementLine.position,
  key: statementLine.key,
  valueOn: statementLine.valueOn,
  bookedOn: statementLine.bookedOn,
  cents: statementLine.cents,
  bankReference: statementLine.bankReference,
  endToEnd: statementLine.endToEnd,
  counterparty: statementLine.counterparty,
  counterpartyIban: statementLine.counterpartyIban,
  words: statementLine.words,
  setAsideReason: statementLine.setAsideReason,
  matched,
};

/** Every line of the statements of a contract, or of one of them, with what it settles and what is left of it. */
export async function linesOfStatements(tx: Tx, contractId: string, statementId?: string) {
  if (!isId(contractId) || (statementId !== undefined && !isId(statementId))) return [];
  const rows = await tx
    .select(columns)
    .from(statementLine)
    .where(
      and(
        eq(statementLine.contractId, contractId),
        statementId ? eq(statementLine.statementId, statementId) : undefined,
      ),
    )
    .orderBy(asc(statementLine.valueOn), asc(statementLine.position), asc(statementLine.id));
  return rows.map(({ matched: cents, ...row }) => {
    const matchedCents = BigInt(cents);
    const size = row.cents < 0n ? -row.cents : row.cents;
    return { ...row, matchedCents, leftCents: row.setAsideReason === null ? size - matchedCents : 0n };
  });
}
export type LineRow = Awaited<ReturnType<typeof linesOfStatements>>[number];

/** How many lines of a contract wait to be assigned. */
export async function waitingLineCount(tx: Tx, contractId: string): Promise<number> {
  return (await linesOfStatements(tx, contractId)).filter(({ leftCents }) => leftCents > 0n).length;
}

/** The statements of a contract, the last imported first. */
export async function statementsOf(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  return tx
    .select({
      id: bankStatement.id,
      format: bankStatement.format,
      sha256: bankStatement.documentSha256,
      fileName: bankStatement.fileName,
      identity: bankStatement.identity,
      iban: bankStatement.iban,
      fromOn: bankStatement.fromOn,
      toOn: bankStatement.toOn,
      openingCents: bankStatement.openingCents,
      closingCents: bankStatement.closingCents,
      currency: bankStatement.currency,
      importedBy: person.name,
      importedAt: sql<string>`${bankStatement.importedAt}::text`,
    })
    .from(bankStatement)
    .leftJoin(person, eq(person.id, bankStatement.importedBy))
    .where(eq(bankStatement.contractId, contractId))
    .orderBy(sql`${bankStatement.importedAt} desc`, asc(bankStatement.id));
}

/** Those of some keys that a contract has already, in whatever statement. */
export async function knownLineKeys(tx: Tx, contractId: string, keys: readonly string[]): Promise<Set<string>> {
  if (keys.length === 0) return new Set();
  const rows = await tx
    .select({ key: statementLine.key })
    .from(statementLine)
    .where(and(eq(statementLine.contractId, contractId), inArray(statementLine.key, [...keys])));
  return new Set(rows.map(({ key }) => key));
}

/** A line that is not set aside yet, to be set aside. */
export const stillIn = (contractId: string, lineId: string) =>
  and(eq(statementLine.contractId, contractId), eq(statementLine.id, lineId), isNull(statementLine.setAsideAt));
