import { sql } from "drizzle-orm";
import { check, date, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { signatureLevels, signatureMethods, signatureOutcomes } from "../../app/domain/signature/words.ts";
import { person } from "./access.ts";
import { id, instant } from "./columns.ts";
import { contractVersion, signatory } from "./contract.ts";
import { document } from "./documents.ts";

/**
 * A signature on the very day the act became enforceable: a legal officer asks for it, a second person approves. No
 * other day, ever (domain §6).
 */
export const signatureOverride = pgTable(
  "signature_override",
  {
    id: id(),
    versionId: uuid()
      .notNull()
      .references(() => contractVersion.id),
    onDay: date({ mode: "string" }).notNull(),
    reason: text().notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => person.id),
    requestedAt: instant().notNull().defaultNow(),
    approvedBy: uuid().references(() => person.id),
    approvedAt: instant(),
  },
  (t) => [
    uniqueIndex("signature_override_once").on(t.versionId, t.onDay),
    check("signature_override_reason", sql`btrim(${t.reason}) <> ''`),
    check("signature_override_two_people", sql`${t.approvedBy} is distinct from ${t.requestedBy}`),
    check("signature_override_approval", sql`(${t.approvedBy} is null) = (${t.approvedAt} is null)`),
  ],
);

/** How one signatory's step ended on one version; corrected by superseding. Order and gate are kept by a trigger. */
export const signature = pgTable(
  "signature",
  {
    id: id(),
    signatoryId: uuid()
      .notNull()
      .references(() => signatory.id),
    versionId: uuid()
      .notNull()
      .references(() => contractVersion.id),
    outcome: text({ enum: signatureOutcomes }).notNull(),
    /** The legal day of the signature, approval, refusal or expiry. */
    onDay: date({ mode: "string" }).notNull(),
    method: text({ enum: signatureMethods }),
    level: text({ enum: signatureLevels }),
    /** The provider and its reference, or where the paper original is kept. */
    reference: text().notNull().default(""),
    /** The hash the signatory was shown and confirmed. */
    confirmedSha256: text(),
    /** The scan, or the signed file that came back. */
    documentSha256: text().references(() => document.sha256),
    fileName: text(),
    /** What was checked of the file that came back; null for paper. */
    checks: jsonb(),
    /** Why it was refused, or corrected. */
    reason: text().notNull().default(""),
    overrideId: uuid().references(() => signatureOverride.id),
    /** The same step told twice is one step. */
    key: text().notNull(),
    recordedBy: uuid().references(() => person.id),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [
    uniqueIndex("signature_key").on(t.key),
    uniqueIndex("signature_live").on(t.signatoryId, t.versionId).where(sql`${t.supersededAt} is null`),
    index("signature_version").on(t.versionId),
    check(
      "signature_method",
      sql`(${t.outcome} = 'signed') = (${t.method} is not null) and (${t.method} is not distinct from 'electronic') = (${t.level} is not null)`,
    ),
    check("signature_confirmed", sql`${t.outcome} not in ('signed', 'approved') or ${t.confirmedSha256} is not null`),
    check("signature_refused", sql`${t.outcome} <> 'refused' or btrim(${t.reason}) <> ''`),
    check("signature_file", sql`(${t.documentSha256} is null) = (${t.fileName} is null)`),
    check("signature_proof", sql`${t.outcome} <> 'signed' or ${t.documentSha256} is not null`),
  ],
);

/** A version sent to a provider of electronic signature for one signatory. */
export const signatureRequest = pgTable(
  "signature_request",
  {
    id: id(),
    signatoryId: uuid()
      .notNull()
      .references(() => signatory.id),
    versionId: uuid()
      .notNull()
      .references(() => contractVersion.id),
    provider: text().notNull(),
    /** Given by the provider once it took the file. */
    externalId: text(),
    expiresOn: date({ mode: "string" }).notNull(),
    requestedBy: uuid()
      .notNull()
      .references(() => person.id),
    requestedAt: instant().notNull().defaultNow(),
    sentAt: instant(),
    closedAt: instant(),
    /** Why nothing came of it, where nothing did. */
    failure: text(),
  },
  (t) => [
    uniqueIndex("signature_request_live").on(t.signatoryId, t.versionId).where(sql`${t.closedAt} is null`),
    uniqueIndex("signature_request_external").on(t.provider, t.externalId),
    check("signature_request_sent", sql`(${t.externalId} is null) = (${t.sentAt} is null)`),
  ],
);

/** What a provider told, once by its id, whatever it repeats. */
export const providerMessage = pgTable(
  "provider_message",
  {
    id: id(),
    provider: text().notNull(),
    messageId: text().notNull(),
    body: jsonb().notNull(),
    receivedAt: instant().notNull().defaultNow(),
    handledAt: instant(),
    failure: text(),
  },
  (t) => [
    uniqueIndex("provider_message_once").on(t.provider, t.messageId),
    index("provider_message_waiting").on(t.receivedAt).where(sql`${t.handledAt} is null`),
  ],
);
