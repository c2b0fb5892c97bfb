import { sql } from "drizzle-orm";
import type { Factor } from "../../domain/access/proof.ts";
import { invalid } from "../../domain/errors.ts";
import type { Context } from "../context.ts";
import { checkCode } from "./check-code.ts";
import { checkPasskey } from "./check-passkey.ts";
import { confirmPassword } from "./confirm-password.ts";
import type { Door } from "./door.ts";

/**
 * Somebody signed in proves again who they are, by the field `proof` of whatever form they send: a code for who holds a
 * second factor, else their password. Nothing typed changes nothing. Returns the context as it stands then.
 */
export async function proveAgain(
  door: Door,
  context: Context,
  { typed, factors }: { typed: unknown; factors: readonly Factor[] },
): Promise<Context> {
  if (typeof typed !== "string" || door.token === null) return context;
  const { personId } = context.viewer;
  // A passkey's answer is JSON; a code never begins so.
  const isKey = typed.startsWith("{");
  if (isKey && (await checkPasskey(door, "prove", typed)) !== personId)
    throw invalid({ proof: { key: "passkeyWrong" } });
  if (isKey) return settled(door, context, door.token);
  if (factors.length === 0) await confirmPassword(door, context.viewer, typed, "proof");
  else if (!(await checkCode(door, personId, typed))) throw invalid({ proof: { key: "codeWrong" } });
  return settled(door, context, door.token);
}

async function settled(door: Door, context: Context, token: string): Promise<Context> {
  await settleProof(door, token);
  return { ...context, provedAt: door.now };
}

/** Marks a session as one whose person has just shown all that is asked of them. */
export async function settleProof(door: Pick<Door, "auth" | "now">, token: string): Promise<void> {
  await door.auth.execute(
    sql`update auth.session set proved_at = ${door.now}, factor_due = false where token = ${token} and expires_at > now()`,
  );
}
