import type { Day } from "../day.ts";
import { overlap, type Period } from "../period.ts";

export interface Holding extends Period {
  holderId: string;
  share: number | null;
}

/**
 * The largest sum of recorded shares on any one day of `period`, in millionths. Of several live assertions
 * about the same holder the highest counts (domain §3.1), so that two sources that disagree are not added up.
 */
export function largestSum(holdings: readonly Holding[], period: Period): number {
  const days = new Set<Day | null>([period.validFrom]);
  for (const holding of holdings) if (holding.validFrom !== null) days.add(holding.validFrom);
  let largest = 0;
  for (const day of days) {
    const at: Period =
      day === null ? { validFrom: null, validTo: "0001-01-01" } : { validFrom: day, validTo: `${day}~` };
    if (!overlap(at, period)) continue;
    const byHolder = new Map<string, number>();
    for (const holding of holdings) {
      if (!overlap(at, holding)) continue;
      byHolder.set(holding.holderId, Math.max(byHolder.get(holding.holderId) ?? 0, holding.share ?? 0));
    }
    largest = Math.max(
      largest,
      [...byHolder.values()].reduce((sum, share) => sum + share, 0),
    );
  }
  return largest;
}
