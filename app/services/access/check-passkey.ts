import { and, eq } from "drizzle-orm";
import { authPasskey } from "../../../db/schema/index.ts";
import { credentialOf, readSignature } from "../../adapters/passkey.ts";
import { type Purpose, spendChallenge } from "./challenge.ts";
import type { Door } from "./door.ts";

/** Whose passkey signed our question, this once; null when nobody's did. */
export async function checkPasskey(door: Door, purpose: Purpose, answer: string): Promise<string | null> {
  const credentialId = credentialOf(answer);
  if (credentialId === null) return null;
  const [key] = await door.auth.select().from(authPasskey).where(eq(authPasskey.credentialId, credentialId));
  if (!key) return null;
  const isOurs = (challenge: string) => spendChallenge(door, purpose, challenge);
  const counter = await readSignature(answer, key, { origin: door.origin, isOurs });
  if (counter === null) return null;
  const used = await door.auth
    .update(authPasskey)
    .set({ counter, usedAt: new Date(door.now) })
    // Two answers at once of a key that counts: one of them is a copy's.
    .where(and(eq(authPasskey.id, key.id), eq(authPasskey.counter, key.counter)))
    .returning({ id: authPasskey.id });
  return used.length === 1 ? key.userId : null;
}
