import { and, eq, sql } from "drizzle-orm";
import { authAccount, authUser, authVerification } from "../../../db/schema/index.ts";
import { askProvider, type Expected, type Identity, readAnswer } from "../../adapters/identity-provider.ts";
import { isDomainError } from "../../domain/errors.ts";
import type { Door } from "./door.ts";
import { arrive, type Opened } from "./enter.ts";
import { limit } from "./limit.ts";
import { logAct } from "./log-act.ts";
import { newToken, tokenHash } from "./token.ts";

/** How long somebody may take at the provider. */
const ticketSeconds = 600;
const returnPath = "/connexion/fournisseur/retour";
const identifierOf = (ticket: string) => `provider:${tokenHash(ticket)}`;

interface Ticket extends Expected {
  back: string;
}

/**
 * Prepares a sign-in at the provider of identities: its address, and a ticket for the cookie of this browser. Null when
 * there is no provider, or it does not answer.
 */
export async function beginAtProvider(door: Door, back: string) {
  await limit(door, "provider", null);
  if (door.identity === null) return null;
  const asked = await askProvider(door.identity, door.origin + returnPath).catch(() => null);
  if (asked === null) return null;
  const ticket = newToken();
  await door.auth.insert(authVerification).values({
    identifier: identifierOf(ticket),
    value: JSON.stringify({ ...asked.expected, back } satisfies Ticket),
    expiresAt: new Date(Date.parse(door.now) + ticketSeconds * 1000),
  });
  return { address: asked.address, ticket, seconds: ticketSeconds };
}

/**
 * Signs in whoever the provider's answer names: the account bound to that identity, or at first the one with the same
 * verified e-mail. Nobody else: it makes no account and gives no right. The ticket is spent by the first try. A second
 * factor of the account is still asked.
 */
export async function finishAtProvider(
  door: Door,
  told: { ticket: string | null; search: string },
): Promise<{ opened: Opened; back: string } | "refused" | "unknown" | "away"> {
  if (door.identity === null) return "away";
  const ticket = told.ticket === null ? null : await spend(door, told.ticket);
  if (ticket === null) return "refused";
  const answer = new URL(door.origin + returnPath + told.search);
  const identity = await readAnswer(door.identity, answer, ticket).catch(() => null);
  if (identity === null) return "refused";
  const personId = await ownerOf(door, door.identity.issuer, identity);
  if (personId === null) return "unknown";
  const token = await openSession(door, personId);
  if (token === null) return "unknown";
  try {
    return { opened: await arrive(door, { personId, token, headers: null }), back: ticket.back };
  } catch (error) {
    if (isDomainError(error)) return "unknown";
    throw error;
  }
}

async function spend(door: Door, ticket: string): Promise<Ticket | null> {
  const [row] = await door.auth
    .delete(authVerification)
    .where(eq(authVerification.identifier, identifierOf(ticket)))
    .returning({ value: authVerification.value, expiresAt: authVerification.expiresAt });
  return row && row.expiresAt.getTime() > Date.parse(door.now) ? (JSON.parse(row.value) as Ticket) : null;
}

/** An account keeps the identity it was first bound to: an e-mail given to somebody else later opens nothing. */
async function ownerOf(door: Door, issuer: string, { subject, email, isEmailVerified }: Identity) {
  const providerId = `oidc:${issuer}`;
  const bound = { providerId, accountId: subject };
  const [known] = await door.auth
    .select({ personId: authAccount.userId })
    .from(authAccount)
    .where(and(eq(authAccount.providerId, providerId), eq(authAccount.accountId, subject)));
  if (known) return known.personId;
  if (email === null || !isEmailVerified) return null;
  const [user] = await door.auth
    .select({ id: authUser.id })
    .from(authUser)
    .where(
      and(
        eq(authUser.email, email.toLowerCase()),
        sql`not exists (select 1 from auth.account a
      where a.user_id = ${authUser.id} and a.provider_id = ${providerId})`,
      ),
    );
  if (!user) return null;
  const made = await door.auth
    .insert(authAccount)
    .values({ ...bound, userId: user.id })
    .onConflictDoNothing()
    .returning({ id: authAccount.id });
  if (made.length === 0) return null;
  await logAct(door, "identity.bind", user.id);
  return user.id;
}

/** A session the library opens for somebody known by other means; null for a suspended account. */
export async function openSession(door: Door, personId: string): Promise<string | null> {
  const { internalAdapter } = await door.accounts.$context;
  const session = await internalAdapter.createSession(personId, false, {
    ipAddress: door.address,
    userAgent: door.headers.get("user-agent") ?? "",
  });
  return session?.token ?? null;
}
