import type { Day } from "../day.ts";
import { type Cents, split, sum } from "../money.ts";
import { type Holding, type Ledger, totalUntil } from "./ledger.ts";
import type { Line } from "./schedule.ts";

export const dueStates = ["due", "scheduled"] as const;

/** What one payer owes one investor on one day for one reason. */
export interface Due {
  /** Kind, outcome, class, planned day, payer and commitment: the same due whenever it is computed. */
  key: string;
  line: Line;
  payer: string;
  investorId: string;
  commitment: number;
  cents: Cents;
  /** `scheduled`: settled, and its day is still to come. */
  state: (typeof dueStates)[number];
}

/**
 * Splits settled lines by investor: each payer's part, already rounded, pro rata to what the investors of the class had
 * paid in that day; ties by commitment number. An investor's due is the sum over payers.
 */
export function duesOf(lines: readonly Line[], ledger: Ledger, asOf: Day): Due[] {
  const byClass = new Map<string, Holding[]>();
  for (const holder of [...ledger.holdings].sort((a, b) => a.commitment - b.commitment))
    byClass.set(holder.classCode, [...(byClass.get(holder.classCode) ?? []), holder]);
  return lines.flatMap((line) => {
    if (!line.isDecided || line.cents === 0n) return [];
    const holders = byClass.get(line.classCode) ?? [];
    const weights = holders.map((holder) => paidIn(holder, line.on));
    if (sum(weights) === 0n) return [];
    const state = line.on <= asOf ? "due" : "scheduled";
    const dues: Due[] = [];
    for (const { code: payer, cents } of line.payers)
      for (const [i, part] of split(cents, weights).entries()) {
        const holder = holders[i];
        if (!holder || part === 0n) continue;
        const { investorId, commitment } = holder;
        dues.push({
          key: `${line.key}:${payer}:${commitment}`,
          line,
          payer,
          investorId,
          commitment,
          cents: part,
          state,
        });
      }
    return dues;
  });
}

const paidIn = ({ receipts, planned }: Holding, on: Day): Cents => totalUntil(receipts, on) + totalUntil(planned, on);
