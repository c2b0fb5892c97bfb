import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { questionnaireKinds } from "../../app/domain/selection/questionnaire-kinds.ts";
import { person } from "./access.ts";
import { id, instant } from "./columns.ts";
import { document } from "./documents.ts";
import { finding } from "./findings.ts";
import { candidacy } from "./selection.ts";

/** What one candidate is asked, once: at the call, at a later check-up, or year after year. */
export const questionnaire = pgTable(
  "questionnaire",
  {
    id: id(),
    candidacyId: uuid()
      .notNull()
      .references(() => candidacy.id),
    /** 1, 2, 3 … of its candidate. */
    round: integer().notNull(),
    kind: text({ enum: questionnaireKinds }).notNull(),
    openedAt: instant().notNull().defaultNow(),
    /** Last day to submit; a later submission is taken and marked late. */
    dueOn: date({ mode: "string" }),
    submittedAt: instant(),
    submittedBy: uuid().references(() => person.id),
  },
  (t) => [
    unique("questionnaire_round").on(t.candidacyId, t.round),
    check("questionnaire_submission", sql`(${t.submittedAt} is null) = (${t.submittedBy} is null)`),
  ],
);

/** One saved wording of one answer. A draft grows by versions, so that nothing typed is ever lost. */
export const answer = pgTable(
  "answer",
  {
    id: id(),
    questionnaireId: uuid()
      .notNull()
      .references(() => questionnaire.id),
    criterionCode: text().notNull(),
    /** 1, 2, 3 …; the highest is the answer. */
    version: integer().notNull(),
    /** `yes` or `no` for an exclusion or a condition, `0` … `4` for the step the candidate claims; null = not said. */
    choice: text(),
    words: text().notNull().default(""),
    answeredBy: uuid()
      .notNull()
      .references(() => person.id),
    answeredAt: instant().notNull().defaultNow(),
  },
  (t) => [
    unique("answer_version").on(t.questionnaireId, t.criterionCode, t.version),
    check("answer_choice", sql`${t.choice} in ('yes', 'no', '0', '1', '2', '3', '4')`),
  ],
);

/** A file a candidate joined to an answer or to a reply. It becomes evidence when the département takes it in. */
export const joinedPiece = pgTable(
  "joined_piece",
  {
    id: id(),
    questionnaireId: uuid().references(() => questionnaire.id),
    /** With a questionnaire: the criterion it supports. */
    criterionCode: text(),
    findingId: uuid().references(() => finding.id),
    documentSha256: text()
      .notNull()
      .references(() => document.sha256),
    fileName: text().notNull(),
    title: text().notNull(),
    datedOn: date({ mode: "string" }),
    page: text(),
    joinedBy: uuid()
      .notNull()
      .references(() => person.id),
    joinedAt: instant().notNull().defaultNow(),
    withdrawnAt: instant(),
  },
  (t) => [
    index("joined_piece_questionnaire").on(t.questionnaireId),
    index("joined_piece_finding").on(t.findingId),
    check(
      "joined_piece_place",
      sql`num_nonnulls(${t.questionnaireId}, ${t.findingId}) = 1
        and (${t.questionnaireId} is null) = (${t.criterionCode} is null)`,
    ),
  ],
);
