import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { baselineKinds, units } from "../../app/domain/outcomes/indicators.ts";
import { breakdownDimensions, indicatorKinds, resultEventKinds } from "../../app/domain/outcomes/words.ts";
import { id, instant } from "./columns.ts";
import { document } from "./documents.ts";
import { ofContract, ofPerson } from "./money-columns.ts";

/** What the contract measures, frozen with it: another definition supersedes this one while nothing is measured. */
export const indicator = pgTable(
  "indicator",
  {
    id: id(),
    contractId: ofContract(),
    code: text().notNull(),
    name: text().notNull(),
    definition: text().notNull(),
    kind: text({ enum: indicatorKinds }).notNull(),
    unit: text({ enum: units }).notNull(),
    population: text().notNull(),
    baseline: text({ enum: baselineKinds }).notNull(),
    /** Where the figures come from. */
    dataSource: text().notNull(),
    /** Functions that must sign: `judge`, `departement`. */
    validators: text().array().notNull(),
    windowMonths: integer(),
    /** Working days in which a certified result may be contested. */
    objectionDays: integer().notNull(),
    recordedBy: ofPerson(),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    supersededBy: uuid(),
  },
  (t) => [
    uniqueIndex("indicator_live").on(t.contractId, t.code).where(sql`${t.supersededAt} is null`),
    check(
      "indicator_words",
      sql`btrim(${t.code}) <> '' and btrim(${t.name}) <> '' and btrim(${t.definition}) <> '' and btrim(${t.population}) <> ''
        and btrim(${t.dataSource}) <> ''`,
    ),
    check("indicator_validators", sql`cardinality(${t.validators}) > 0`),
    check("indicator_delays", sql`${t.objectionDays} >= 0 and coalesce(${t.windowMonths}, 1) > 0`),
  ],
);

/** One measured result: aggregates only, written by the evaluator. Another supersedes it, nothing overwrites it. */
export const result = pgTable(
  "result",
  {
    id: id(),
    contractId: ofContract(),
    indicatorId: uuid()
      .notNull()
      .references(() => indicator.id),
    /** Both null = pooled over the whole contract. */
    cohort: text(),
    period: text(),
    count: bigint({ mode: "bigint" }).notNull(),
    population: bigint({ mode: "bigint" }).notNull(),
    /** The value to beat, as an exact number (`0.12`, `8/68`). */
    baseline: text(),
    measuredOn: date({ mode: "string" }).notNull(),
    method: text().notNull(),
    documentSha256: text().references(() => document.sha256),
    fileName: text(),
    supersedes: uuid().references((): AnyPgColumn => result.id),
    recordedBy: ofPerson(),
    recordedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("result_contract").on(t.contractId),
    uniqueIndex("result_superseded_once").on(t.supersedes),
    check("result_figures", sql`${t.count} >= 0 and ${t.population} >= 0`),
    check("result_scope", sql`${t.cohort} is null or ${t.period} is null`),
    check("result_method", sql`btrim(${t.method}) <> ''`),
    check("result_file", sql`(${t.documentSha256} is null) = (${t.fileName} is null)`),
  ],
);

/** What happened to a result: signed by a function, contested, upheld. */
export const resultEvent = pgTable(
  "result_event",
  {
    id: id(),
    contractId: ofContract(),
    resultId: uuid()
      .notNull()
      .references(() => result.id),
    kind: text({ enum: resultEventKinds }).notNull(),
    onDay: date({ mode: "string" }).notNull(),
    /** The function that signed. */
    validator: text(),
    words: text().notNull(),
    documentSha256: text().references(() => document.sha256),
    fileName: text(),
    recordedBy: ofPerson(),
    recordedAt: instant().notNull().defaultNow(),
  },
  (t) => [
    index("result_event_result").on(t.resultId),
    uniqueIndex("result_event_signed_once").on(t.resultId, t.validator),
    check("result_event_validator", sql`(${t.kind} = 'validated') = (${t.validator} is not null)`),
    check("result_event_words", sql`btrim(${t.words}) <> ''`),
    check("result_event_file", sql`(${t.documentSha256} is null) = (${t.fileName} is null)`),
  ],
);

/** Counts of a breakdown, in the evaluator's space only. */
export const breakdownCell = pgTable(
  "breakdown_cell",
  {
    id: id(),
    contractId: ofContract(),
    resultId: uuid()
      .notNull()
      .references(() => result.id),
    dimension: text({ enum: breakdownDimensions }).notNull(),
    code: text().notNull(),
    population: bigint({ mode: "bigint" }).notNull(),
    reached: bigint({ mode: "bigint" }).notNull(),
  },
  (t) => [
    uniqueIndex("breakdown_cell_once").on(t.resultId, t.dimension, t.code),
    check("breakdown_cell_figures", sql`${t.reached} >= 0 and ${t.reached} <= ${t.population}`),
    check("breakdown_cell_code", sql`btrim(${t.code}) <> ''`),
  ],
);

/** The same for everybody else: small counts, and what would give them away, are gone before they are written. */
export const breakdownShown = pgTable(
  "breakdown_shown",
  {
    id: id(),
    contractId: ofContract(),
    resultId: uuid()
      .notNull()
      .references(() => result.id),
    dimension: text({ enum: breakdownDimensions }).notNull(),
    code: text().notNull(),
    /** Both null: suppressed. */
    population: bigint({ mode: "bigint" }),
    reached: bigint({ mode: "bigint" }),
  },
  (t) => [
    uniqueIndex("breakdown_shown_once").on(t.resultId, t.dimension, t.code),
    check(
      "breakdown_shown_figures",
      sql`(${t.population} is null) = (${t.reached} is null)
        and (${t.population} is null or (${t.reached} >= 11 and ${t.population} - ${t.reached} >= 11))`,
    ),
  ],
);
