import { asMachine } from "../../../db/as-viewer.ts";
import type { Database, Tx } from "../../../db/client.ts";
import { holdChain, sealAfter, strays } from "../../../db/queries/audit-chain.ts";
import { type Fault, firstHead, sealFaults } from "../../domain/audit/chain.ts";

export interface LogReport {
  faults: Fault[];
  seals: number;
  entries: number;
  /** Entries that no seal holds yet. */
  waiting: number;
  /** The last seal's head: worth keeping elsewhere. */
  head: string;
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
  let last = { number: 0, head: firstHead };
  let kept = keptHead === undefined || keptHead === firstHead;
  let seals = 0;
  for (let next = await sealAfter(tx, 0); next !== null; next = await sealAfter(tx, last.number)) {
    faults.push(...sealFaults(next.seal, last, next.found));
    last = next.seal;
    seals++;
    if (next.seal.head === keptHead) kept = true;
  }
  const { inserted, removed, twice, waiting, entries } = await strays(tx);
  for (const entry of inserted) faults.push({ kind: "inserted", entry, seal: null });
  for (const entry of removed) faults.push({ kind: "removed", entry, seal: null });
  for (const entry of twice) faults.push({ kind: "sealed_twice", entry, seal: null });
  if (!kept) faults.push({ kind: "cut_off", head: keptHead as string });
  return { faults, seals, entries, waiting, head: last.head };
}
