import { eq } from "drizzle-orm";
import { z } from "zod";
import { authSession } from "../../../db/schema/index.ts";
import { passwordFault } from "../../domain/access/password.ts";
import type { Viewer } from "../../domain/access/viewer.ts";
import { invalid } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import type { Door } from "./door.ts";
import { forgive, limit } from "./limit.ts";
import { logAct } from "./log-act.ts";
import { isRefusal } from "./sign-in.ts";

const schema = z.object({ currentPassword: z.string().min(1).max(1000), password: z.string().max(1000).default("") });

/** Changes one's own password; the current one is asked, every other session ends. Returns the new cookies. */
export async function changePassword(
  door: Door,
  { email, personId }: Pick<Viewer, "email" | "personId">,
  input: unknown,
): Promise<Headers> {
  const { currentPassword, password } = parse(schema, input);
  await limit(door, "signIn", email);
  const fault = passwordFault(password, email);
  if (fault) throw invalid({ password: fault });
  try {
    const held = await provedAt(door);
    const { headers, response } = await door.accounts.api.changePassword({
      body: { currentPassword, newPassword: password, revokeOtherSessions: true },
      headers: door.headers,
      returnHeaders: true,
    });
    await forgive(door, "signIn", email);
    if (response.token) await settle(door, response.token, held);
    await logAct(door, "password.change", personId);
    return headers;
  } catch (error) {
    throw isRefusal(error) ? invalid({ currentPassword: { key: "passwordWrong" } }) : error;
  }
}

/** The session that takes the place of this one asks for nothing more than it did; the password alone proves no more. */
async function settle(door: Door, token: string, held: Date | null): Promise<void> {
  await door.auth.update(authSession).set({ factorDue: false, provedAt: held }).where(eq(authSession.token, token));
}

async function provedAt(door: Door): Promise<Date | null> {
  const mine = eq(authSession.token, door.token ?? "");
  const [row] = await door.auth.select({ at: authSession.provedAt }).from(authSession).where(mine);
  return row?.at ?? null;
}
