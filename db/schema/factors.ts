import { bigint, boolean, index, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { authUser, signIn } from "./sign-in.ts";
import { moment, ownerId, ownId } from "./sign-in-columns.ts";

/** What proves who one is beside the password. In the sign-in schema: only the login `tamis_auth` may touch it. */

/** The key shared with an application that shows codes; it counts once a code was shown back. */
export const authTotp = signIn.table("totp", {
  userId: uuid()
    .primaryKey()
    .references(() => authUser.id, { onDelete: "cascade" }),
  /** Sealed with a key derived from the instance's secret. */
  secret: text().notNull(),
  createdAt: moment().notNull().defaultNow(),
  confirmedAt: moment(),
  /** The thirty seconds whose code was used last: no code of theirs or of earlier ones works again. */
  lastStep: bigint({ mode: "number" }).notNull().default(0),
});

/** Codes for the day the telephone is lost: only their SHA-256, each used once. */
export const authRecoveryCode = signIn.table(
  "recovery_code",
  { id: ownId(), userId: ownerId(), codeHash: text().notNull(), usedAt: moment() },
  (t) => [uniqueIndex("recovery_code_once").on(t.userId, t.codeHash)],
);

/** A key held by a device or a security key; the private half never leaves it. */
export const authPasskey = signIn.table(
  "passkey",
  {
    id: ownId(),
    userId: ownerId(),
    credentialId: text().notNull().unique(),
    /** COSE, in base64url. */
    publicKey: text().notNull(),
    counter: bigint({ mode: "number" }).notNull(),
    transports: text().array().notNull(),
    name: text().notNull(),
    isSynced: boolean().notNull(),
    createdAt: moment().notNull().defaultNow(),
    usedAt: moment(),
  },
  (t) => [index("passkey_user").on(t.userId)],
);

/** Browsers a person has signed in with: another one is told to them by mail. Only the SHA-256 of its cookie. */
export const authDevice = signIn.table(
  "device",
  { id: ownId(), userId: ownerId(), tokenHash: text().notNull(), seenAt: moment().notNull().defaultNow() },
  (t) => [uniqueIndex("device_once").on(t.userId, t.tokenHash)],
);
