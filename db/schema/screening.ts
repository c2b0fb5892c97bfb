import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { person } from "./access.ts";
import { id, instant, origin, twoTimes } from "./columns.ts";
import { evidence } from "./documents.ts";
import { institution } from "./institutions.ts";

/** X sells, or does not sell, these products to these audiences in these territories. */
export const creditActivity = pgTable(
  "credit_activity",
  {
    id: id(),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    stance: text({ enum: ["affirmation", "denial"] }).notNull(),
    products: text().array().notNull(),
    audiences: text().array().notNull(),
    territories: text().array().notNull(),
    channels: text().array().notNull().default(sql`'{}'`),
    covers: text({ enum: ["entity", "controlled"] })
      .notNull()
      .default("entity"),
    volumeCents: bigint({ mode: "bigint" }),
    evidenceId: uuid().references(() => evidence.id),
    ...twoTimes(),
    ...origin(),
  },
  (t) => [
    index("credit_activity_institution").on(t.institutionId),
    check("credit_activity_volume", sql`${t.volumeCents} is null or ${t.volumeCents} >= 0`),
  ],
);

/** A named person's reasoned choice between two pieces that disagree. */
export const settlement = pgTable(
  "settlement",
  {
    id: id(),
    affirmationId: uuid()
      .notNull()
      .references(() => creditActivity.id),
    denialId: uuid()
      .notNull()
      .references(() => creditActivity.id),
    favours: text({ enum: ["affirmation", "denial"] }).notNull(),
    reason: text().notNull(),
    settledBy: uuid().notNull(),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [index("settlement_affirmation").on(t.affirmationId)],
);

/** Who is asked, by name, to settle a contradiction; ends when it is settled or somebody else is asked. */
export const settlementRequest = pgTable(
  "settlement_request",
  {
    id: id(),
    affirmationId: uuid()
      .notNull()
      .references(() => creditActivity.id),
    denialId: uuid()
      .notNull()
      .references(() => creditActivity.id),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    askedBy: uuid()
      .notNull()
      .references(() => person.id),
    askedAt: instant().notNull().defaultNow(),
    endedAt: instant(),
  },
  (t) => [
    uniqueIndex("settlement_request_live").on(t.affirmationId, t.denialId).where(sql`${t.endedAt} is null`),
    index("settlement_request_person").on(t.personId).where(sql`${t.endedAt} is null`),
  ],
);
