import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { ballots } from "../../app/domain/selection/committee.ts";
import { capacities, motionKinds } from "../../app/domain/selection/committee-words.ts";
import { person } from "./access.ts";
import { id, instant } from "./columns.ts";
import { candidacy, selection } from "./selection.ts";

/** Who sits on the committee of a selection. */
export const committeeMember = pgTable(
  "committee_member",
  {
    id: id(),
    selectionId: uuid()
      .notNull()
      .references(() => selection.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    capacity: text({ enum: capacities }).notNull(),
    appointedAt: instant().notNull().defaultNow(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex("committee_member_live").on(t.selectionId, t.personId).where(sql`${t.endedAt} is null`),
    uniqueIndex("committee_chair").on(t.selectionId).where(sql`${t.endedAt} is null and ${t.capacity} = 'chair'`),
  ],
);

/** What a member declares before the files open; a later declaration supersedes it. */
export const interestDeclaration = pgTable(
  "interest_declaration",
  {
    id: id(),
    selectionId: uuid()
      .notNull()
      .references(() => selection.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    /** Institutions of the register in which the member has an interest; empty with empty words = none. */
    institutionIds: uuid().array().notNull(),
    words: text().notNull().default(""),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [uniqueIndex("interest_declaration_live").on(t.selectionId, t.personId).where(sql`${t.supersededAt} is null`)],
);

/** Somebody leaves a file: from then on it does not exist for them, in any role. */
export const recusal = pgTable(
  "recusal",
  {
    id: id(),
    candidacyId: uuid()
      .notNull()
      .references(() => candidacy.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    reason: text().notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => person.id),
    recordedAt: instant().notNull().defaultNow(),
    /** A recusal recorded by mistake is lifted by somebody else, never deleted. */
    liftedBy: uuid().references(() => person.id),
    liftedAt: instant(),
  },
  (t) => [
    uniqueIndex("recusal_live").on(t.candidacyId, t.personId).where(sql`${t.liftedAt} is null`),
    index("recusal_person").on(t.personId),
    check("recusal_reason", sql`btrim(${t.reason}) <> ''`),
    check(
      "recusal_lifting",
      sql`(${t.liftedBy} is null) = (${t.liftedAt} is null) and ${t.liftedBy} is distinct from ${t.personId}`,
    ),
  ],
);

/** One reviewer's scores of one candidate; private until every sitting member has submitted. */
export const scoreSheet = pgTable(
  "score_sheet",
  {
    id: id(),
    candidacyId: uuid()
      .notNull()
      .references(() => candidacy.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    openedAt: instant().notNull().defaultNow(),
    submittedAt: instant(),
  },
  (t) => [unique("score_sheet_once").on(t.candidacyId, t.personId)],
);

/**
 * One score with its reason. A draft's and an amended one are superseded, never overwritten. A draft may lack its
 * score or its reason; a sheet that holds such a line is not submitted.
 */
export const score = pgTable(
  "score",
  {
    id: id(),
    sheetId: uuid()
      .notNull()
      .references(() => scoreSheet.id),
    criterionCode: text().notNull(),
    value: integer(),
    reason: text().notNull(),
    /** Why a submitted score was changed; null while a draft. */
    amendment: text(),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [
    uniqueIndex("score_live").on(t.sheetId, t.criterionCode).where(sql`${t.supersededAt} is null`),
    check("score_scale", sql`${t.value} between 0 and 4`),
  ],
);

/** What was said about a spread of scores above the threshold. */
export const discussionNote = pgTable(
  "discussion_note",
  {
    id: id(),
    candidacyId: uuid()
      .notNull()
      .references(() => candidacy.id),
    criterionCode: text().notNull(),
    words: text().notNull(),
    notedBy: uuid()
      .notNull()
      .references(() => person.id),
    notedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("discussion_note_candidacy").on(t.candidacyId),
    check("discussion_note_words", sql`btrim(${t.words}) <> ''`),
  ],
);

/** A sitting of the committee; once closed, nothing of it changes. */
export const meeting = pgTable(
  "meeting",
  {
    id: id(),
    selectionId: uuid()
      .notNull()
      .references(() => selection.id),
    /** 1, 2, 3 … of its selection. */
    number: integer().notNull(),
    heldOn: date({ mode: "string" }).notNull(),
    place: text().notNull().default(""),
    calledAt: instant().notNull().defaultNow(),
    closedBy: uuid().references(() => person.id),
    closedAt: instant(),
  },
  (t) => [
    unique("meeting_number").on(t.selectionId, t.number),
    check("meeting_closing", sql`(${t.closedBy} is null) = (${t.closedAt} is null)`),
  ],
);

/** Whether a member was there. */
export const attendance = pgTable(
  "attendance",
  {
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    present: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.personId] })],
);

/** What a meeting votes on: to keep or leave out one candidate, or to propose the ranking. */
export const motion = pgTable(
  "motion",
  {
    id: id(),
    meetingId: uuid()
      .notNull()
      .references(() => meeting.id),
    kind: text({ enum: motionKinds }).notNull(),
    candidacyId: uuid().references(() => candidacy.id),
    words: text().notNull().default(""),
    putAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("motion_meeting").on(t.meetingId),
    check("motion_subject", sql`(${t.kind} = 'ranking') = (${t.candidacyId} is null)`),
  ],
);

/** One member's vote on one motion, cast by the member or noted by the secretary. */
export const ballot = pgTable(
  "ballot",
  {
    motionId: uuid()
      .notNull()
      .references(() => motion.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    vote: text({ enum: ballots }).notNull(),
    notedBy: uuid()
      .notNull()
      .references(() => person.id),
    castAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.motionId, t.personId] })],
);
