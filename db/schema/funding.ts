import { sql } from "drizzle-orm";
import { boolean, check, date, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { answers } from "../../app/domain/funding/payments.ts";
import { conditionKinds } from "../../app/domain/funding/tranches.ts";
import { id, instant } from "./columns.ts";
import { contractParty } from "./contract.ts";
import { document } from "./documents.ts";
import { cents, ofContract, ofPerson } from "./money-columns.ts";

/** What one investor promised under the contract, in one class. Its number orders ties. */
export const commitment = pgTable(
  "commitment",
  {
    id: id(),
    contractId: ofContract(),
    partyId: uuid()
      .notNull()
      .references(() => contractParty.id),
    /** 1, 2, 3 … in its contract. */
    number: integer().notNull(),
    /** Class of the terms: `A`, `senior`. */
    classCode: text().notNull(),
    cents: cents().notNull(),
    committedOn: date({ mode: "string" }).notNull(),
    /** Account the investor pays from and is paid to; helps to match a statement. */
    iban: text(),
    recordedBy: ofPerson(),
    recordedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("commitment_number").on(t.contractId, t.number),
    uniqueIndex("commitment_class").on(t.partyId, t.classCode),
    check("commitment_amount", sql`${t.cents} > 0 and ${t.number} > 0`),
    check("commitment_words", sql`btrim(${t.classCode}) <> ''`),
  ],
);

/** A planned part of the money; a change of plan supersedes it. */
export const tranche = pgTable(
  "tranche",
  {
    id: id(),
    contractId: ofContract(),
    number: integer().notNull(),
    label: text().notNull(),
    plannedOn: date({ mode: "string" }).notNull(),
    /** A fixed amount, or else a share of all commitments in millionths. */
    cents: cents(),
    millionths: integer(),
    recordedBy: ofPerson(),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [
    uniqueIndex("tranche_live").on(t.contractId, t.number).where(sql`${t.supersededAt} is null`),
    check(
      "tranche_size",
      sql`(${t.cents} is null) <> (${t.millionths} is null) and coalesce(${t.cents}, ${t.millionths}) > 0
        and coalesce(${t.millionths}, 1) <= 1000000 and ${t.number} > 0`,
    ),
    check("tranche_label", sql`btrim(${t.label}) <> ''`),
  ],
);

/** What must hold before a tranche is called, by the tranche's number: a change of plan keeps it. */
export const trancheCondition = pgTable(
  "tranche_condition",
  {
    id: id(),
    contractId: ofContract(),
    trancheNumber: integer().notNull(),
    code: text().notNull(),
    kind: text({ enum: conditionKinds }).notNull(),
    words: text().notNull(),
    recordedBy: ofPerson(),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [
    uniqueIndex("tranche_condition_live")
      .on(t.contractId, t.trancheNumber, t.code)
      .where(sql`${t.supersededAt} is null`),
    check("tranche_condition_words", sql`btrim(${t.words}) <> '' and btrim(${t.code}) <> ''`),
  ],
);

/** A named person's decision that a condition is met, or is not, on evidence. */
export const conditionDecision = pgTable(
  "condition_decision",
  {
    id: id(),
    contractId: ofContract(),
    conditionId: uuid()
      .notNull()
      .references(() => trancheCondition.id),
    isMet: boolean().notNull(),
    onDay: date({ mode: "string" }).notNull(),
    reason: text().notNull(),
    documentSha256: text().references(() => document.sha256),
    fileName: text(),
    decidedBy: ofPerson(),
    decidedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [
    uniqueIndex("condition_decision_live").on(t.conditionId).where(sql`${t.supersededAt} is null`),
    check("condition_decision_reason", sql`btrim(${t.reason}) <> ''`),
    check("condition_decision_file", sql`(${t.documentSha256} is null) = (${t.fileName} is null)`),
  ],
);

/** A call for money. Its total is the sum of its parts: no row tells an investor what the others pay. */
export const fundingCall = pgTable(
  "funding_call",
  {
    id: id(),
    contractId: ofContract(),
    number: integer().notNull(),
    /** Null: a call outside the plan. */
    trancheNumber: integer(),
    noticedOn: date({ mode: "string" }).notNull(),
    payBy: date({ mode: "string" }).notNull(),
    words: text().notNull().default(""),
    issuedBy: ofPerson(),
    issuedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("funding_call_number").on(t.contractId, t.number),
    check("funding_call_days", sql`${t.payBy} > ${t.noticedOn}`),
  ],
);

/** One investor's part of a call, as told in its notice. */
export const callPart = pgTable(
  "call_part",
  {
    id: id(),
    contractId: ofContract(),
    callId: uuid()
      .notNull()
      .references(() => fundingCall.id),
    commitmentId: uuid()
      .notNull()
      .references(() => commitment.id),
    cents: cents().notNull(),
    uncalledAfterCents: cents().notNull(),
    /** What the investor is asked to write on its transfer. */
    reference: text().notNull(),
    answer: text({ enum: answers }),
    answeredOn: date({ mode: "string" }),
    answerReason: text(),
  },
  (t) => [
    uniqueIndex("call_part_once").on(t.callId, t.commitmentId),
    uniqueIndex("call_part_reference").on(t.contractId, t.reference),
    check("call_part_amounts", sql`${t.cents} > 0 and ${t.uncalledAfterCents} >= 0`),
    check(
      "call_part_answer",
      sql`(${t.answer} is null) = (${t.answeredOn} is null) and (${t.answer} is null) = (${t.answerReason} is null)`,
    ),
  ],
);
