import { sql } from "drizzle-orm";
import type { Factor } from "../../app/domain/access/proof.ts";
import type { Viewer } from "../../app/domain/access/viewer.ts";
import type { Database } from "../client.ts";

/** A live session: whose it is, what they may act as now, and whether it is due for renewal. */
export interface LiveSession {
  sessionId: string;
  personId: string;
  name: string;
  email: string;
  locale: "fr" | "en";
  renew: boolean;
  /** When they last proved who they are. */
  provedAt: string | null;
  /** What they hold beside their password. */
  factors: Factor[];
  /** One for each live grant, oldest first; empty when every grant has ended. */
  viewers: Viewer[];
}

interface Row extends Record<string, unknown> {
  session_id: string;
  renew: boolean;
  proved_at: string | null;
  factors: Factor[];
  person_id: string;
  name: string;
  email: string;
  locale: "fr" | "en";
  role: Viewer["role"] | null;
  institution_id: string | null;
  candidacy_id: string | null;
}

/** The session of a token, in one query; null when it ended, was revoked, or its person is disabled. */
export async function liveSession(db: Database, token: string): Promise<LiveSession | null> {
  const rows = await db.execute<Row>(sql`select * from tamis.viewers_of(${token})`);
  const first = rows[0];
  if (!first) return null;
  const { session_id: sessionId, person_id: personId, name, email, locale, renew, factors } = first;
  const provedAt = first.proved_at === null ? null : new Date(first.proved_at).toISOString();
  const viewers = rows.flatMap(({ role, institution_id: institutionId, candidacy_id: candidacyId }) =>
    role === null ? [] : [{ personId, name, email, role, institutionId, candidacyId }],
  );
  return { sessionId, personId, name, email, locale, renew, provedAt, factors, viewers };
}
