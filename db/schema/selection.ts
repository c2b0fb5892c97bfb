import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { gridStates } from "../../app/domain/selection/states.ts";
import { id, instant } from "./columns.ts";
import { institution } from "./institutions.ts";

/** The action to finance: payer, operator, evaluator, population, territory, budget. */
export const programme = pgTable(
  "programme",
  {
    id: id(),
    name: text().notNull(),
    purpose: text().notNull(),
    payerId: uuid().references(() => institution.id),
    operatorId: uuid().references(() => institution.id),
    evaluatorId: uuid().references(() => institution.id),
    /** Who put the contract together, where somebody did. */
    structurerId: uuid().references(() => institution.id),
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
  },
  (t) => [
    // Whoever measures neither carries out the action nor put the contract together.
    check(
      "programme_evaluator_apart",
      sql`${t.evaluatorId} is null or (${t.evaluatorId} is distinct from ${t.operatorId}
        and ${t.evaluatorId} is distinct from ${t.structurerId})`,
    ),
  ],
);

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

/** A version of a selection's grid of criteria; once frozen it never changes (kept by a trigger). */
export const grid = pgTable(
  "grid",
  {
    id: id(),
    selectionId: uuid()
      .notNull()
      .references(() => selection.id),
    /** 1, 2, 3 … in its selection. */
    number: integer().notNull(),
    state: text({ enum: gridStates }).notNull().default("draft"),
    /** domain/selection/grid.ts `Grid`. */
    content: jsonb().notNull(),
    /** Counts the changes of a draft, so that two people at one grid notice each other. */
    revision: integer().notNull().default(1),
    /** SHA-256 of the canonical content, set when it is frozen. */
    hash: text(),
    createdAt: instant().notNull().defaultNow(),
    frozenAt: instant(),
  },
  (t) => [
    unique("grid_number").on(t.selectionId, t.number),
    uniqueIndex("grid_draft").on(t.selectionId).where(sql`${t.state} = 'draft'`),
    uniqueIndex("grid_frozen").on(t.selectionId).where(sql`${t.state} = 'frozen'`),
    check(
      "grid_hash",
      sql`case when ${t.state} = 'frozen' then ${t.hash} is not null and ${t.frozenAt} is not null
        else ${t.hash} is null and ${t.frozenAt} is null end`,
    ),
  ],
);
