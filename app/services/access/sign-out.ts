import type { Door } from "./door.ts";
import { logAct } from "./log-act.ts";

/** Ends the visitor's own session; returns the cookies that clear theirs. Nobody signed in → nothing to end. */
export async function signOut(door: Door, personId: string | null): Promise<Headers> {
  const { headers } = await door.accounts.api.signOut({ headers: door.headers, returnHeaders: true });
  if (personId !== null) await logAct(door, "sign-out", personId);
  return headers;
}
