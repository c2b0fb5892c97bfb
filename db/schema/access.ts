import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { roles } from "../../app/domain/access/roles.ts";
import { id, instant } from "./columns.ts";
import { institution } from "./institutions.ts";
import { candidacy } from "./selection.ts";

/** Somebody who may sign in. Names and e-mails live here only; everything else holds the id. */
export const person = pgTable(
  "person",
  {
    id: id(),
    email: text().notNull(),
    name: text().notNull(),
    locale: text({ enum: ["fr", "en"] })
      .notNull()
      .default("fr"),
    createdAt: instant().notNull().defaultNow(),
    disabledAt: instant(),
  },
  (t) => [uniqueIndex("person_email").on(sql`lower(${t.email})`)],
);

/** A role a person holds, tied to an institution (investor, evaluator) or one file (respondent, signatory). */
export const roleGrant = pgTable(
  "role_grant",
  {
    id: id(),
    personId: uuid()
      .notNull()
      .references(() => person.id),
    role: text({ enum: roles }).notNull(),
    institutionId: uuid().references(() => institution.id),
    candidacyId: uuid().references(() => candidacy.id),
    grantedAt: instant().notNull().defaultNow(),
    expiresAt: instant(),
    revokedAt: instant(),
  },
  (t) => [index("role_grant_person").on(t.personId)],
);

/** A way in: one e-mail, one role, one use, an end. Only the SHA-256 of its token is stored. */
export const invitation = pgTable(
  "invitation",
  {
    id: id(),
    tokenHash: text().notNull(),
    email: text().notNull(),
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    institutionId: uuid().references(() => institution.id),
    candidacyId: uuid().references(() => candidacy.id),
    createdAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    acceptedAt: instant(),
    revokedAt: instant(),
  },
  (t) => [uniqueIndex("invitation_token").on(t.tokenHash)],
);
