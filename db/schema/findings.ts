import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { perimeters, verdicts } from "../../app/domain/screening/facts.ts";
import { person } from "./access.ts";
import { id, instant } from "./columns.ts";
import { candidacy } from "./selection.ts";

/** What one screening of a candidate gave; a later one supersedes it where something it used has changed. */
export const screening = pgTable(
  "screening",
  {
    id: id(),
    candidacyId: uuid()
      .notNull()
      .references(() => candidacy.id),
    onDay: date({ mode: "string" }).notNull(),
    knownAt: instant().notNull(),
    perimeter: text({ enum: perimeters }).notNull(),
    verdict: text({ enum: verdicts }).notNull(),
    /** SHA-256 of the canonical inputs (domain §3.4). */
    hash: text().notNull(),
    /** The verdict at every perimeter with its reason: domain/screening/reasons.ts `ReasonedVerdict`. */
    byPerimeter: jsonb().notNull(),
    /** Every institution whose facts were read: a change of one of them asks for another screening. */
    institutionIds: uuid().array().notNull(),
    /** The first day a piece it used stops counting; null = none does. */
    expiresOn: date({ mode: "string" }),
    /** Why it was run: `{kind: "first" | "fact" | "expiry" | "rule", …}`. */
    cause: jsonb().notNull(),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [
    uniqueIndex("screening_live").on(t.candidacyId).where(sql`${t.supersededAt} is null`),
    index("screening_institutions").using("gin", t.institutionIds),
  ],
);

/** What is sent to a candidate before a verdict is recorded: the finding, and how long it may answer. */
export const finding = pgTable(
  "finding",
  {
    id: id(),
    candidacyId: uuid()
      .notNull()
      .references(() => candidacy.id),
    /** 1, 2, 3 … of its candidate. */
    number: integer().notNull(),
    verdict: text({ enum: verdicts }).notNull(),
    perimeter: text({ enum: perimeters }).notNull(),
    onDay: date({ mode: "string" }).notNull(),
    knownAt: instant().notNull(),
    hash: text().notNull(),
    /** What the candidate reads: its own group only, in words, both languages. */
    content: jsonb().notNull(),
    workingDays: integer().notNull(),
    /** Last day to answer. */
    replyBy: date({ mode: "string" }).notNull(),
    sentBy: uuid()
      .notNull()
      .references(() => person.id),
    sentAt: instant().notNull().defaultNow(),
  },
  (t) => [
    unique("finding_number").on(t.candidacyId, t.number),
    check("finding_delay", sql`${t.workingDays} > 0 and ${t.replyBy} > ${t.onDay}`),
    check("finding_verdict", sql`${t.verdict} <> 'cleared'`),
  ],
);

/** What a candidate answered to a finding. */
export const reply = pgTable(
  "reply",
  {
    id: id(),
    findingId: uuid()
      .notNull()
      .references(() => finding.id),
    words: text().notNull(),
    /** True after the delay: it joins the file, marked. */
    late: boolean().notNull(),
    /** The candidate has said all it had to say: nobody waits for the end of the delay. */
    complete: boolean().notNull().default(false),
    repliedBy: uuid()
      .notNull()
      .references(() => person.id),
    repliedAt: instant().notNull().defaultNow(),
  },
  (t) => [index("reply_finding").on(t.findingId), check("reply_words", sql`btrim(${t.words}) <> ''`)],
);

/** The verdict the département holds for a candidate, once it could answer. */
export const recordedVerdict = pgTable(
  "recorded_verdict",
  {
    id: id(),
    candidacyId: uuid()
      .notNull()
      .references(() => candidacy.id),
    verdict: text({ enum: verdicts }).notNull(),
    perimeter: text({ enum: perimeters }).notNull(),
    onDay: date({ mode: "string" }).notNull(),
    knownAt: instant().notNull(),
    /** SHA-256 of the canonical inputs, and the sentence they gave. */
    hash: text().notNull(),
    content: jsonb().notNull(),
    /** The finding the candidate could answer; needed unless cleared. */
    findingId: uuid().references(() => finding.id),
    recordedBy: uuid()
      .notNull()
      .references(() => person.id),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [
    uniqueIndex("recorded_verdict_live").on(t.candidacyId).where(sql`${t.supersededAt} is null`),
    check("recorded_verdict_heard", sql`${t.verdict} = 'cleared' or ${t.findingId} is not null`),
  ],
);

/** What the département finds on one exclusion or condition of the grid other than consumer credit. */
export const assessment = pgTable(
  "assessment",
  {
    id: id(),
    candidacyId: uuid()
      .notNull()
      .references(() => candidacy.id),
    criterionCode: text().notNull(),
    value: text({ enum: verdicts }).notNull(),
    reason: text().notNull(),
    /** Pieces it rests on (evidence ids); one that expires makes it undetermined by itself. */
    evidenceIds: uuid().array().notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => person.id),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [
    uniqueIndex("assessment_live").on(t.candidacyId, t.criterionCode).where(sql`${t.supersededAt} is null`),
    check("assessment_reason", sql`btrim(${t.reason}) <> ''`),
  ],
);

/** A reasoned exception to one recorded verdict: two people of two roles, a deliberation, an end. */
export const derogation = pgTable(
  "derogation",
  {
    id: id(),
    candidacyId: uuid()
      .notNull()
      .references(() => candidacy.id),
    recordedVerdictId: uuid()
      .notNull()
      .references(() => recordedVerdict.id),
    reason: text().notNull(),
    /** Number and date of the deliberation that allows it, as a person reads them. */
    deliberation: text().notNull(),
    /** First day it no longer counts. */
    expiresOn: date({ mode: "string" }).notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => person.id),
    requestedAt: instant().notNull().defaultNow(),
    approvedBy: uuid().references(() => person.id),
    approvedAt: instant(),
    revokedBy: uuid().references(() => person.id),
    revokedAt: instant(),
  },
  (t) => [
    index("derogation_candidacy").on(t.candidacyId),
    check("derogation_words", sql`btrim(${t.reason}) <> '' and btrim(${t.deliberation}) <> ''`),
    check("derogation_two_people", sql`${t.approvedBy} is distinct from ${t.requestedBy}`),
    check("derogation_approval", sql`(${t.approvedBy} is null) = (${t.approvedAt} is null)`),
    check("derogation_revocation", sql`(${t.revokedBy} is null) = (${t.revokedAt} is null)`),
  ],
);
