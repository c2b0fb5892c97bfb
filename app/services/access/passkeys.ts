import { and, asc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { authPasskey } from "../../../db/schema/index.ts";
import { passkeyDomain, readNewPasskey } from "../../adapters/passkey.ts";
import { conflict, invalid, notFound, precondition } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { mustBeFresh } from "../must-be-fresh.ts";
import { newChallenge, spendChallenge } from "./challenge.ts";
import type { Door } from "./door.ts";
import { logAct } from "./log-act.ts";
import { renewRecoveryCodes } from "./recovery-codes.ts";

export interface PasskeyLine {
  id: string;
  name: string;
  isSynced: boolean;
  createdAt: string;
  usedAt: string | null;
}

const mostKeys = 10;
const mine = (personId: string) => eq(authPasskey.userId, personId);

/** A person's passkeys, the oldest first. */
export async function passkeysOf(door: Door, personId: string): Promise<PasskeyLine[]> {
  const rows = await door.auth
    .select()
    .from(authPasskey)
    .where(mine(personId))
    .orderBy(asc(authPasskey.createdAt), asc(authPasskey.id))
    .limit(mostKeys);
  return rows.map(({ id, name, isSynced, createdAt, usedAt }) => ({
    ...{ id, name, isSynced, createdAt: createdAt.toISOString(), usedAt: usedAt?.toISOString() ?? null },
  }));
}

/** What the browser is asked to make a key for (PublicKeyCredentialCreationOptionsJSON). */
export async function creationQuestion(door: Door, { personId, name, email }: Context["viewer"]) {
  const held = await door.auth.select({ id: authPasskey.credentialId }).from(authPasskey).where(mine(personId));
  const required = "required" as const;
  return {
    challenge: newChallenge(door, "add"),
    rp: { name: "Tamis", id: passkeyDomain(door.origin) },
    user: { id: Buffer.from(personId).toString("base64url"), name: email, displayName: name },
    // Ed25519, ECDSA P-256, RSA: what devices have.
    pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key" as const, alg })),
    authenticatorSelection: { residentKey: required, requireResidentKey: true, userVerification: required },
    excludeCredentials: held.map(({ id }) => ({ id, type: "public-key" as const })),
    attestation: "none" as const,
  };
}

const adding = z.object({ name: z.string().trim().min(1).max(100), answer: z.string().min(2).max(20_000) });

/** Keeps a key the browser has just made. With the first factor of an account come its recovery codes, told once. */
export async function addPasskey(context: Context, door: Door, input: unknown): Promise<string[] | null> {
  const { name, answer } = parse(adding, input);
  mustBeFresh(context);
  const { personId } = context.viewer;
  if ((await passkeysOf(door, personId)).length >= mostKeys) throw precondition({ key: "passkeysMost" });
  const isOurs = (challenge: string) => spendChallenge(door, "add", challenge);
  const key = await readNewPasskey(answer, { origin: door.origin, isOurs });
  if (key === null) throw invalid({ answer: { key: "passkeyWrong" } }, { key: "passkeyWrong" });
  const made = await door.auth
    .insert(authPasskey)
    .values({ ...key, name, userId: personId })
    .onConflictDoNothing()
    .returning({ id: authPasskey.id });
  if (made.length === 0) throw conflict({ key: "passkeyHeld" });
  await logAct(door, "passkey.add", personId);
  const [row] = await door.auth.execute<{ none: boolean }>(
    sql`select not exists (select 1 from auth.recovery_code where user_id = ${personId}) as none`,
  );
  return row?.none ? renewRecoveryCodes(door, personId) : null;
}

const removing = z.object({ passkeyId: z.uuid() });

/** Forgets one of one's own keys; recovery codes end with the last factor. */
export async function removePasskey(context: Context, door: Door, input: unknown): Promise<void> {
  const { passkeyId } = parse(removing, input);
  mustBeFresh(context);
  const { personId } = context.viewer;
  await door.auth.transaction(async (tx) => {
    const gone = await tx
      .delete(authPasskey)
      .where(and(eq(authPasskey.id, passkeyId), mine(personId)))
      .returning({ id: authPasskey.id });
    if (gone.length === 0) throw notFound();
    await tx.execute(sql`delete from auth.recovery_code where user_id = ${personId}
      and not exists (select 1 from auth.passkey where user_id = ${personId})
      and not exists (select 1 from auth.totp where user_id = ${personId} and confirmed_at is not null)`);
  });
  await logAct(door, "passkey.remove", personId);
}
