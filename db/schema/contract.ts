import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import {
  duties,
  legalForms,
  notificationMethods,
  partyCapacities,
  powerKinds,
} from "../../app/domain/signature/words.ts";
import { person } from "./access.ts";
import { id, instant } from "./columns.ts";
import { document } from "./documents.ts";
import { institution } from "./institutions.ts";
import { candidacy, selection } from "./selection.ts";

/** One selection, one contract, several investors. */
export const contract = pgTable(
  "contract",
  {
    id: id(),
    selectionId: uuid()
      .notNull()
      .references(() => selection.id),
    title: text().notNull(),
    /** Selects the rules; never without where it comes from. */
    legalForm: text({ enum: legalForms }).notNull(),
    legalFormSource: text().notNull(),
    recordedBy: uuid()
      .notNull()
      .references(() => person.id),
    recordedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex("contract_selection").on(t.selectionId),
    check("contract_words", sql`btrim(${t.title}) <> '' and btrim(${t.legalFormSource}) <> ''`),
  ],
);

/** A file of the contract. The newest one counts; once final, its SHA-256 is what is signed. */
export const contractVersion = pgTable(
  "contract_version",
  {
    id: id(),
    contractId: uuid()
      .notNull()
      .references(() => contract.id),
    /** 1, 2, 3 … in its contract. */
    number: integer().notNull(),
    documentSha256: text()
      .notNull()
      .references(() => document.sha256),
    fileName: text().notNull(),
    /** The words of the file, to compare versions; null where it has none. */
    content: text(),
    /** What changed, in a sentence. */
    note: text().notNull(),
    addedBy: uuid()
      .notNull()
      .references(() => person.id),
    addedAt: instant().notNull().defaultNow(),
    finalBy: uuid().references(() => person.id),
    finalAt: instant(),
  },
  (t) => [
    uniqueIndex("contract_version_number").on(t.contractId, t.number),
    check("contract_version_final", sql`(${t.finalBy} is null) = (${t.finalAt} is null)`),
  ],
);

export const versionComment = pgTable(
  "version_comment",
  {
    id: id(),
    versionId: uuid()
      .notNull()
      .references(() => contractVersion.id),
    /** Article or page. */
    place: text().notNull().default(""),
    words: text().notNull(),
    writtenBy: uuid()
      .notNull()
      .references(() => person.id),
    writtenAt: instant().notNull().defaultNow(),
    settledBy: uuid().references(() => person.id),
    settledAt: instant(),
  },
  (t) => [
    index("version_comment_version").on(t.versionId),
    check("version_comment_words", sql`btrim(${t.words}) <> ''`),
    check("version_comment_settled", sql`(${t.settledBy} is null) = (${t.settledAt} is null)`),
  ],
);

/** Who the contract binds. An investor is one of the selection's candidacies. */
export const contractParty = pgTable(
  "contract_party",
  {
    id: id(),
    contractId: uuid()
      .notNull()
      .references(() => contract.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    capacity: text({ enum: partyCapacities }).notNull(),
    candidacyId: uuid().references(() => candidacy.id),
    addedBy: uuid()
      .notNull()
      .references(() => person.id),
    addedAt: instant().notNull().defaultNow(),
    withdrawnAt: instant(),
  },
  (t) => [
    uniqueIndex("contract_party_once").on(t.contractId, t.institutionId).where(sql`${t.withdrawnAt} is null`),
    check("contract_party_investor", sql`(${t.capacity} = 'investor') = (${t.candidacyId} is not null)`),
  ],
);

/** Somebody who approves or signs for a party, with the power that allows it. */
export const signatory = pgTable(
  "signatory",
  {
    id: id(),
    partyId: uuid()
      .notNull()
      .references(() => contractParty.id),
    duty: text({ enum: duties }).notNull(),
    /** Lower first; the same rank in parallel. */
    rank: integer().notNull(),
    name: text().notNull(),
    email: text().notNull(),
    /** In what capacity: « président du conseil départemental ». */
    quality: text().notNull(),
    /** Stands in for this one, with a power of their own. */
    substituteFor: uuid().references((): AnyPgColumn => signatory.id),
    powerKind: text({ enum: powerKinds }).notNull(),
    powerReference: text().notNull(),
    powerFrom: date({ mode: "string" }),
    /** First day it no longer counts. */
    powerTo: date({ mode: "string" }),
    powerSha256: text().references(() => document.sha256),
    powerFileName: text(),
    addedBy: uuid()
      .notNull()
      .references(() => person.id),
    addedAt: instant().notNull().defaultNow(),
    withdrawnAt: instant(),
    /** Why they no longer sign. */
    withdrawnReason: text(),
  },
  (t) => [
    index("signatory_party").on(t.partyId),
    check("signatory_rank", sql`${t.rank} between 1 and 99`),
    check(
      "signatory_words",
      sql`btrim(${t.name}) <> '' and btrim(${t.quality}) <> '' and btrim(${t.powerReference}) <> ''`,
    ),
    check("signatory_power", sql`${t.powerFrom} is null or ${t.powerTo} is null or ${t.powerFrom} < ${t.powerTo}`),
    check("signatory_power_file", sql`(${t.powerSha256} is null) = (${t.powerFileName} is null)`),
    check("signatory_withdrawal", sql`(${t.withdrawnAt} is null) = (${t.withdrawnReason} is null)`),
  ],
);

/** Proof that a party was told of the signed contract. */
export const partyNotification = pgTable(
  "party_notification",
  {
    id: id(),
    partyId: uuid()
      .notNull()
      .references(() => contractParty.id),
    method: text({ enum: notificationMethods }).notNull(),
    notifiedOn: date({ mode: "string" }).notNull(),
    /** Number of the registered letter, identifier of the letter, who took it. */
    reference: text().notNull(),
    documentSha256: text().references(() => document.sha256),
    fileName: text(),
    recordedBy: uuid()
      .notNull()
      .references(() => person.id),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [
    uniqueIndex("party_notification_once").on(t.partyId).where(sql`${t.supersededAt} is null`),
    check("party_notification_reference", sql`btrim(${t.reference}) <> ''`),
    check("party_notification_file", sql`(${t.documentSha256} is null) = (${t.fileName} is null)`),
  ],
);
