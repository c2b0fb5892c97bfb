import type { Day, Instant } from "../day.ts";
import type { Perimeter, VerdictValue } from "../screening/facts.ts";
import type { Ballot } from "./committee.ts";
import type { Capacity, MotionKind } from "./committee-words.ts";
import type { Aggregation, Bilingual, Score } from "./grid.ts";

/**
 * All that a selection keeps of its committee, with every time: its export. The ranking and the minutes are computed
 * from it and from nothing else. People and candidates go by id, their names beside them.
 */
export interface CommitteeRecord {
  version: "1";
  selection: { id: string; name: string; programme: string; perimeter: Perimeter };
  grid: RecordedGrid;
  people: { id: string; name: string }[];
  seats: Seating[];
  candidates: RecordedCandidate[];
  recusals: Departure[];
  /** The reader, when they left a file themselves: its recusal is not theirs to read, yet they vote on no ranking. */
  readerLeft?: string;
  sheets: Sheet[];
  notes: Note[];
  meetings: Sitting[];
}

export interface RecordedGrid {
  number: number;
  /** SHA-256 of the frozen grid. */
  hash: string;
  aggregation: Aggregation;
  spreadThreshold: number;
  /** The scored criteria, in the grid's order. */
  criteria: { code: string; question: Bilingual; weight: number }[];
}

export interface Seating {
  personId: string;
  capacity: Capacity;
  appointedAt: Instant;
  endedAt: Instant | null;
}

export interface RecordedCandidate {
  id: string;
  name: string;
  withdrawnAt: Instant | null;
  verdicts: { value: VerdictValue; lead: Bilingual; recordedAt: Instant; supersededAt: Instant | null }[];
  derogations: {
    reason: string;
    deliberation: string;
    expiresOn: Day;
    approvedAt: Instant | null;
    revokedAt: Instant | null;
    /** When the verdict it names was superseded; null = it holds. */
    overtakenAt: Instant | null;
  }[];
}

export interface Departure {
  candidacyId: string;
  personId: string;
  recordedAt: Instant;
  liftedAt: Instant | null;
}

export interface Sheet {
  candidacyId: string;
  personId: string;
  submittedAt: Instant | null;
  /** What was said of each criterion, every wording; drafts replaced before the sheet was submitted are left out. */
  scores: ScoreEntry[];
}

export interface ScoreEntry {
  code: string;
  value: Score;
  reason: string;
  /** Why it was changed once submitted; null where it was not. */
  amendment: string | null;
  recordedAt: Instant;
  supersededAt: Instant | null;
}

export interface Note {
  candidacyId: string;
  code: string;
  words: string;
  notedBy: string;
  notedAt: Instant;
}

export interface Sitting {
  number: number;
  heldOn: Day;
  place: string;
  calledAt: Instant;
  closedAt: Instant | null;
  closedBy: string | null;
  attendance: { personId: string; present: boolean }[];
  motions: Motion[];
}

export interface Motion {
  id: string;
  kind: MotionKind;
  /** Null for the ranking, which is about every candidate. */
  candidacyId: string | null;
  words: string;
  ballots: { personId: string; vote: Ballot }[];
}
