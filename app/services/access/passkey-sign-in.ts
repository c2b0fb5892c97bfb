import { z } from "zod";
import { DomainError } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import { checkPasskey } from "./check-passkey.ts";
import type { Door } from "./door.ts";
import { enter, type Opened } from "./enter.ts";
import { limit } from "./limit.ts";
import { settleProof } from "./prove-again.ts";
import { openSession } from "./provider-sign-in.ts";

const schema = z.object({ answer: z.string().min(2).max(20_000) });
const refused = () => new DomainError("Invalid", { key: "passkeyRefused" });

/**
 * Opens a session by a passkey alone: the device, and what unlocks it, are two factors. An unknown key, a wrong
 * signature and a suspended person get the same sentence.
 */
export async function signInByPasskey(door: Door, input: unknown): Promise<Opened> {
  const { answer } = parse(schema, input);
  await limit(door, "passkey", null);
  const personId = await checkPasskey(door, "sign-in", answer);
  const token = personId === null ? null : await openSession(door, personId);
  if (personId === null || token === null) throw refused();
  await settleProof(door, token);
  return enter(door, { personId, token, headers: null });
}
