import { and, asc, desc, eq, sql } from "drizzle-orm";
import { type Account, account } from "../../app/domain/funding/accounts.ts";
import type { Balances } from "../../app/domain/funding/journal.ts";
import { isId } from "../../app/domain/id.ts";
import type { Tx } from "../client.ts";
import { accountBalance, commitment, journalEntry, journalLine } from "../schema/index.ts";

const entryColumns = {
  id: journalEntry.id,
  contractId: journalEntry.contractId,
  commitmentId: journalEntry.commitmentId,
  commitmentNumber: commitment.number,
  investor: sql<string>`(select i.name from contract_party p join institution i on i.id = p.institution_id where p.id = ${commitment.partyId})`,
  key: journalEntry.key,
  kind: journalEntry.kind,
  valueOn: journalEntry.valueOn,
  recordedAt: sql<string>`${journalEntry.recordedAt}::text`,
  recordedBy: sql<string | null>`(select p.name from person p where p.id = ${journalEntry.recordedBy})`,
  words: journalEntry.words,
  callPartId: journalEntry.callPartId,
  callNumber: sql<
    number | null
  >`(select c.number from call_part p join funding_call c on c.id = p.call_id where p.id = ${journalEntry.callPartId})`,
  orderId: journalEntry.orderId,
  orderNumber: sql<number | null>`(select o.number from payment_order o where o.id = ${journalEntry.orderId})`,
  statementLineId: journalEntry.statementLineId,
  statementId: sql<
    string | null
  >`(select l.statement_id from statement_line l where l.id = ${journalEntry.statementLineId})`,
  reverses: journalEntry.reverses,
  reversedBy: sql<string | null>`(select r.id from journal_entry r where r.reverses = "journal_entry"."id")`,
  /** What it moves, on the investor's own side. Named in full: in a query of one table a bare `id` would be the inner one. */
  cents: sql<string>`(select greatest(coalesce(sum(l.cents) filter (where l.cents > 0), 0), coalesce(-sum(l.cents) filter (where l.cents < 0), 0))::text
    from journal_line l where l.entry_id = "journal_entry"."id" and l.account not in ('payable', 'executed'))`,
};

function entries(tx: Tx) {
  return tx
    .select(entryColumns)
    .from(journalEntry)
    .innerJoin(commitment, eq(commitment.id, journalEntry.commitmentId))
    .$dynamic();
}
type Raw = Awaited<ReturnType<typeof entries>>[number];
export type EntryRow = Omit<Raw, "cents"> & { cents: bigint };
const told = (row: Raw): EntryRow => ({ ...row, cents: BigInt(row.cents) });

export interface EntryFilter {
  kind?: string;
  commitment?: number;
}

const wanted = (contractId: string, { kind, commitment: number }: EntryFilter) =>
  and(
    eq(journalEntry.contractId, contractId),
    kind ? sql`${journalEntry.kind} = ${kind}` : undefined,
    number ? eq(commitment.number, number) : undefined,
  );

/** The journal of a contract, the last recorded first, one page of it. */
export async function entriesOf(
  tx: Tx,
  contractId: string,
  asked: EntryFilter & { page: number; size: number },
): Promise<{ rows: EntryRow[]; count: number }> {
  if (!isId(contractId)) return { rows: [], count: 0 };
  const rows = await entries(tx)
    .where(wanted(contractId, asked))
    .orderBy(desc(journalEntry.recordedAt), desc(journalEntry.key))
    .limit(asked.size)
    .offset((asked.page - 1) * asked.size);
  const [all] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(journalEntry)
    .innerJoin(commitment, eq(commitment.id, journalEntry.commitmentId))
    .where(wanted(contractId, asked));
  return { rows: rows.map(told), count: all?.count ?? 0 };
}

/** One movement of a contract; null where the viewer sees none. */
export async function entryById(tx: Tx, contractId: string, id: string): Promise<EntryRow | null> {
  if (!isId(contractId) || !isId(id)) return null;
  const [row] = await entries(tx).where(and(eq(journalEntry.contractId, contractId), eq(journalEntry.id, id)));
  return row ? told(row) : null;
}

/** The two sides of a movement, in order. */
export async function linesOfEntry(tx: Tx, entryId: string) {
  const { position, account: kind, whose, cents } = journalLine;
  return tx
    .select({ position, account: kind, whose, cents })
    .from(journalLine)
    .where(eq(journalLine.entryId, entryId))
    .orderBy(asc(position));
}

/** The stored balances of a contract's accounts, those the viewer may see. */
export async function balancesOf(tx: Tx, contractId: string): Promise<Balances> {
  if (!isId(contractId)) return new Map();
  const rows = await tx.select().from(accountBalance).where(eq(accountBalance.contractId, contractId));
  return new Map<Account, bigint>(rows.map((row) => [account(row.account, row.whose), row.cents]));
}

/** What was moved for the parts of calls and still counts: receipts, interest, excuses; an undone one no longer does. */
export async function standingMoves(tx: Tx, contractId: string) {
  if (!isId(contractId)) return [];
  const rows = await tx
    .select({
      id: journalEntry.id,
      key: journalEntry.key,
      kind: journalEntry.kind,
      valueOn: journalEntry.valueOn,
      words: journalEntry.words,
      commitmentId: journalEntry.commitmentId,
      callPartId: journalEntry.callPartId,
      orderId: journalEntry.orderId,
      statementLineId: journalEntry.statementLineId,
      cents: entryColumns.cents,
    })
    .from(journalEntry)
    .where(
      and(
        eq(journalEntry.contractId, contractId),
        sql`${journalEntry.kind} <> 'reverse'`,
        sql`not exists (select 1 from journal_entry r where r.reverses = "journal_entry"."id")`,
      ),
    )
    .orderBy(asc(journalEntry.valueOn), asc(journalEntry.recordedAt), asc(journalEntry.key));
  return rows.map((row) => ({ ...row, cents: BigInt(row.cents) }));
}
export type StandingMove = Awaited<ReturnType<typeof standingMoves>>[number];

/** What was posted under a key, or under the next of its kind (`…#2`), and whether it was undone. */
export function postedUnder(tx: Tx, contractId: string, key: string): Promise<{ key: string; undone: boolean }[]> {
  return tx
    .select({
      key: journalEntry.key,
      undone: sql<boolean>`exists (select 1 from journal_entry r where r.reverses = "journal_entry"."id")`,
    })
    .from(journalEntry)
    .where(
      and(
        eq(journalEntry.contractId, contractId),
        sql`(${journalEntry.key} = ${key} or starts_with(${journalEntry.key}, ${`${key}#`}))`,
      ),
    )
    .orderBy(journalEntry.key);
}
