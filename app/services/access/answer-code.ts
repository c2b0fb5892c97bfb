import { and, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { authSession } from "../../../db/schema/index.ts";
import { invalid, precondition } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import { checkCode } from "./check-code.ts";
import type { Door } from "./door.ts";
import { enter, type Opened } from "./enter.ts";
import { logAct } from "./log-act.ts";
import { settleProof } from "./prove-again.ts";

const schema = z.object({ code: z.string().min(1).max(40) });
/** How long the password that was shown waits for its code. */
const waitingMs = 10 * 60_000;

/** Who has shown their password in this browser and not their code yet; null when nobody has, or too long ago. */
export async function waitingPerson(door: Door): Promise<string | null> {
  if (door.token === null) return null;
  const now = new Date(door.now);
  const [row] = await door.auth
    .select({ personId: authSession.userId })
    .from(authSession)
    .where(
      and(
        ...[eq(authSession.token, door.token), eq(authSession.factorDue, true), gt(authSession.expiresAt, now)],
        gt(authSession.createdAt, new Date(now.getTime() - waitingMs)),
      ),
    );
  return row?.personId ?? null;
}

/** The second step of signing in: a code of the application, or a recovery code. */
export async function answerCode(door: Door, input: unknown): Promise<Opened> {
  const { code } = parse(schema, input);
  const personId = await waitingPerson(door);
  if (personId === null || door.token === null) throw precondition({ key: "signInAgain" });
  if (!(await checkCode(door, personId, code))) {
    await logAct(door, "sign-in.refused", personId);
    throw invalid({ code: { key: "codeWrong" } });
  }
  await settleProof(door, door.token);
  return enter(door, { personId, token: door.token, headers: new Headers() });
}
