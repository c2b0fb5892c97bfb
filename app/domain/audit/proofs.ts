import type { ChainEntry, LogHead } from "./chain.ts";
import type { Hash } from "./tree.ts";

/** That one entry is in the log under a head. Of the other entries it holds nothing but hashes. */
export interface EntryProof {
  format: "tamis-entry-proof-1";
  entry: ChainEntry;
  /** Its leaf, from zero. */
  index: number;
  head: LogHead;
  /** From the leaf up. */
  proof: Hash[];
}

/** That the log under the second head begins with the log under the first, unchanged. */
export interface ConsistencyProof {
  format: "tamis-consistency-1";
  first: LogHead;
  second: LogHead;
  proof: Hash[];
}

/** One head alone, for whoever keeps the first. */
export interface HeadAlone {
  format: "tamis-head-1";
  head: LogHead;
}

/** The lines of an exported log: its format, then each entry, each seal after its entries, and the end. */
export type LogLine =
  | { format: "tamis-log-1" }
  | { entry: ChainEntry }
  | { head: LogHead }
  /** A seal older than the tree. */
  | { seal: { number: number; sealedAt: string; previousHead: string; head: string } }
  | { end: { entries: number; seals: number } };
