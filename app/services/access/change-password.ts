import { sql } from "drizzle-orm";
import { z } from "zod";
import { passwordFault } from "../../domain/access/password.ts";
import type { Viewer } from "../../domain/access/viewer.ts";
import { invalid } from "../../domain/errors.ts";
import { parse } from "../authorise.ts";
import type { Door } from "./door.ts";
import { forgive, limit } from "./limit.ts";
import { isRefusal } from "./sign-in.ts";

const schema = z.object({ currentPassword: z.string().min(1).max(1000), password: z.string().max(1000).default("") });

/** Changes one's own password; the current one is asked, every other session ends. Returns the new cookies. */
export async function changePassword(
  door: Door,
  { email, personId }: Pick<Viewer, "email" | "personId">,
  input: unknown,
): Promise<Headers> {
  const { currentPassword, password } = parse(schema, input);
  await limit(door, "signIn", email);
  const fault = passwordFault(password, email);
  if (fault) throw invalid({ password: fault });
  try {
    const { headers } = await door.accounts.api.changePassword({
      body: { currentPassword, newPassword: password, revokeOtherSessions: true },
      headers: door.headers,
      returnHeaders: true,
    });
    await forgive(door, "signIn", email);
    await door.write("password.change", (tx) =>
      tx.execute(sql`select tamis.log_event('password.change', ${personId}::text)`),
    );
    return headers;
  } catch (error) {
    throw isRefusal(error) ? invalid({ currentPassword: { key: "passwordWrong" } }) : error;
  }
}
