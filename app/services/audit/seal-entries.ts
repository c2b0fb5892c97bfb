import { sql } from "drizzle-orm";
import { asMachine } from "../../../db/as-viewer.ts";
import type { Database, Tx } from "../../../db/client.ts";
import { holdChain, lastSeal, takeWaiting, unplantedSeal } from "../../../db/queries/audit-chain.ts";
import { addNodes, treeEdge } from "../../../db/queries/audit-tree.ts";
import { type ChainEntry, entryHash, firstHead, leafOf, type SealedEntry } from "../../domain/audit/chain.ts";
import { grow, rootOf } from "../../domain/audit/tree.ts";

const mostInOneSeal = 5000;

/**
 * Seals every log entry that is older than the oldest running transaction, in seals of 5,000 at most, each its
 * own transaction. Returns how many entries were sealed. Run by several processes, each entry is sealed once.
 */
export async function sealEntries(jobs: Database): Promise<number> {
  while (await asSealer(jobs, plantOldSeal));
  let total = 0;
  for (let sealed = mostInOneSeal; sealed === mostInOneSeal; total += sealed) sealed = await asSealer(jobs, sealOnce);
  return total;
}

const asSealer = <T>(jobs: Database, work: (tx: Tx) => Promise<T>): Promise<T> =>
  asMachine(jobs, { role: "system", actor: "system:seal-audit" }, { action: "audit.seal" }, async (tx) => {
    await holdChain(tx);
    return work(tx);
  });

/** Takes the entries of one seal older than the tree into it; false when there is none left. */
async function plantOldSeal(tx: Tx): Promise<boolean> {
  const last = await lastSeal(tx);
  if (last === null || last.size !== null) return false;
  const entries = await unplantedSeal(tx);
  if (entries !== null) await plant(tx, entries);
  return entries !== null;
}

async function sealOnce(tx: Tx): Promise<number> {
  const waiting = await takeWaiting(tx, mostInOneSeal);
  if (waiting.length === 0) return 0;
  const last = await lastSeal(tx);
  const entries = waiting.map((entry): SealedEntry => [entry.id, entryHash(entry)]);
  const edge = await plant(tx, entries);
  await tx.execute(sql`insert into audit_seal (number, sealed_at, entry_ids, entry_count, previous_head, head, tree_size)
    values (${(last?.number ?? 0) + 1}, greatest(clock_timestamp(), ${latest(waiting, last)}::timestamptz),
      ${JSON.stringify(entries)}::text::jsonb, ${entries.length}, ${last?.head ?? firstHead}, ${rootOf(edge)}, ${edge.size})`);
  return entries.length;
}

/** A clock that was set back must not make a seal look older than what it seals. */
const latest = (entries: readonly ChainEntry[], last: { sealedAt: string } | null): string =>
  [last?.sealedAt ?? "", ...entries.map(({ at }) => at)].sort().at(-1) as string;

/** Adds these entries to the tree as its next leaves. */
async function plant(tx: Tx, entries: readonly SealedEntry[]) {
  const { edge, added } = grow(
    await treeEdge(tx),
    entries.map(([, hash]) => leafOf(hash)),
  );
  await addNodes(
    tx,
    added,
    entries.map(([id]) => id),
  );
  return edge;
}
