import { bigint, date, index, integer, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "./columns.ts";
import { institution } from "./institutions.ts";

/** The action to finance: payer, operator, evaluator, population, territory, budget. */
export const programme = pgTable("programme", {
  id: id(),
  name: text().notNull(),
  purpose: text().notNull(),
  payerId: uuid().references(() => institution.id),
  operatorId: uuid().references(() => institution.id),
  evaluatorId: uuid().references(() => institution.id),
  population: text().notNull(),
  populationCount: integer(),
  /** Territory codes: `FR-33`, a commune `FR-33063`. */
  territories: text().array().notNull(),
  audiences: text().array().notNull(),
  budgetCents: bigint({ mode: "bigint" }).notNull(),
  startsOn: date({ mode: "string" }),
  endsOn: date({ mode: "string" }),
  /** True for the demonstration: figures filled in where the public record is silent. */
  illustrative: text(),
  createdAt: instant().notNull().defaultNow(),
});

/** One call for investors of a programme, with the exclusion rule's voted parameters. */
export const selection = pgTable("selection", {
  id: id(),
  programmeId: uuid()
    .notNull()
    .references(() => programme.id),
  name: text().notNull(),
  state: text().notNull().default("preparation"),
  /** Rule parameters (domain/screening/facts.ts `Rule`), bigints as decimal strings. */
  rule: jsonb().notNull(),
  /** Chosen perimeter, null before the vote. */
  perimeter: text(),
  createdAt: instant().notNull().defaultNow(),
});

/** One institution in one selection. */
export const candidacy = pgTable(
  "candidacy",
  {
    id: id(),
    selectionId: uuid()
      .notNull()
      .references(() => selection.id),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    registeredAt: instant().notNull().defaultNow(),
    withdrawnAt: instant(),
  },
  (t) => [
    unique("candidacy_once").on(t.selectionId, t.institutionId),
    index("candidacy_institution").on(t.institutionId),
  ],
);
