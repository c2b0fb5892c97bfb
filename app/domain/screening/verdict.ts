import type { Day, Instant } from "../day.ts";
import type { ReachKind } from "../ownership/reach.ts";
import type { Audience, Perimeter, Rule, Territory, VerdictValue } from "./facts.ts";
import type { Product } from "./products.ts";
import type { Cell } from "./question.ts";

/** What a member is to the candidate. */
export const relations = [
  "self",
  "head_office",
  "branch",
  "subsidiary",
  "parent",
  "sponsor",
  "affiliate",
  "sister",
  "influence",
  "stake",
  "lender",
] as const;
export type Relation = (typeof relations)[number];

/** One step of a path. Told from the candidate outwards; `upwards` = from held to holder. */
export interface Step {
  fromId: string;
  toId: string;
  kind: ReachKind;
  upwards: boolean;
  /** The stored links the step rests on, the one between the two institutions first. */
  linkIds: string[];
  /** Summed share of votes or capital in millionths, where the step rests on shares. */
  share: number | null;
  /** Control shared by contract: each of the joint holders reaches the company. */
  isJoint: boolean;
}

export interface Member {
  institutionId: string;
  relation: Relation;
  /** The narrowest perimeter that reaches it. */
  ring: Perimeter;
  /** Number of steps from the candidate. */
  distance: number;
  /** The stored links that lead from the candidate to it, in order. */
  path: string[];
}

export interface QualifyingActivity {
  activityId: string;
  institutionId: string;
  evidenceId: string;
  /** What the activity says it sells (asked products only), to whom and where. */
  products: Product[];
  audiences: Audience[];
  territories: Territory[];
  cells: Cell[];
  /** A live denial of the same cells, not settled. */
  contradictedBy: string[];
}

/** Something needed and unknown. */
export type Missing =
  | { kind: "denial"; institutionId: string; cells: Cell[]; lapsedIds: string[] }
  | { kind: "parents"; institutionId: string; because: "unstated" | "unnamed" | "belied" }
  | { kind: "holdings"; institutionId: string }
  /** A named link (`statementId`), or one that would bring the institution in (null), is not live. */
  | { kind: "link"; institutionId: string; linkId: string; statementId: string | null }
  | {
      kind: "evidence";
      institutionId: string;
      activityId: string;
      evidenceId: string | null;
      because: "absent" | "lapsed" | "weak";
    }
  /** Whether the institution is within reach depends on shares that are not known. */
  | { kind: "share"; institutionId: string; linkIds: string[] };

export type Flag =
  | { kind: "share_disagreement"; linkIds: string[]; counted: number }
  | { kind: "contradiction"; affirmationId: string; denialId: string; settlementId: string | null }
  | { kind: "parents_belied"; institutionId: string };

export interface Proof {
  steps: Step[];
  deciderId: string;
  activityId: string;
  evidenceId: string;
}

export interface Verdict {
  value: VerdictValue;
  candidateId: string;
  perimeter: Perimeter;
  rule: Rule;
  on: Day;
  knownAt: Instant;
  /** The institution the verdict turns on: the nearest that excludes, else the nearest unknown; null when cleared. */
  deciderId: string | null;
  /** Present when excluded: the shortest path to the decider and what it does there. */
  proof: Proof | null;
  qualifying: QualifyingActivity[];
  missing: Missing[];
  members: Member[];
  flags: Flag[];
  /** The days ahead on which a fact the verdict rests on lapses, the earliest first. */
  lapses: { on: Day; factId: string }[];
  /** Canonical JSON (RFC 8785) of the inputs, and its SHA-256 in hexadecimal. */
  inputs: string;
  hash: string;
}
