import { createHmac } from "node:crypto";
import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { sql } from "drizzle-orm";
import type { Database } from "../../../db/client.ts";
import { authAccount, authSession, authUser, authVerification } from "../../../db/schema/index.ts";
import { hashPassword, verifyPassword } from "../../adapters/password-hash.ts";
import { longestPassword, shortestPassword } from "../../domain/access/password.ts";
import { sessionLimits } from "../../domain/access/proof.ts";
import type { Configuration } from "../../domain/configuration.ts";

/** The header in which our own server tells the library the client's address; never taken from outside. */
export const addressHeader = "x-tamis-address";
const resetSeconds = 3600;

/** The key that signs session cookies: derived, so that it differs from the database passwords. */
export const sessionSecret = (secret: string): string =>
  createHmac("sha256", secret).update("session cookies").digest("hex");

/** The key under which second factors are stored: derived too, and from something else. */
export const sealingKey = (secret: string): string =>
  createHmac("sha256", secret).update("second factors").digest("hex");

/** True for a person who exists and is not disabled. */
export async function maySignIn(db: Database, personId: string): Promise<boolean> {
  const [row] = await db.execute<{ yes: boolean }>(sql`select tamis.may_sign_in(${personId}) as yes`);
  return row?.yes === true;
}

/**
 * Opens the sign-in library on its own pool (login `tamis_auth`). It serves no URL itself: our routes call
 * `api.*` and pass its cookies on. Nobody can sign up: accounts come from accepted invitations.
 */
export function openAccounts(
  db: Database,
  configuration: Pick<Configuration, "origin" | "secret" | "mode" | "sessions">,
  sendReset: (personId: string, token: string) => Promise<void>,
) {
  const { idleMinutes } = configuration.sessions ?? sessionLimits;
  return betterAuth({
    appName: "Tamis",
    baseURL: configuration.origin,
    basePath: "/auth",
    secret: sessionSecret(configuration.secret),
    telemetry: { enabled: false },
    logger: { level: "error" },
    database: drizzleAdapter(db, {
      provider: "pg",
      schema: { user: authUser, session: authSession, account: authAccount, verification: authVerification },
      transaction: true,
    }),
    // Limits are ours (limit.ts): the library's own apply only to URLs it serves itself.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: resetSeconds,
      password: { hash: hashPassword, verify: verifyPassword },
      sendResetPassword: ({ user, token }) => sendReset(user.id, token),
    },
    verification: { storeIdentifier: "hashed" },
    // A session in use is prolonged by us, within its limits (renew-session.ts).
    session: { expiresIn: idleMinutes * 60, disableSessionRefresh: true, cookieCache: { enabled: false } },
    databaseHooks: {
      session: {
        create: { before: async (session) => ((await maySignIn(db, session.userId)) ? undefined : false) },
      },
    },
    advanced: {
      cookiePrefix: "tamis",
      useSecureCookies: configuration.mode === "production",
      database: { generateId: "uuid" },
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 128 },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
    },
  });
}

export type Accounts = ReturnType<typeof openAccounts>;
