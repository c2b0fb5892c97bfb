import type { AnyRole, Reach, TableRights } from "./tables.ts";

type Page = Partial<Record<AnyRole, TableRights>>;

/** Staff read the files they have not left. */
export const fileReaders = {
  finance: { select: "file" },
  legal: { select: "file" },
  committee: { select: "file" },
  auditor: { select: "file" },
} as const;

const staff = {
  finance: { select: "all" },
  legal: { select: "all" },
  committee: { select: "all" },
  auditor: { select: "all" },
} as const;
const outsiders = { investor: { select: "file" }, respondent: { select: "file" } } as const;
const ends = (reach: Reach, ...columns: string[]) => ({ reach, columns });
const supersedes = (reach: Reach) => ends(reach, "superseded_at", "superseded_by");
const superseding = { select: "file", insert: "file", update: supersedes("file") } as const;

/** What a selection adds to a candidacy, and its committee: part of the page of rights. */
export const selectionFiles: Record<string, Page> = {
  selection_move: {
    ...staff,
    finance: { select: "all", insert: "own" },
    legal: { select: "all", insert: "own" },
    system: { select: "all", insert: "portal" },
  },
  screening: {
    ...fileReaders,
    finance: { select: "file", insert: "file", update: supersedes("file") },
    system: { select: "all", insert: "all", update: supersedes("all") },
  },
  questionnaire: {
    ...fileReaders,
    ...outsiders,
    finance: { select: "file", insert: "file" },
    respondent: { select: "file", update: ends("file", "submitted_at", "submitted_by") },
    system: { select: "all" },
  },
  /** A draft is the candidate's own until it is submitted. */
  answer: { ...fileReaders, ...outsiders, respondent: { select: "file", insert: "file" } },
  joined_piece: {
    ...fileReaders,
    ...outsiders,
    respondent: { select: "file", insert: "file", update: ends("file", "withdrawn_at") },
  },
  finding: {
    ...fileReaders,
    ...outsiders,
    finance: { select: "file", insert: "file" },
    system: { select: "all" },
  },
  /** The gate of a signature is read by the portal itself too: what was found, answered, recorded and let through. */
  reply: { ...fileReaders, ...outsiders, respondent: { select: "file", insert: "file" }, system: { select: "all" } },
  recorded_verdict: { ...fileReaders, finance: superseding, system: { select: "all" } },
  assessment: { ...fileReaders, finance: superseding, system: { select: "all" } },
  derogation: {
    ...fileReaders,
    system: { select: "all" },
    finance: { select: "file", insert: "file" },
    legal: {
      select: "file",
      update: ends("file", "approved_at", "approved_by", "revoked_at", "revoked_by"),
    },
  },
  committee_member: { ...staff, finance: { select: "all", insert: "all", update: ends("all", "ended_at") } },
  interest_declaration: {
    ...staff,
    committee: { select: "own", insert: "own", update: supersedes("own") },
  },
  /** Staff note the recusal of anybody in their own name, a member their own; only legal lifts one. */
  recusal: {
    ...fileReaders,
    finance: { select: "file", insert: "own" },
    legal: { select: "file", insert: "own", update: ends("file", "lifted_at", "lifted_by") },
    committee: { select: "file", insert: "own" },
  },
  score_sheet: {
    ...fileReaders,
    committee: { select: "file", insert: "file", update: ends("file", "submitted_at") },
  },
  /** One's own; everybody's once every sitting member has submitted. */
  score: { ...fileReaders, committee: { select: "file", insert: "file", update: supersedes("file") } },
  discussion_note: {
    ...fileReaders,
    finance: { select: "file", insert: "file" },
    committee: { select: "file", insert: "file" },
  },
  meeting: {
    ...staff,
    finance: { select: "all", insert: "all", update: ends("all", "held_on", "place", "closed_at", "closed_by") },
  },
  attendance: { ...staff, finance: { select: "all", insert: "all", update: ends("all", "present") } },
  motion: { ...fileReaders, finance: { select: "file", insert: "file" } },
  ballot: {
    ...fileReaders,
    finance: { select: "file", insert: "file" },
    committee: { select: "file", insert: "file" },
  },
  /** A candidate reads the letter of reasons about itself, and no other document. */
  issued_document: {
    ...fileReaders,
    ...outsiders,
    finance: { select: "file", insert: "file" },
    legal: { select: "file", insert: "file" },
  },
};
