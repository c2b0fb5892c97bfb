import type { Day } from "../day.ts";

export const derogationStates = ["requested", "live", "expired", "revoked", "overtaken"] as const;
export type DerogationState = (typeof derogationStates)[number];

/** Where a derogation stands on a day. It counts only when it is live; it never deletes the verdict it is about. */
export function derogationState(
  one: {
    approvedAt: string | null;
    revokedAt: string | null;
    /** First day it no longer counts. */
    expiresOn: Day;
    /** The verdict it names was superseded: it says nothing of the next one. */
    verdictSupersededAt: string | null;
  },
  today: Day,
): DerogationState {
  if (one.revokedAt !== null) return "revoked";
  if (one.verdictSupersededAt !== null) return "overtaken";
  if (today >= one.expiresOn) return "expired";
  return one.approvedAt === null ? "requested" : "live";
}
