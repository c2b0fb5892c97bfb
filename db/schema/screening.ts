import { sql } from "drizzle-orm";
import { bigint, check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
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
