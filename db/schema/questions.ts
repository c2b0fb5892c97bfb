import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { contractParty } from "./contract.ts";
import { ofContract, ofPerson } from "./money-columns.ts";

/** What an investor asks the département. */
export const investorQuestion = pgTable(
  "investor_question",
  {
    id: id(),
    contractId: ofContract(),
    partyId: uuid()
      .notNull()
      .references(() => contractParty.id),
    words: text().notNull(),
    askedBy: ofPerson(),
    askedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("investor_question_contract").on(t.contractId),
    check("investor_question_words", sql`btrim(${t.words}) <> ''`),
  ],
);

/** The answer to who asked. */
export const investorAnswer = pgTable(
  "investor_answer",
  {
    id: id(),
    contractId: ofContract(),
    questionId: uuid()
      .notNull()
      .references(() => investorQuestion.id),
    words: text().notNull(),
    answeredBy: ofPerson(),
    answeredAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("investor_answer_once").on(t.questionId),
    check("investor_answer_words", sql`btrim(${t.words}) <> ''`),
  ],
);

/** A question and its answer told to all investors at once, without who asked. */
export const announcement = pgTable(
  "announcement",
  {
    id: id(),
    contractId: ofContract(),
    question: text().notNull(),
    words: text().notNull(),
    publishedBy: ofPerson(),
    publishedAt: instant().notNull().defaultNow(),
  },
  (t) => [index("announcement_contract").on(t.contractId), check("announcement_words", sql`btrim(${t.words}) <> ''`)],
);
