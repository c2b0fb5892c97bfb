import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { accountList } from "../../app/domain/funding/accounts.ts";
import { movementKinds } from "../../app/domain/funding/movements.ts";
import { id, instant } from "./columns.ts";
import { callPart, commitment } from "./funding.ts";
import { cents, ofContract, ofPerson } from "./money-columns.ts";
import { statementLine } from "./statements.ts";

/** One movement of one commitment: balanced, never changed; undone only by another that reverses all of it. */
export const journalEntry = pgTable(
  "journal_entry",
  {
    id: id(),
    contractId: ofContract(),
    commitmentId: uuid()
      .notNull()
      .references(() => commitment.id),
    /** Chosen by who posts it: the same key twice is the same movement. */
    key: text().notNull(),
    kind: text({ enum: movementKinds }).notNull(),
    valueOn: date({ mode: "string" }).notNull(),
    callPartId: uuid().references(() => callPart.id),
    orderId: uuid().references(() => paymentOrder.id),
    statementLineId: uuid().references(() => statementLine.id),
    reverses: uuid().references((): AnyPgColumn => journalEntry.id),
    words: text().notNull().default(""),
    recordedBy: ofPerson(),
    recordedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("journal_entry_key").on(t.contractId, t.key),
    uniqueIndex("journal_entry_reversed_once").on(t.reverses),
    index("journal_entry_commitment").on(t.commitmentId),
    check("journal_entry_words", sql`btrim(${t.key}) <> ''`),
    check("journal_entry_reversal", sql`(${t.kind} = 'reverse') = (${t.reverses} is not null)`),
  ],
);

/** One side of an entry: a debit is positive, a credit negative. */
export const journalLine = pgTable(
  "journal_line",
  {
    id: id(),
    contractId: ofContract(),
    entryId: uuid()
      .notNull()
      .references(() => journalEntry.id),
    position: integer().notNull(),
    account: text({ enum: accountList }).notNull(),
    /** The commitment's number, or the payer's code. */
    whose: text().notNull(),
    cents: cents().notNull(),
  },
  (t) => [
    uniqueIndex("journal_line_position").on(t.entryId, t.position),
    check("journal_line_amount", sql`${t.cents} <> 0`),
  ],
);

/** What the lines of an account sum to: kept by a trigger, written by nobody. */
export const accountBalance = pgTable(
  "account_balance",
  {
    contractId: ofContract(),
    account: text({ enum: accountList }).notNull(),
    whose: text().notNull(),
    /** Null: a payer's account. */
    commitmentId: uuid().references(() => commitment.id),
    cents: cents().notNull(),
  },
  (t) => [primaryKey({ columns: [t.contractId, t.account, t.whose] })],
);

/** An order to pay an investor what is due. Not a payment: the public accountant pays, the statement proves it. */
export const paymentOrder = pgTable(
  "payment_order",
  {
    id: id(),
    contractId: ofContract(),
    number: integer().notNull(),
    payer: text().notNull(),
    commitmentId: uuid()
      .notNull()
      .references(() => commitment.id),
    capitalCents: cents().notNull(),
    returnCents: cents().notNull(),
    orderedOn: date({ mode: "string" }).notNull(),
    /** Number of the mandate in the accounts. */
    reference: text().notNull(),
    recordedBy: ofPerson(),
    recordedAt: instant().notNull().defaultNow(),
    cancelledAt: instant(),
    cancelledReason: text(),
  },
  (t) => [
    uniqueIndex("payment_order_number").on(t.contractId, t.number),
    check(
      "payment_order_amounts",
      sql`${t.capitalCents} >= 0 and ${t.returnCents} >= 0 and ${t.capitalCents} + ${t.returnCents} > 0`,
    ),
    check("payment_order_words", sql`btrim(${t.reference}) <> '' and btrim(${t.payer}) <> ''`),
    check("payment_order_cancelled", sql`(${t.cancelledAt} is null) = (${t.cancelledReason} is null)`),
  ],
);
