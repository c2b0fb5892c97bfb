import { bigint, boolean, index, integer, jsonb, pgSchema, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { person } from "./access.ts";
import { moment, ownerId, ownId } from "./sign-in-columns.ts";

/** Tables of the sign-in library, in their own schema: only the login `tamis_auth` may touch them. */
export const signIn = pgSchema("auth");

/** The account of a person; same id. The name stays in `person`. */
export const authUser = signIn.table("user", {
  id: uuid()
    .primaryKey()
    .references(() => person.id),
  name: text().notNull().default(""),
  email: text().notNull().unique(),
  emailVerified: boolean().notNull().default(false),
  image: text(),
  createdAt: moment().notNull().defaultNow(),
  updatedAt: moment().notNull().defaultNow(),
});

export const authSession = signIn.table(
  "session",
  {
    id: ownId(),
    userId: ownerId(),
    token: text().notNull().unique(),
    expiresAt: moment().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
    /** A second factor is still asked: until then the session opens nothing. Set by a trigger, whatever opens it. */
    factorDue: boolean().notNull().default(false),
    /** When its person last showed all that is asked of them; grave acts want it fresh. */
    provedAt: moment(),
  },
  (t) => [index("session_user").on(t.userId)],
);

/** One way of proving who one is; `credential` holds the argon2id hash. */
export const authAccount = signIn.table(
  "account",
  {
    id: ownId(),
    userId: ownerId(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    password: text(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [uniqueIndex("account_provider").on(t.providerId, t.accountId), index("account_user").on(t.userId)],
);

/** Reset tokens: their identifier is stored hashed. */
export const authVerification = signIn.table(
  "verification",
  {
    id: ownId(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull().defaultNow(),
    updatedAt: moment().notNull().defaultNow(),
  },
  (t) => [index("verification_identifier").on(t.identifier)],
);

/** Attempts in the current window, shared by every process of the portal. The key is a hash. */
export const authRateLimit = signIn.table("rate_limit", {
  key: text().primaryKey(),
  count: integer().notNull(),
  /** Start of the window, milliseconds since 1970. */
  since: bigint({ mode: "number" }).notNull(),
});

/** What somebody had typed when their session ended: given back once, to the same person, within an hour. */
export const authKeptForm = signIn.table(
  "kept_form",
  {
    id: ownId(),
    userId: ownerId(),
    path: text().notNull(),
    page: text().notNull(),
    values: jsonb().notNull(),
    keptAt: moment().notNull().defaultNow(),
  },
  (t) => [index("kept_form_user").on(t.userId)],
);
