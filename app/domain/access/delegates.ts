import type { Day, Instant } from "../day.ts";
import { addDays } from "../deadlines.ts";
import type { Message } from "../errors.ts";

const delegateStates = ["invited", "active", "ended", "revoked"] as const;
export type DelegateState = (typeof delegateStates)[number];

interface DelegateFacts {
  endsAt: Instant;
  isAccepted: boolean;
  revokedAt: Instant | null;
}

/** How a delegation stands: nothing opens past its last day, accepted or not. */
export function delegateState({ endsAt, isAccepted, revokedAt }: DelegateFacts, now: Instant): DelegateState {
  if (revokedAt !== null) return "revoked";
  if (new Date(endsAt).getTime() <= new Date(now).getTime()) return "ended";
  return isAccepted ? "active" : "invited";
}

/** Why a delegation may not last until a day: it ends today at the earliest, within a year at the latest. */
export function untilProblem(until: Day, today: Day): Message | null {
  if (until < today) return { key: "delegateUntilPast" };
  return until > addDays(today, 366) ? { key: "delegateUntilFar" } : null;
}
