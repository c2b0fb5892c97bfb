import { sql } from "drizzle-orm";
import type { Door } from "./door.ts";

/** Ends the visitor's own session; returns the cookies that clear theirs. Nobody signed in → nothing to end. */
export async function signOut(door: Door, personId: string | null): Promise<Headers> {
  const { headers } = await door.accounts.api.signOut({ headers: door.headers, returnHeaders: true });
  if (personId !== null)
    await door.write("sign-out", (tx) => tx.execute(sql`select tamis.log_event('sign-out', ${personId}::text)`));
  return headers;
}
