import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { parse } from "../authorise.ts";
import { email } from "../fields.ts";
import type { Door } from "./door.ts";
import { limit } from "./limit.ts";

const schema = z.object({ email });
/** Longer than writing the letter takes: the answer's time tells nothing. */
const answerMs = 400;

/** Sends the reset letter if the e-mail has an account. The answer is the same, and as slow, when it has none. */
export async function askReset(door: Door, input: unknown): Promise<void> {
  const { email } = parse(schema, input);
  await limit(door, "askReset", email);
  await Promise.all([
    door.accounts.api.requestPasswordReset({ body: { email }, headers: door.headers }),
    pause(answerMs),
  ]);
}
