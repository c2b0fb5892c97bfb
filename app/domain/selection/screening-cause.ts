import type { Day } from "../day.ts";

/** A fact that touched a file: what it is, of whom, and whether it was recorded or ended. */
export interface TouchingFact {
  kind: "link" | "statement" | "activity" | "settlement" | "institution" | "merge";
  id: string;
  institutionId: string;
  ended: boolean;
}

/** Why a screening is asked for. */
export type Calling =
  | { kind: "first" }
  | { kind: "fact"; facts: TouchingFact[] }
  | { kind: "expiry"; on: Day }
  | { kind: "rule" }
  /** A person asked for it; nothing had called for one. */
  | { kind: "asked" };

/** Why a screening was run, and on what: the digests tell whether a later one rests on the same. */
export type ScreeningCause = Calling & {
  /** Of the rule it was run under. */
  rule: string;
  /** Of the facts the verdict rests on (`ScreenedFile.digest`). */
  inputs: string;
  /** False when neither the facts nor a verdict at any perimeter differ from the screening before. */
  changed: boolean;
};
