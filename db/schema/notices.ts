import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { noticeChannels, noticeKinds } from "../../app/domain/notices/words.ts";
import { person } from "./access.ts";
import { id, instant } from "./columns.ts";

/** What one person is told of one event: once, by its key. */
export const notice = pgTable(
  "notice",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    kind: text({ enum: noticeKinds }).notNull(),
    key: text().notNull(),
    /** Where it leads, from the root of the portal. */
    address: text().notNull(),
    /** Names and days its sentence is made of, in the reader's language. */
    told: jsonb().notNull(),
    writtenAt: instant().notNull().defaultNow(),
    readAt: instant(),
    /** When its letter was written, alone or in a digest; null = none yet. */
    mailedAt: instant(),
  },
  (t) => [
    uniqueIndex("notice_once").on(t.personId, t.key),
    index("notice_unmailed").on(t.writtenAt).where(sql`${t.mailedAt} is null`),
    check("notice_address", sql`${t.address} like '/%' and ${t.address} not like '//%'`),
  ],
);

/** How somebody wants to hear of a kind of event; no row = the house's choice. */
export const noticeChoice = pgTable(
  "notice_choice",
  {
    personId: uuid()
      .notNull()
      .references(() => person.id),
    kind: text({ enum: noticeKinds }).notNull(),
    channel: text({ enum: noticeChannels }).notNull(),
    chosenAt: instant().notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.kind] })],
);

/** A calendar somebody subscribed to: an address nobody guesses, of which only the SHA-256 is kept. */
export const calendarFeed = pgTable(
  "calendar_feed",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    role: text().notNull(),
    tokenHash: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    revokedAt: instant(),
  },
  (t) => [
    uniqueIndex("calendar_feed_token").on(t.tokenHash),
    uniqueIndex("calendar_feed_live").on(t.personId).where(sql`${t.revokedAt} is null`),
  ],
);
