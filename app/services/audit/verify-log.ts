import { asMachine } from "../../../db/as-viewer.ts";
import type { Database, Tx } from "../../../db/client.ts";
import { holdChain, lastSeal, sealAfter, strays } from "../../../db/queries/audit-chain.ts";
import { changedNodes, strayNodes, treeEdge } from "../../../db/queries/audit-tree.ts";
import { type Fault, firstHead, leafOf, sealFaults } from "../../domain/audit/chain.ts";
import { emptyTree, grow } from "../../domain/audit/tree.ts";

export interface LogReport {
  faults: Fault[];
  seals: number;
  entries: number;
  /** Entries that no seal holds yet. */
  waiting: number;
  /** The last seal's head: worth keeping elsewhere. */
  head: string;
  /** Leaves of the tree under that head; null under a seal older than the tree. */
  size: number | null;
}

/**
 * Recomputes every seal of the log and names what was changed, removed, inserted or cut off. `keptHead` is a
 * head printed earlier and kept elsewhere: when no seal bears it any more, the end of the log was cut off.
 */
export function verifyLog(jobs: Database, keptHead?: string): Promise<LogReport> {
  return asMachine(jobs, { role: "system", actor: "cli:verify-audit" }, { action: "audit.verify" }, async (tx) => {
    await holdChain(tx);
    return verifyEntries(tx, keptHead);
  });
}

/** The same in a transaction in which nothing moves. */
export async function verifyEntries(tx: Tx, keptHead?: string): Promise<LogReport> {
  const faults: Fault[] = [];
  let last = { number: 0, head: firstHead, sealedAt: "" };
  let edge = emptyTree;
  // Seals older than the tree are its first leaves once a seal of the tree stands on them.
  const size = (await lastSeal(tx))?.size ?? null;
  let kept = keptHead === undefined || keptHead === firstHead;
  let seals = 0;
  for (let next = await sealAfter(tx, 0); next !== null; next = await sealAfter(tx, last.number)) {
    const { seal } = next;
    // After a seal that is gone, the stored nodes tell the tree it stood on: only what is wrong is named.
    if (seal.number !== last.number + 1 && seal.size !== null)
      edge = await treeEdge(tx, seal.size - seal.entries.length).catch(() => edge);
    const grown = grow(
      edge,
      seal.entries.map(([, hash]) => leafOf(hash)),
    );
    edge = grown.edge;
    faults.push(...sealFaults(seal, last, next.found, edge));
    if (size !== null)
      for (const place of await changedNodes(tx, grown.added)) faults.push({ kind: "node_changed", ...place });
    last = next.seal;
    seals++;
    if (next.seal.head === keptHead) kept = true;
  }
  if (size !== null)
    for (const place of await strayNodes(tx, edge.size)) faults.push({ kind: "node_changed", ...place });
  const { inserted, removed, twice, waiting, entries } = await strays(tx);
  for (const entry of inserted) faults.push({ kind: "inserted", entry, seal: null });
  for (const entry of removed) faults.push({ kind: "removed", entry, seal: null });
  for (const entry of twice) faults.push({ kind: "sealed_twice", entry, seal: null });
  if (!kept) faults.push({ kind: "cut_off", head: keptHead as string });
  return { faults, seals, entries, waiting, head: last.head, size };
}
