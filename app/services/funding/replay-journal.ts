import { type SQL, sql } from "drizzle-orm";
import { asMachine } from "../../../db/as-viewer.ts";
import type { Database } from "../../../db/client.ts";
import type { Account } from "../../domain/funding/accounts.ts";
import { type Entry, type Line, replay } from "../../domain/funding/journal.ts";
import { sum } from "../../domain/money.ts";

/** A stored balance that the journal, replayed from nothing, does not give. */
export interface BalanceFault {
  contractId: string;
  account: Account;
  storedCents: bigint;
  replayedCents: bigint;
}

export interface Replayed {
  contracts: number;
  entries: number;
  accounts: number;
  /** Entries whose lines do not sum to zero. */
  unbalanced: string[];
  faults: BalanceFault[];
}

type Row = { entry: string | null; account: Account; cents: string };

/** Replays every contract's journal from nothing and compares with the stored balances; one contract at a time. */
export async function replayJournal(
  jobs: Database,
  actor: "system:replay-journal" | "cli:replay-journal",
): Promise<Replayed> {
  const rows = <R extends Record<string, unknown>>(question: SQL) =>
    asMachine(jobs, { role: "system", actor }, { action: "read" }, (tx) => tx.execute<R>(question));
  const contracts = await rows<{ id: string }>(sql`select id from contract order by id`);
  const told: Replayed = { contracts: contracts.length, entries: 0, accounts: 0, unbalanced: [], faults: [] };
  for (const { id } of contracts) {
    // One statement, so one moment, for both: a movement posted between two readings is no fault.
    const found = await rows<Row>(sql`select entry_id as entry, account || '/' || whose as account, cents::text as cents
        from journal_line where contract_id = ${id}
      union all select null, account || '/' || whose, cents::text from account_balance where contract_id = ${id}`);
    compare(id, [...found], told);
  }
  return told;
}

function compare(contractId: string, rows: readonly Row[], told: Replayed): void {
  const stored = new Map(rows.filter(({ entry }) => entry === null).map((one) => [one.account, BigInt(one.cents)]));
  const entries = new Map<string, Entry & { lines: Line[] }>();
  for (const { entry, account, cents } of rows) {
    if (entry === null) continue;
    const own = entries.get(entry) ?? { key: entry, valueOn: "", recordedAt: "", reverses: null, lines: [] };
    own.lines.push({ account, cents: BigInt(cents) });
    entries.set(entry, own);
  }
  const balances = replay([...entries.values()]);
  for (const account of new Set([...balances.keys(), ...stored.keys()])) {
    const [storedCents, replayedCents] = [stored.get(account) ?? 0n, balances.get(account) ?? 0n];
    if (storedCents !== replayedCents) told.faults.push({ contractId, account, storedCents, replayedCents });
  }
  told.entries += entries.size;
  told.accounts += stored.size;
  for (const { key, lines } of entries.values())
    if (sum(lines.map(({ cents }) => cents)) !== 0n) told.unbalanced.push(key);
}
