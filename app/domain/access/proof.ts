import type { Instant } from "../day.ts";

/** What somebody may hold beside their password: an application that shows codes, keys kept by their devices. */
export const factors = ["totp", "passkey"] as const;
export type Factor = (typeof factors)[number];

/** For how long a proof of who one is counts as fresh: grave acts ask for another after it. */
export const freshMinutes = 5;

/** Whether somebody proved who they are shortly before `now`; never, or in the future, is not. */
export function isFresh(provedAt: Instant | null, now: Instant): boolean {
  if (provedAt === null) return false;
  const age = Date.parse(now) - Date.parse(provedAt);
  // Two processes' clocks may differ by a little.
  return age >= -60_000 && age < freshMinutes * 60_000;
}

/** How a session ends by itself: unused for so many minutes, and at the latest so many minutes after it was opened. */
export interface SessionLimits {
  idleMinutes: number;
  longestMinutes: number;
}
export const sessionLimits: SessionLimits = { idleMinutes: 120, longestMinutes: 12 * 60 };

/** A code as it is compared: six figures of an application, or a recovery code, whatever stood between its groups. */
export function tidyCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .replace(/[\s\p{Pd}.]/gu, "")
    .toLowerCase();
}

export const isAppCode = (tidy: string): boolean => /^\d{6}$/.test(tidy);
