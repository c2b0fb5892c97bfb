import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** The head before the first seal. */
export const firstHead = "0".repeat(64);

/** An entry as the database tells it; `old` and `new` stay text, so that no number is rounded on the way. */
export interface ChainEntry extends Record<string, unknown> {
  id: number;
  /** UTC with microseconds. */
  at: string;
  actor: string;
  role: string;
  action: string;
  reason: string | null;
  requestId: string | null;
  tableName: string;
  operation: string;
  subjectId: string | null;
  old: string | null;
  new: string | null;
  transactionId: string;
}

/** An entry's number and the SHA-256 of its canonical JSON. */
export type SealedEntry = [id: number, hash: string];

export interface Seal {
  number: number;
  /** UTC with microseconds. */
  sealedAt: string;
  entries: SealedEntry[];
  previousHead: string;
  head: string;
}

const sha256 = (value: unknown): string =>
  createHash("sha256")
    .update(canonicalize(value) as string)
    .digest("hex");

/** SHA-256 (hexadecimal) of the entry's canonical JSON (RFC 8785). */
export const entryHash = (entry: ChainEntry): string => sha256(entry);

/** The head of a chain: SHA-256 over the previous head, the seal's number, its instant and its entries' hashes. */
export function headOf({ number, sealedAt, entries, previousHead }: Omit<Seal, "head">): string {
  return sha256({ number, sealedAt, entries, previousHead });
}

export type Fault =
  | { kind: "changed" | "removed" | "inserted" | "sealed_twice"; entry: number; seal: number | null }
  | { kind: "seal_changed" | "seal_removed"; seal: number }
  | { kind: "cut_off"; head: string };

/** What is wrong with one seal after the last one, and with the entries it holds (`found`, by number). */
export function sealFaults(seal: Seal, last: Pick<Seal, "number" | "head">, found: Map<number, ChainEntry>): Fault[] {
  const faults: Fault[] = [];
  for (let missing = last.number + 1; missing < seal.number; missing++) {
    faults.push({ kind: "seal_removed", seal: missing });
  }
  const follows = seal.number !== last.number + 1 || seal.previousHead === last.head;
  if (!follows || headOf(seal) !== seal.head) faults.push({ kind: "seal_changed", seal: seal.number });
  for (const [entry, hash] of seal.entries) {
    const row = found.get(entry);
    if (row === undefined) faults.push({ kind: "removed", entry, seal: seal.number });
    else if (entryHash(row) !== hash) faults.push({ kind: "changed", entry, seal: seal.number });
  }
  return faults;
}
