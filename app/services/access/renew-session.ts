import { sql } from "drizzle-orm";
import type { Database } from "../../../db/client.ts";
import { type SessionLimits, sessionLimits } from "../../domain/access/proof.ts";

/** Prolongs a session in use, once a minute at most: by the idle limit from now, never past the longest it may last. */
export async function renewSession(
  auth: Database,
  sessionId: string,
  { idleMinutes, longestMinutes }: SessionLimits = sessionLimits,
): Promise<void> {
  await auth.execute(sql`update auth.session set updated_at = now(), expires_at =
      least(now() + make_interval(mins => ${idleMinutes}), created_at + make_interval(mins => ${longestMinutes}))
    where id = ${sessionId} and expires_at > now() and updated_at < now() - interval '1 minute'`);
}
