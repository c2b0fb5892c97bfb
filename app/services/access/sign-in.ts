import { sql } from "drizzle-orm";
import { z } from "zod";
import { demonstrationPassword } from "../../domain/access/demonstration.ts";
import { DomainError } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import type { Door } from "./door.ts";
import { arrive, type Opened } from "./enter.ts";
import { forgive, limit } from "./limit.ts";

const schema = z.object({ email: z.string().trim().min(1).max(320), password: z.string().min(1).max(1000) });

/** The one answer to an unknown e-mail, a wrong password and a disabled person. */
const refused = () => new DomainError("Invalid", { key: "signInRefused" });

/**
 * Opens a session by e-mail and password. Unknown e-mail, wrong password and disabled person get the same
 * sentence after the same work (one argon2id each); more than the limit's tries → `TooMuch`; the right
 * password of somebody without any live role → `Precondition`. Whoever holds a second factor is still asked for it.
 */
export async function signIn(door: Door, input: unknown): Promise<Opened> {
  const { email, password } = parse(schema, input);
  await limit(door, "signIn", email);
  if (door.mode === "production" && password === demonstrationPassword) throw refused();
  const opened = await open(door, email, password);
  if (opened === null) {
    await door.write("sign-in.refused", (tx) =>
      tx.execute(
        sql`select tamis.log_event('sign-in.refused', id::text) from person where lower(email) = ${email.toLowerCase()}`,
      ),
    );
    throw refused();
  }
  await forgive(door, "signIn", email);
  return arrive(door, opened);
}

type ByPassword = Pick<Opened, "personId" | "token" | "headers">;

async function open(door: Door, email: string, password: string): Promise<ByPassword | null> {
  try {
    const { headers, response } = await door.accounts.api.signInEmail({
      body: { email: email.toLowerCase(), password },
      headers: door.headers,
      returnHeaders: true,
    });
    return { personId: response.user.id, token: response.token, headers };
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

/** True for the library's own 4xx answers; a database that is away is not a wrong password. */
export const isRefusal = (error: unknown): boolean => {
  const code = (error as { statusCode?: number } | null)?.statusCode;
  return code !== undefined && code >= 400 && code < 500;
};
