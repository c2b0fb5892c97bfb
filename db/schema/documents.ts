import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { evidenceKinds } from "../../app/domain/documents/evidence-kinds.ts";
import { strengths } from "../../app/domain/screening/evidence-strength.ts";
import { id, instant, origin } from "./columns.ts";
import { institution } from "./institutions.ts";
import { joinedPiece } from "./questionnaire.ts";

/** A file, stored once by the SHA-256 of its bytes (hexadecimal). */
export const document = pgTable("document", {
  sha256: text().primaryKey(),
  bytes: bigint({ mode: "number" }).notNull(),
  /** By content, not by name. */
  mediaType: text().notNull(),
  storedAt: instant().notNull().defaultNow(),
});

/** What supports a fact: a document or a reference, with its page, strength and expiry. */
export const evidence = pgTable(
  "evidence",
  {
    id: id(),
    /** Number shown to people: « pièce 14 ». */
    number: integer().generatedAlwaysAsIdentity(),
    /** The institution it speaks of. */
    institutionId: uuid().references(() => institution.id),
    kind: text({ enum: evidenceKinds }).notNull(),
    strength: text({ enum: strengths }).notNull(),
    title: text().notNull(),
    author: text(),
    datedOn: date({ mode: "string" }),
    page: text(),
    quote: text(),
    url: text(),
    expiresOn: date({ mode: "string" }),
    documentSha256: text().references(() => document.sha256),
    fileName: text(),
    /** The file a candidate joined, which the département took in as this piece. */
    joinedPieceId: uuid().references((): AnyPgColumn => joinedPiece.id),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
    ...origin(),
  },
  (t) => [
    index("evidence_institution").on(t.institutionId),
    index("evidence_expiry").on(t.expiresOn),
    uniqueIndex("evidence_joined_piece").on(t.joinedPieceId).where(sql`${t.supersededAt} is null`),
  ],
);
