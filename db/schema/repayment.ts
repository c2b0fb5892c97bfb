import { sql } from "drizzle-orm";
import { check, date, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { dueKinds } from "../../app/domain/repayment/words.ts";
import { person } from "./access.ts";
import { id, instant } from "./columns.ts";
import { commitment } from "./funding.ts";
import { journalEntry } from "./journal.ts";
import { cents, ofContract, ofPerson } from "./money-columns.ts";

/** The financial terms as data; a frozen version never changes, an amendment is a later version. */
export const contractTerms = pgTable(
  "contract_terms",
  {
    id: id(),
    contractId: ofContract(),
    version: integer().notNull(),
    effectiveFrom: date({ mode: "string" }).notNull(),
    /** JSON as `readTerms` reads it (app/domain/repayment/read-terms.ts). */
    content: jsonb().notNull(),
    /** SHA-256 of the canonical JSON. */
    hash: text().notNull(),
    recordedBy: ofPerson(),
    recordedAt: instant().notNull().defaultNow(),
    frozenBy: uuid().references(() => person.id),
    frozenAt: instant(),
  },
  (t) => [
    uniqueIndex("contract_terms_version").on(t.contractId, t.version),
    uniqueIndex("contract_terms_draft").on(t.contractId).where(sql`${t.frozenAt} is null`),
    check("contract_terms_frozen", sql`(${t.frozenBy} is null) = (${t.frozenAt} is null)`),
  ],
);

/** What the contract owes on a day, as told to the investors; a correction supersedes it. */
export const dueNotice = pgTable(
  "due_notice",
  {
    id: id(),
    contractId: ofContract(),
    number: integer().notNull(),
    asOf: date({ mode: "string" }).notNull(),
    /** SHA-256 of terms, results and ledger it was computed from. */
    inputsHash: text().notNull(),
    /** Why it takes the place of another; empty for a first one. */
    reason: text().notNull().default(""),
    issuedBy: ofPerson(),
    issuedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [uniqueIndex("due_notice_number").on(t.contractId, t.number)],
);

/** One due of one investor in a notice, with the figures it was made from. */
export const dueLine = pgTable(
  "due_line",
  {
    id: id(),
    contractId: ofContract(),
    noticeId: uuid()
      .notNull()
      .references(() => dueNotice.id),
    commitmentId: uuid()
      .notNull()
      .references(() => commitment.id),
    /** The same due whenever it is computed. */
    key: text().notNull(),
    kind: text({ enum: dueKinds }).notNull(),
    payOn: date({ mode: "string" }).notNull(),
    payer: text().notNull(),
    cents: cents().notNull(),
    /** Explanation tree (app/domain/repayment/figure.ts), bigints as strings. */
    explanation: jsonb().notNull(),
    /** The movement that posted it. */
    entryId: uuid().references(() => journalEntry.id),
  },
  (t) => [
    uniqueIndex("due_line_once").on(t.noticeId, t.key),
    index("due_line_commitment").on(t.commitmentId),
    check("due_line_amount", sql`${t.cents} > 0`),
  ],
);
