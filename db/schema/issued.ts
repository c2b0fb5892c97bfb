import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { issuedKinds } from "../../app/domain/documents/issued-kinds.ts";
import { person } from "./access.ts";
import { id, instant } from "./columns.ts";
import { meeting } from "./committee.ts";
import { document } from "./documents.ts";
import { candidacy, selection } from "./selection.ts";

/** A document the portal printed, with all it was made from: the same inputs give the same bytes. */
export const issuedDocument = pgTable(
  "issued_document",
  {
    id: id(),
    kind: text({ enum: issuedKinds }).notNull(),
    selectionId: uuid()
      .notNull()
      .references(() => selection.id),
    /** The candidate it speaks of; null = of the whole selection. */
    candidacyId: uuid().references(() => candidacy.id),
    meetingId: uuid().references(() => meeting.id),
    locale: text({ enum: ["fr", "en"] }).notNull(),
    /** Canonical inputs and their SHA-256. */
    inputs: jsonb().notNull(),
    inputsHash: text().notNull(),
    /** The file for reading and the one for the archive. */
    documentSha256: text()
      .notNull()
      .references(() => document.sha256),
    archiveSha256: text().references(() => document.sha256),
    issuedBy: uuid()
      .notNull()
      .references(() => person.id),
    issuedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("issued_document_selection").on(t.selectionId),
    index("issued_document_candidacy").on(t.candidacyId),
    check(
      "issued_document_subject",
      sql`(${t.kind} in ('screening_report', 'reasons_letter')) = (${t.candidacyId} is not null)
        and (${t.kind} = 'minutes') = (${t.meetingId} is not null)`,
    ),
  ],
);
