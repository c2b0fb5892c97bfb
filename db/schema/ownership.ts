import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { consolidationLevels, linkKinds, statementKinds, statementValues } from "../../app/domain/ownership/links.ts";
import { id, instant, origin, twoTimes } from "./columns.ts";
import { evidence } from "./documents.ts";
import { institution } from "./institutions.ts";

/** A sourced, dated relation, always told holder → held. */
export const ownershipLink = pgTable(
  "ownership_link",
  {
    id: id(),
    kind: text({ enum: linkKinds }).notNull(),
    holderId: uuid()
      .notNull()
      .references(() => institution.id),
    heldId: uuid()
      .notNull()
      .references(() => institution.id),
    /** Millionths of the whole (62 % = 620000); null = unknown. */
    share: integer(),
    consolidation: text({ enum: consolidationLevels }),
    evidenceId: uuid().references(() => evidence.id),
    /** The register's registration lapsed: still counts, shown as old. */
    stale: boolean().notNull().default(false),
    /** When the register last changed its record, as it says. */
    registerUpdatedAt: instant(),
    ...twoTimes(),
    ...origin(),
  },
  (t) => [
    index("ownership_link_holder").on(t.holderId),
    index("ownership_link_held").on(t.heldId),
    uniqueIndex("ownership_link_gleif")
      .on(t.holderId, t.heldId, t.kind, t.consolidation)
      .where(sql`${t.source} = 'gleif' and ${t.supersededAt} is null`),
    check("ownership_link_share", sql`${t.share} is null or (${t.share} >= 0 and ${t.share} <= 1000000)`),
    check("ownership_link_not_self", sql`${t.holderId} <> ${t.heldId}`),
    check(
      "ownership_link_interval",
      sql`${t.validFrom} is null or ${t.validTo} is null or ${t.validFrom} < ${t.validTo}`,
    ),
  ],
);

/** What is fully known: all parents, or all holdings, of an institution. */
export const groupStatement = pgTable(
  "group_statement",
  {
    id: id(),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    kind: text({ enum: statementKinds }).notNull(),
    value: text({ enum: statementValues }).notNull(),
    linkIds: uuid().array().notNull().default(sql`'{}'`),
    /** The register's reason where it gave one (`NO_KNOWN_PERSON`, `NO_LEI` …). */
    reason: text(),
    evidenceId: uuid().references(() => evidence.id),
    ...twoTimes(),
    ...origin(),
  },
  (t) => [
    index("group_statement_institution").on(t.institutionId),
    check(
      "group_statement_value",
      sql`(${t.kind} = 'parents' and ${t.value} in ('none', 'listed', 'unnamed')) or (${t.kind} = 'holdings' and ${t.value} = 'complete')`,
    ),
  ],
);
