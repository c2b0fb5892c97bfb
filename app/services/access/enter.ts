import { eq, sql } from "drizzle-orm";
import { liveSession } from "../../../db/queries/session.ts";
import { authSession } from "../../../db/schema/index.ts";
import { precondition } from "../../domain/errors.ts";
import type { Door } from "./door.ts";
import { knowDevice } from "./known-device.ts";

export interface Opened {
  personId: string;
  token: string;
  /** The library's cookies, to pass on; null = it wrote none, the session was opened without its answer. */
  headers: Headers | null;
  /** A second factor is still asked: the session opens nothing before. */
  isDue: boolean;
  /** The mark to leave in this browser; null when it carries one. */
  device: string | null;
}

/**
 * Somebody has shown all that is asked of them: their coming is logged, their browser recognised. A session whose
 * person holds no live role is ended → `Precondition`.
 */
export async function enter(door: Door, opened: Pick<Opened, "personId" | "token" | "headers">): Promise<Opened> {
  const { personId, token } = opened;
  await endFormer(door, token);
  const session = await liveSession(door.app, token);
  if (!session?.viewers.length) {
    await door.auth.delete(authSession).where(eq(authSession.token, token));
    throw precondition({ key: "noRoleLeft" });
  }
  await door.write("sign-in", (tx) => tx.execute(sql`select tamis.log_event('sign-in', ${personId}::text)`));
  return { ...opened, isDue: false, device: await knowDevice(door, session) };
}

/** The session this browser had, whoever's, ends: no cookie planted or left behind outlives a sign-in. */
export async function endFormer(door: Door, token: string): Promise<void> {
  const former = await door.accounts.api.getSession({ headers: door.headers });
  if (former && former.session.token !== token)
    await door.auth.delete(authSession).where(eq(authSession.token, former.session.token));
}

/** Whether a session still waits for a second factor; the database says so. */
export async function isDue(door: Pick<Door, "auth">, token: string): Promise<boolean> {
  const [row] = await door.auth
    .select({ due: authSession.factorDue })
    .from(authSession)
    .where(eq(authSession.token, token));
  return row?.due ?? false;
}
