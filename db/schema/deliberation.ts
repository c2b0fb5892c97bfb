import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { deliberatingBodies, legalEventKinds, legalSubjects } from "../../app/domain/signature/words.ts";
import { person } from "./access.ts";
import { id, instant } from "./columns.ts";
import { document } from "./documents.ts";
import { selection } from "./selection.ts";

/** The vote that authorises the contract; a correction supersedes it. */
export const deliberation = pgTable(
  "deliberation",
  {
    id: id(),
    selectionId: uuid()
      .notNull()
      .references(() => selection.id),
    body: text({ enum: deliberatingBodies }).notNull(),
    number: text().notNull(),
    votedOn: date({ mode: "string" }).notNull(),
    /** What the agenda said it was about. */
    object: text().notNull(),
    /** Code and name of the matter in the nomenclature of @CTES. */
    matterCode: text().notNull(),
    matterName: text().notNull(),
    membersInOffice: integer().notNull(),
    present: integer().notNull(),
    /** Absent members who gave their vote to one who is present. */
    represented: integer().notNull(),
    votesFor: integer().notNull(),
    votesAgainst: integer().notNull(),
    abstentions: integer().notNull(),
    /** Members who left for an interest: neither counted nor voting. */
    recused: text().array().notNull(),
    /** Whether it was carried, as counted when it was recorded; a meeting without quorum voted on nothing. */
    adopted: text({ enum: ["adopted", "rejected", "inquorate"] }).notNull(),
    /** The meeting without quorum this one follows, on the same agenda: it deliberates whatever the number. */
    afterMeetingId: uuid().references((): AnyPgColumn => deliberation.id),
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
    uniqueIndex("deliberation_live").on(t.selectionId).where(sql`${t.supersededAt} is null`),
    check("deliberation_words", sql`btrim(${t.number}) <> '' and btrim(${t.object}) <> ''`),
    check(
      "deliberation_votes",
      sql`least(${t.present}, ${t.represented}, ${t.votesFor}, ${t.votesAgainst}, ${t.abstentions}) >= 0
        and ${t.present} + ${t.represented} <= ${t.membersInOffice}
        and ${t.votesFor} + ${t.votesAgainst} + ${t.abstentions} <= ${t.present} + ${t.represented}`,
    ),
    check(
      "deliberation_quorum",
      sql`case when ${t.adopted} = 'inquorate' then ${t.present} * 2 <= ${t.membersInOffice} and ${t.votesFor} + ${t.votesAgainst} + ${t.abstentions} = 0
        else ${t.present} * 2 > ${t.membersInOffice} or ${t.afterMeetingId} is not null end`,
    ),
    check("deliberation_adopted", sql`(${t.adopted} = 'adopted') = (${t.votesFor} > ${t.votesAgainst})`),
    check("deliberation_file", sql`(${t.documentSha256} is null) = (${t.fileName} is null)`),
  ],
);

/** What happened to the deliberation, or to the contract, after its vote or signature: never erased, corrected by superseding. */
export const legalEvent = pgTable(
  "legal_event",
  {
    id: id(),
    selectionId: uuid()
      .notNull()
      .references(() => selection.id),
    about: text({ enum: legalSubjects }).notNull(),
    kind: text({ enum: legalEventKinds }).notNull(),
    onDay: date({ mode: "string" }).notNull(),
    /** Number of the acknowledgement, of the case, address of the publication. */
    reference: text().notNull(),
    /** Who acted: the prefect, a court. */
    authority: text().notNull().default(""),
    words: text().notNull().default(""),
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
    index("legal_event_selection").on(t.selectionId),
    check("legal_event_reference", sql`btrim(${t.reference}) <> ''`),
    check("legal_event_file", sql`(${t.documentSha256} is null) = (${t.fileName} is null)`),
  ],
);
