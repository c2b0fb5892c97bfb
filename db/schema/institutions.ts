import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { categoryCodes } from "../../app/domain/institutions/categories.ts";
import { identifierKinds, nameKinds } from "../../app/domain/institutions/identifier-kinds.ts";
import { id, instant, origin, twoTimes } from "./columns.ts";

/** Any legal person: bank, fund, foundation, public body, operator. */
export const institution = pgTable(
  "institution",
  {
    id: id(),
    name: text().notNull(),
    category: text({ enum: categoryCodes }).notNull().default("unknown"),
    /** ISO 3166-1 alpha-2. */
    country: text().notNull(),
    addressLine: text(),
    postalCode: text(),
    city: text(),
    website: text(),
    /** GLEIF registration status as read (`ISSUED`, `LAPSED`, `RETIRED` …); LAPSED is not a dead firm. */
    registrationStatus: text(),
    successorLei: text(),
    /** When the register last changed its record, as it says; null = not brought by a register. */
    registerUpdatedAt: instant(),
    /** Digest of what the register said: the same record read twice changes nothing. */
    registerDigest: text(),
    /** The name in small letters without accents or signs: what lists are ordered by and searches look at. */
    sortName: text().generatedAlwaysAs(sql`tamis.fold(name)`),
    /** Carries a live LEI; kept by a trigger on `identifier`, so an import may also write it itself. */
    hasLei: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
    updatedAt: instant().notNull().defaultNow(),
    ...origin(),
  },
  // Each offered order carries the filtered columns, so that a far page is read from the index alone.
  (t) => [
    index("institution_by_name").on(t.sortName, t.id, t.country, t.category, t.source, t.hasLei),
    index("institution_by_country").on(t.country, t.sortName, t.id, t.category, t.source, t.hasLei),
    index("institution_by_category").on(t.category, t.sortName, t.id, t.country, t.source, t.hasLei),
    index("institution_by_updated").on(t.updatedAt, t.id, t.country, t.category, t.source, t.hasLei),
    index("institution_words").using("gin", sql`to_tsvector('simple', ${t.sortName})`),
  ],
);

/** Every name an institution has or had. */
export const institutionName = pgTable(
  "institution_name",
  {
    id: id(),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    kind: text({ enum: nameKinds }).notNull(),
    name: text().notNull(),
    /** BCP 47 where stated. */
    language: text(),
    ...twoTimes(),
    ...origin(),
  },
  (t) => [
    index("institution_name_by_institution").on(t.institutionId),
    // A legal name is the institution's own, found by `institution_words`: not kept twice.
    index("institution_name_words")
      .using("gin", sql`to_tsvector('simple', tamis.fold(${t.name}))`)
      .where(sql`${t.kind} <> 'legal'`),
  ],
);

/** One identifier belongs to one institution at a time. */
export const identifier = pgTable(
  "identifier",
  {
    id: id(),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    kind: text({ enum: identifierKinds }).notNull(),
    /** Compared byte by byte (collate "C", by migration). */
    value: text().notNull(),
    ...twoTimes(),
    ...origin(),
  },
  (t) => [
    // The value first: the one index also serves who looks for a value without naming its kind.
    uniqueIndex("identifier_live").on(t.value, t.kind).where(sql`${t.supersededAt} is null`),
    index("identifier_institution").on(t.institutionId),
  ],
);

/**
 * Two records that are one institution, as finance asserts it: the survivor answers for both. No fact is moved, so that
 * ending the assertion leaves both exactly as they were.
 */
export const institutionMerge = pgTable(
  "institution_merge",
  {
    id: id(),
    survivorId: uuid()
      .notNull()
      .references(() => institution.id),
    mergedId: uuid()
      .notNull()
      .references(() => institution.id),
    reason: text().notNull(),
    /** The row policies let everybody write their own id only. */
    mergedBy: uuid().notNull(),
    recordedAt: instant().notNull().defaultNow(),
    supersededAt: instant(),
    undoneBy: uuid(),
  },
  (t) => [
    uniqueIndex("institution_merge_live").on(t.mergedId).where(sql`${t.supersededAt} is null`),
    index("institution_merge_survivor").on(t.survivorId),
    index("institution_merge_merged").on(t.mergedId),
    check("institution_merge_not_self", sql`${t.survivorId} <> ${t.mergedId}`),
    check("institution_merge_reason", sql`btrim(${t.reason}) <> ''`),
    check("institution_merge_undone", sql`(${t.supersededAt} is null) = (${t.undoneBy} is null)`),
  ],
);
