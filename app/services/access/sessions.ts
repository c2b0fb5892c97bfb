import { and, desc, eq, gt, ne } from "drizzle-orm";
import { z } from "zod";
import { authSession } from "../../../db/schema/index.ts";
import { browserName } from "../../domain/access/browser-name.ts";
import { readableAddress } from "../../domain/access/network-address.ts";
import { notFound } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import type { Door } from "./door.ts";
import { logAct } from "./log-act.ts";

export interface OpenSession {
  id: string;
  browser: string | null;
  address: string | null;
  openedAt: string;
  seenAt: string;
}

/** A person's live sessions, latest first. Their tokens stay in the database. */
export async function listSessions(door: Door, personId: string): Promise<OpenSession[]> {
  const rows = await door.auth
    .select()
    .from(authSession)
    .where(and(eq(authSession.userId, personId), gt(authSession.expiresAt, new Date(door.now))))
    .orderBy(desc(authSession.updatedAt), authSession.id)
    .limit(50);
  return rows.map(({ id, userAgent, ipAddress, createdAt, updatedAt }) => ({
    id,
    browser: browserName(userAgent),
    address: ipAddress ? readableAddress(ipAddress) : null,
    openedAt: createdAt.toISOString(),
    seenAt: updatedAt.toISOString(),
  }));
}

/** Ends one of the person's own sessions; somebody else's does not exist. */
export async function revokeSession(door: Door, personId: string, input: unknown): Promise<void> {
  const { sessionId } = parse(z.object({ sessionId: z.uuid() }), input);
  const ended = await door.auth
    .delete(authSession)
    .where(and(eq(authSession.id, sessionId), eq(authSession.userId, personId)))
    .returning({ id: authSession.id });
  if (ended.length === 0) throw notFound();
  await logAct(door, "session.close", personId);
}

/** Ends every session of the person but this one. */
export async function revokeOtherSessions(door: Door, personId: string, sessionId: string): Promise<void> {
  const ended = await door.auth
    .delete(authSession)
    .where(and(eq(authSession.userId, personId), ne(authSession.id, sessionId)))
    .returning({ id: authSession.id });
  if (ended.length > 0) await logAct(door, "session.close", personId);
}
