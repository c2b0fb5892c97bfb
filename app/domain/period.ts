import type { Day } from "./day.ts";

/** `[validFrom, validTo)`; null = open. */
export interface Period {
  validFrom: Day | null;
  validTo: Day | null;
}

/** True when two periods share at least one day. */
export function overlap(a: Period, b: Period): boolean {
  return startsBefore(a.validFrom, b.validTo) && startsBefore(b.validFrom, a.validTo);
}

const startsBefore = (start: Day | null, end: Day | null): boolean => start === null || end === null || start < end;
