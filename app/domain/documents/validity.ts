import type { Day } from "../day.ts";
import { addDays } from "../deadlines.ts";

/** How soon a piece stops counting, as a list is asked for it. */
export const validities = ["expired", "7", "30", "90", "all"] as const;
export type Validity = (typeof validities)[number];

/** The expiry days a choice takes in, both included; null = without bound. A piece counts until the eve of its expiry day. */
export function expiryBounds(validity: Validity, today: Day): { from: Day | null; to: Day | null } {
  if (validity === "all") return { from: null, to: null };
  if (validity === "expired") return { from: null, to: today };
  return { from: addDays(today, 1), to: addDays(today, Number(validity)) };
}
