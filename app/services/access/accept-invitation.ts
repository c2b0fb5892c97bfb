import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { delegate, invitation, person, roleGrant } from "../../../db/schema/index.ts";
import { hashPassword } from "../../adapters/password-hash.ts";
import { passwordFault } from "../../domain/access/password.ts";
import { isFileRole, type Role } from "../../domain/access/roles.ts";
import { invalid, precondition } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import { admit } from "./admit.ts";
import type { Door } from "./door.ts";
import type { Opened } from "./enter.ts";
import { limit } from "./limit.ts";
import { signIn } from "./sign-in.ts";
import { tokenHash } from "./token.ts";

const schema = z.object({
  token: z.string().min(1).max(200),
  password: z.string().max(1000).default(""),
  locale: z.enum(["fr", "en"]).default("fr"),
});

export interface OpenInvitation {
  email: string;
  role: Role;
  expiresAt: string;
  /** The e-mail has an account already: no password is asked. */
  known: boolean;
}

/** The invitation of a link, or null when it cannot be used (unknown, used, withdrawn, expired: not told apart). */
export async function openInvitation(door: Door, token: string): Promise<OpenInvitation | null> {
  return door.write("invitation.open", async (tx) => {
    const row = await usable(tx, door, token);
    if (row === null) return null;
    const { email, role, expiresAt } = row;
    return { email, role, expiresAt: new Date(expiresAt).toISOString(), known: await isKnown(tx, email) };
  });
}

/**
 * Accepts an invitation: person, account, role and the used invitation in one transaction; two at the same
 * moment → one. A new person is signed in (the session is returned); one who had an account gets null.
 */
export async function acceptInvitation(door: Door, input: unknown): Promise<Opened | null> {
  const { token, password, locale } = parse(schema, input);
  await limit(door, "useToken", null);
  const open = await openInvitation(door, token);
  if (open === null) throw precondition({ key: "invitationUnusable" });
  const fault = open.known ? null : passwordFault(password, open.email);
  if (fault) throw invalid({ password: fault });
  const passwordHash = open.known ? "" : await hashPassword(password);
  await door.write("invitation.accept", async (tx) => {
    const row = await usable(tx, door, token, true);
    if (row === null || (await isKnown(tx, row.email)) !== open.known)
      throw precondition({ key: "invitationUnusable" });
    const { id, email, name, role, institutionId, candidacyId } = row;
    const [named] = await tx.select().from(delegate).where(eq(delegate.invitationId, id));
    const expiresAt = named?.endsAt ?? (isFileRole(role) ? endOfFileRole(door.now) : null);
    const personId = await admit(tx, {
      ...{ email, name, locale, role, institutionId, candidacyId, expiresAt, passwordHash },
    });
    if (named) {
      const given = and(
        eq(roleGrant.personId, personId),
        eq(roleGrant.expiresAt, named.endsAt),
        isNull(roleGrant.revokedAt),
      );
      const [grant] = await tx.select({ id: roleGrant.id }).from(roleGrant).where(given);
      await tx.update(delegate).set({ grantId: grant?.id }).where(eq(delegate.id, named.id));
    }
    await tx.update(invitation).set({ acceptedAt: door.now }).where(eq(invitation.id, id));
  });
  return open.known ? null : signIn(door, { email: open.email, password });
}

/** A role tied to one file, or to the contracts of one party, ends by itself a year after it was accepted. */
function endOfFileRole(now: string): string {
  return new Date(Date.parse(now) + 365 * 86_400_000).toISOString();
}

async function usable(tx: Tx, door: Door, token: string, lock = false) {
  const asked = tx
    .select()
    .from(invitation)
    .where(eq(invitation.tokenHash, tokenHash(token)));
  const [row] = await (lock ? asked.for("update") : asked);
  if (!row || row.acceptedAt || row.revokedAt || Date.parse(row.expiresAt) <= Date.parse(door.now)) return null;
  return row;
}

async function isKnown(tx: Tx, email: string): Promise<boolean> {
  const rows = await tx
    .select({ id: person.id })
    .from(person)
    .where(sql`lower(${person.email}) = ${email.toLowerCase()}`);
  return rows.length > 0;
}
