import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { passwordFault } from "../../domain/access/password.ts";
import { invalid, precondition } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import type { Door } from "./door.ts";
import { limit } from "./limit.ts";
import { isRefusal } from "./sign-in.ts";

const schema = z.object({ token: z.string().min(1).max(200), password: z.string().max(1000).default("") });
const unusable = () => precondition({ key: "resetUnusable" });

/** Sets a new password by the token of a reset letter; every session of the person ends, the token is spent. */
export async function resetPassword(door: Door, input: unknown): Promise<void> {
  const { token, password } = parse(schema, input);
  await limit(door, "useToken", null);
  const email = await ownerOf(door, token);
  if (email === null) throw unusable();
  const fault = passwordFault(password, email);
  if (fault) throw invalid({ password: fault });
  try {
    await door.accounts.api.resetPassword({ body: { newPassword: password, token }, headers: door.headers });
  } catch (error) {
    throw isRefusal(error) ? unusable() : error;
  }
  await door.write("password.reset", (tx) =>
    tx.execute(sql`select tamis.log_event('password.reset', id::text) from person where lower(email) = ${email}`),
  );
}

/** Whose token it is, without spending it; the library stores only its SHA-256. */
export async function ownerOf(door: Door, token: string): Promise<string | null> {
  const identifier = createHash("sha256").update(`reset-password:${token}`).digest("base64url");
  const [row] = await door.auth.execute<{ email: string }>(sql`
    select u.email from auth.verification v join auth."user" u on u.id::text = v.value
    where v.identifier = ${identifier} and v.expires_at > ${door.now}`);
  return row?.email ?? null;
}
