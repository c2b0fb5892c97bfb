import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { authRateLimit } from "../../../db/schema/index.ts";
import { passkeyDomain } from "../../adapters/passkey.ts";
import type { Door } from "./door.ts";
import { tokenHash } from "./token.ts";

/** What a passkey is asked to sign for; the answer to one question is none to another. */
export type Purpose = "add" | "prove" | "sign-in";

const nonceBytes = 16;
const timeBytes = 8;
const answerMs = 10 * 60_000;

/** A question of a session is its own: signing in has none yet. */
function markOf({ sealingKey, token }: Door, purpose: Purpose, told: Buffer): Buffer {
  const whose = purpose === "sign-in" ? "" : (token ?? "");
  const key = Buffer.from(sealingKey, "hex");
  return createHmac("sha256", key).update(`challenge\n${purpose}\n${whose}\n`).update(told).digest();
}

/** A question for a passkey: random, dated, and marked as ours, so that asking writes nothing. */
export function newChallenge(door: Door, purpose: Purpose): string {
  const told = Buffer.alloc(nonceBytes + timeBytes);
  randomBytes(nonceBytes).copy(told);
  told.writeBigUInt64BE(BigInt(Date.parse(door.now)), nonceBytes);
  return Buffer.concat([told, markOf(door, purpose, told)]).toString("base64url");
}

/** Whether that was a question of ours for this purpose, in time, answered for the first time. Spends it. */
export async function spendChallenge(door: Door, purpose: Purpose, challenge: string): Promise<boolean> {
  const bytes = Buffer.from(challenge, "base64url");
  const told = bytes.subarray(0, nonceBytes + timeBytes);
  const mark = bytes.subarray(nonceBytes + timeBytes);
  const expected = markOf(door, purpose, told);
  if (mark.length !== expected.length || !timingSafeEqual(mark, expected)) return false;
  const askedAt = Number(told.readBigUInt64BE(nonceBytes));
  const now = Date.parse(door.now);
  // A minute for the clocks of two processes.
  if (askedAt > now + 60_000 || askedAt < now - answerMs) return false;
  // Counted where tries are: once is all there is; tidied with them.
  const first = await door.auth
    .insert(authRateLimit)
    .values({ key: tokenHash(`challenge\n${challenge}`), count: 1, since: now })
    .onConflictDoNothing()
    .returning({ key: authRateLimit.key });
  return first.length === 1;
}

/** What the browser is asked to sign (part of PublicKeyCredentialRequestOptionsJSON). */
export const passkeyQuestion = (door: Door, purpose: Purpose) => ({
  challenge: newChallenge(door, purpose),
  rpId: passkeyDomain(door.origin),
});
