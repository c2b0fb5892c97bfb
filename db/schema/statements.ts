import { sql } from "drizzle-orm";
import { check, date, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { document } from "./documents.ts";
import { cents, ofContract, ofPerson } from "./money-columns.ts";

export const statementFormats = ["camt.053", "csv"] as const;

/** A bank statement as imported: the file, and what it says of itself. */
export const bankStatement = pgTable(
  "bank_statement",
  {
    id: id(),
    contractId: ofContract(),
    format: text({ enum: statementFormats }).notNull(),
    documentSha256: text()
      .notNull()
      .references(() => document.sha256),
    fileName: text().notNull(),
    /** What the bank calls it: the same statement twice is one. */
    identity: text().notNull(),
    iban: text().notNull().default(""),
    fromOn: date({ mode: "string" }),
    toOn: date({ mode: "string" }),
    openingCents: cents(),
    closingCents: cents(),
    currency: text().notNull(),
    importedBy: ofPerson(),
    importedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("bank_statement_file").on(t.contractId, t.documentSha256),
    uniqueIndex("bank_statement_identity").on(t.contractId, t.identity),
    check("bank_statement_words", sql`btrim(${t.identity}) <> '' and btrim(${t.currency}) <> ''`),
  ],
);

/** One line of a statement: money in is positive. */
export const statementLine = pgTable(
  "statement_line",
  {
    id: id(),
    contractId: ofContract(),
    statementId: uuid()
      .notNull()
      .references(() => bankStatement.id),
    position: integer().notNull(),
    /** What makes it the same line in another statement. */
    key: text().notNull(),
    valueOn: date({ mode: "string" }).notNull(),
    bookedOn: date({ mode: "string" }),
    cents: cents().notNull(),
    bankReference: text().notNull().default(""),
    endToEnd: text().notNull().default(""),
    counterparty: text().notNull().default(""),
    counterpartyIban: text().notNull().default(""),
    words: text().notNull().default(""),
    /** Looked at and nothing of this contract. */
    setAsideReason: text(),
    setAsideAt: instant(),
  },
  (t) => [
    uniqueIndex("statement_line_position").on(t.statementId, t.position),
    uniqueIndex("statement_line_once").on(t.contractId, t.key),
    check("statement_line_amount", sql`${t.cents} <> 0`),
    check("statement_line_aside", sql`(${t.setAsideAt} is null) = (${t.setAsideReason} is null)`),
  ],
);
