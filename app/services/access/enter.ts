import { eq } from "drizzle-orm";
import { liveSession } from "../../../db/queries/session.ts";
import { authSession } from "../../../db/schema/index.ts";
import { precondition } from "../../domain/errors.ts";
import type { Door } from "./door.ts";
import { knowDevice } from "./known-device.ts";
import { logAct } from "./log-act.ts";

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

/** Somebody has shown who they are by one means: they enter, unless their account asks for a second one. */
export async function arrive(door: Door, opened: Pick<Opened, "personId" | "token" | "headers">): Promise<Opened> {
  if (!(await isDue(door, opened.token))) return enter(door, opened);
  await endFormer(door, opened.token);
  return { ...opened, isDue: true, device: null };
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
  await logAct(door, "sign-in", personId);
  return { ...opened, isDue: false, device: await knowDevice(door, session) };
}

/** The session this browser had, whoever's, ends: no cookie planted or left behind outlives a sign-in. */
async function endFormer({ auth, token: former }: Door, token: string): Promise<void> {
  if (former !== null && former !== token) await auth.delete(authSession).where(eq(authSession.token, former));
}

/** Whether a session still waits for a second factor; the database says so. */
async function isDue(door: Pick<Door, "auth">, token: string): Promise<boolean> {
  const [row] = await door.auth
    .select({ due: authSession.factorDue })
    .from(authSession)
    .where(eq(authSession.token, token));
  return row?.due ?? false;
}
