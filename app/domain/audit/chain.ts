import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { type Hash, leafHash, rootOf, type TreeEdge } from "./tree.ts";

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
  /** The root of the tree of every entry sealed so far; of an older seal, `chainedHead`. */
  head: string;
  /** Leaves of the tree under this head; null = a seal older than the tree. */
  size: number | null;
}

/** What a seal is told by to whoever keeps it: on paper, in a letter, in a proof. */
export interface LogHead {
  number: number;
  /** UTC with microseconds. */
  sealedAt: string;
  size: number;
  root: Hash;
  previousHead: string;
}

const sha256 = (value: unknown): string =>
  createHash("sha256")
    .update(canonicalize(value) as string)
    .digest("hex");

/** SHA-256 (hexadecimal) of the entry's canonical JSON (RFC 8785). */
export const entryHash = (entry: ChainEntry): string => sha256(entry);

/** The leaf of an entry in the tree: its data are the 32 bytes of the entry's hash. */
export const leafOf = (hash: Hash): Hash => leafHash(Buffer.from(hash, "hex"));

/** The head of a seal older than the tree: SHA-256 over the previous head, its number, its instant and its entries' hashes. */
const chainedHead = ({ number, sealedAt, entries, previousHead }: Seal): string =>
  sha256({ number, sealedAt, entries, previousHead });

export type Fault =
  | { kind: "changed" | "removed" | "inserted" | "sealed_twice"; entry: number; seal: number | null }
  | { kind: "seal_changed" | "seal_removed"; seal: number }
  | { kind: "node_changed"; level: number; position: number }
  | { kind: "cut_off"; head: string };

/**
 * What is wrong with one seal after the last one, and with the entries it holds (`found`, by number). `edge` is the tree
 * with those entries. Its root says nothing of a seal's time: that is held between its entries and the seals around.
 */
export function sealFaults(
  seal: Seal,
  last: Pick<Seal, "number" | "head" | "sealedAt">,
  found: Map<number, ChainEntry>,
  edge: TreeEdge,
): Fault[] {
  const faults: Fault[] = [];
  for (let missing = last.number + 1; missing < seal.number; missing++) {
    faults.push({ kind: "seal_removed", seal: missing });
  }
  const follows = seal.number !== last.number + 1 || seal.previousHead === last.head;
  const isTrue =
    seal.size === null
      ? chainedHead(seal) === seal.head
      : seal.size === edge.size &&
        seal.head === rootOf(edge) &&
        [last.sealedAt, ...[...found.values()].map(({ at }) => at)].every((at) => at <= seal.sealedAt);
  if (!follows || !isTrue) faults.push({ kind: "seal_changed", seal: seal.number });
  for (const [entry, hash] of seal.entries) {
    const row = found.get(entry);
    if (row === undefined) faults.push({ kind: "removed", entry, seal: seal.number });
    else if (entryHash(row) !== hash) faults.push({ kind: "changed", entry, seal: seal.number });
  }
  return faults;
}
