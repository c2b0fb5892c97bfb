import { and, eq, isNotNull, lt } from "drizzle-orm";
import { authTotp } from "../../../db/schema/index.ts";
import { stepOfCode } from "../../adapters/one-time-code.ts";
import { openWords } from "../../adapters/sealed-words.ts";
import { isAppCode, tidyCode } from "../../domain/access/proof.ts";
import type { Door } from "./door.ts";
import { forgive, limit } from "./limit.ts";
import { logAct } from "./log-act.ts";
import { spendRecoveryCode } from "./recovery-codes.ts";

/**
 * Whether somebody shows a code of their application, or a recovery code; each works once. Tries are counted as those
 * at passwords are, in the database: too many → `TooMuch`.
 */
export async function checkCode(door: Door, personId: string, typed: string): Promise<boolean> {
  await limit(door, "factor", personId);
  const code = tidyCode(typed);
  const isRight = isAppCode(code) ? await spendAppCode(door, personId, code) : await recover(door, personId, code);
  if (isRight) await forgive(door, "factor", personId);
  return isRight;
}

/** A code counts only after the last one used: shown twice, or at two places at once, it opens one of them. */
async function spendAppCode(door: Door, personId: string, code: string): Promise<boolean> {
  const known = and(eq(authTotp.userId, personId), isNotNull(authTotp.confirmedAt));
  const [row] = await door.auth.select({ secret: authTotp.secret }).from(authTotp).where(known);
  const secret = row ? openWords(row.secret, personId, door.sealingKey) : null;
  const step = secret === null ? null : stepOfCode(secret, code, Date.parse(door.now));
  if (step === null) return false;
  const spent = await door.auth
    .update(authTotp)
    .set({ lastStep: step })
    .where(and(known, lt(authTotp.lastStep, step)))
    .returning({ id: authTotp.userId });
  return spent.length === 1;
}

async function recover(door: Door, personId: string, code: string): Promise<boolean> {
  if (!(await spendRecoveryCode(door, personId, code))) return false;
  await logAct(door, "factor.recover", personId);
  return true;
}
