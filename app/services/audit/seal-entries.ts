import { sql } from "drizzle-orm";
import { asMachine } from "../../../db/as-viewer.ts";
import type { Database } from "../../../db/client.ts";
import { holdChain, lastSeal, takeWaiting } from "../../../db/queries/audit-chain.ts";
import { entryHash, firstHead, headOf, type SealedEntry } from "../../domain/audit/chain.ts";

const mostInOneSeal = 5000;

/**
 * Seals every log entry that is older than the oldest running transaction, in seals of 5,000 at most, each its
 * own transaction. Returns how many entries were sealed. Run by several processes, each entry is sealed once.
 */
export async function sealEntries(jobs: Database): Promise<number> {
  let total = 0;
  for (let sealed = mostInOneSeal; sealed === mostInOneSeal; total += sealed) sealed = await sealOnce(jobs);
  return total;
}

function sealOnce(jobs: Database): Promise<number> {
  return asMachine(jobs, { role: "system", actor: "system:seal-audit" }, { action: "audit.seal" }, async (tx) => {
    await holdChain(tx);
    const waiting = await takeWaiting(tx, mostInOneSeal);
    if (waiting.length === 0) return 0;
    const last = (await lastSeal(tx)) ?? { number: 0, head: firstHead };
    const [clock] = await tx.execute<{ now: string }>(
      sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
    );
    const entries = waiting.map((entry): SealedEntry => [entry.id, entryHash(entry)]);
    const seal = {
      number: last.number + 1,
      sealedAt: (clock as { now: string }).now,
      entries,
      previousHead: last.head,
    };
    await tx.execute(sql`insert into audit_seal (number, sealed_at, entry_ids, entry_count, previous_head, head)
      values (${seal.number}, ${seal.sealedAt}::timestamptz, ${JSON.stringify(entries)}::text::jsonb, ${entries.length},
        ${seal.previousHead}, ${headOf(seal)})`);
    return entries.length;
  });
}
