import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { authRecoveryCode, authTotp } from "../../../db/schema/index.ts";
import { codeAddress, newCodeSecret, stepOfCode } from "../../adapters/one-time-code.ts";
import { drawQrCode, type QrDrawing } from "../../adapters/qr-code.ts";
import { openWords, sealWords } from "../../adapters/sealed-words.ts";
import { tidyCode } from "../../domain/access/proof.ts";
import { conflict, invalid, precondition } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { mustBeFresh } from "../must-be-fresh.ts";
import { checkCode } from "./check-code.ts";
import type { Door } from "./door.ts";
import { logAct } from "./log-act.ts";
import { renewRecoveryCodes } from "./recovery-codes.ts";

export interface SecondFactor {
  /** Since when codes of an application are asked; null = they are not. */
  since: string | null;
  /** A key that waits for its first code: to read with the application, or to copy. */
  waiting: { key: string; drawing: QrDrawing } | null;
  /** Recovery codes not used yet. */
  codesLeft: number;
}

/** Where somebody stands with their application of codes. */
export async function secondFactorOf(door: Door, { personId, email }: Context["viewer"]): Promise<SecondFactor> {
  const [row] = await door.auth.select().from(authTotp).where(eq(authTotp.userId, personId));
  const left = await door.auth
    .select({ id: authRecoveryCode.id })
    .from(authRecoveryCode)
    .where(and(eq(authRecoveryCode.userId, personId), isNull(authRecoveryCode.usedAt)));
  const waiting = row && row.confirmedAt === null ? openWords(row.secret, personId, door.sealingKey) : null;
  return {
    since: row?.confirmedAt?.toISOString() ?? null,
    waiting:
      waiting === null ? null : { key: waiting, drawing: drawQrCode(codeAddress(waiting, { email, issuer: "Tamis" })) },
    codesLeft: left.length,
  };
}

/** Makes a key for an application; a former one that was never confirmed is forgotten. */
export async function beginCodes(context: Context, door: Door): Promise<void> {
  mustBeFresh(context);
  const { personId } = context.viewer;
  const secret = sealWords(newCodeSecret(), personId, door.sealingKey);
  const made = await door.auth
    .insert(authTotp)
    .values({ userId: personId, secret })
    .onConflictDoUpdate({
      target: authTotp.userId,
      set: { secret, createdAt: new Date(door.now) },
      setWhere: isNull(authTotp.confirmedAt),
    })
    .returning({ id: authTotp.userId });
  if (made.length === 0) throw conflict({ key: "factorHeld" });
}

const shown = z.object({ code: z.string().min(1).max(40) });

/** The first code of the application: from now on one is asked at each sign-in. Returns the recovery codes, told once. */
export async function confirmCodes(context: Context, door: Door, input: unknown): Promise<string[]> {
  const { code } = parse(shown, input);
  const { personId } = context.viewer;
  const mine = and(eq(authTotp.userId, personId), isNull(authTotp.confirmedAt));
  const [row] = await door.auth.select({ secret: authTotp.secret }).from(authTotp).where(mine);
  if (!row) throw precondition({ key: "factorNotBegun" });
  const secret = openWords(row.secret, personId, door.sealingKey);
  const step = secret === null ? null : stepOfCode(secret, tidyCode(code), Date.parse(door.now));
  if (step === null) throw invalid({ code: { key: "codeWrong" } });
  const set = { confirmedAt: new Date(door.now), lastStep: step };
  const done = await door.auth
    .update(authTotp)
    .set(set)
    .where(and(mine, eq(authTotp.secret, row.secret)))
    .returning({ id: authTotp.userId });
  if (done.length === 0) throw conflict({ key: "factorHeld" });
  await logAct(door, "factor.enrol", personId);
  return renewRecoveryCodes(door, personId);
}

/** New recovery codes; those before are worth nothing any more. */
export async function askRecoveryCodes(context: Context, door: Door): Promise<string[]> {
  mustBeFresh(context);
  const { personId } = context.viewer;
  if (!(await holdsCodes(door, personId))) throw precondition({ key: "factorNotBegun" });
  await logAct(door, "factor.codes", personId);
  return renewRecoveryCodes(door, personId);
}

/** Stops asking for codes; a code is asked to do so, however short ago another was given. */
export async function removeCodes(context: Context, door: Door, input: unknown): Promise<void> {
  const { code } = parse(shown, input);
  const { personId } = context.viewer;
  if (!(await holdsCodes(door, personId))) throw precondition({ key: "factorNotBegun" });
  if (!(await checkCode(door, personId, code))) throw invalid({ code: { key: "codeWrong" } });
  await door.auth.transaction(async (tx) => {
    await tx.delete(authTotp).where(eq(authTotp.userId, personId));
    await tx.execute(sql`delete from auth.recovery_code where user_id = ${personId}
      and not exists (select 1 from auth.passkey where user_id = ${personId})`);
  });
  await logAct(door, "factor.remove", personId);
}

async function holdsCodes(door: Door, personId: string): Promise<boolean> {
  const rows = await door.auth
    .select({ id: authTotp.userId })
    .from(authTotp)
    .where(and(eq(authTotp.userId, personId), isNotNull(authTotp.confirmedAt)));
  return rows.length > 0;
}
