import { sql } from "drizzle-orm";
import { check, date, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
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

/** Somebody an investor's people let into their space until a day: through an invitation of its own, as a role that ends. */
export const delegate = pgTable(
  "delegate",
  {
    id: id(),
    institutionId: uuid()
      .notNull()
      .references(() => institution.id),
    invitationId: uuid()
      .notNull()
      .references(() => invitation.id),
    email: text().notNull(),
    name: text().notNull(),
    /** The last day, and the moment it ends in the département. */
    until: date({ mode: "string" }).notNull(),
    endsAt: instant().notNull(),
    namedBy: uuid()
      .notNull()
      .references(() => person.id),
    namedAt: instant().notNull().defaultNow(),
    /** The role, once the invitation is accepted. */
    grantId: uuid().references(() => roleGrant.id),
    revokedAt: instant(),
    revokedBy: uuid().references(() => person.id),
  },
  (t) => [
    index("delegate_institution").on(t.institutionId),
    uniqueIndex("delegate_invitation").on(t.invitationId),
    uniqueIndex("delegate_grant").on(t.grantId),
    check("delegate_words", sql`btrim(${t.email}) <> '' and btrim(${t.name}) <> ''`),
    check("delegate_ends", sql`${t.namedAt} < ${t.endsAt}`),
    check("delegate_revoked", sql`(${t.revokedAt} is null) = (${t.revokedBy} is null)`),
  ],
);
