import type { Day } from "../../domain/day.ts";
import type { Message } from "../../domain/errors.ts";
import { callBlocks } from "../../domain/funding/tranches.ts";
import { asTranche, type Money, type TrancheView } from "../../services/funding/read-money.ts";

export type TrancheState = "called" | "partly" | "late" | "toCome" | "blocked";

/** What keeps a tranche from being called that is on record; the verdict is asked when it is called. */
export const recordedBlocks = (tranche: TrancheView, today: Day): Message[] =>
  callBlocks(asTranche(tranche, tranche.conditions), { on: today, unclearedInvestors: [] });

/** Where a tranche stands in its plan. */
export function trancheState(tranche: TrancheView, today: Day): TrancheState {
  if (tranche.calledCents >= tranche.plannedCents && tranche.calledCents > 0n) return "called";
  if (tranche.calledCents > 0n) return "partly";
  if (recordedBlocks(tranche, today).length > 0) return "blocked";
  return tranche.plannedOn < today ? "late" : "toCome";
}

/** An act that waits for somebody of finance, as what it is about; the page says it in words. */
export type RoomAct =
  | { kind: "commit"; count: number }
  | { kind: "plan" }
  | { kind: "call"; tranche: number; cents: bigint; day: Day }
  | { kind: "blocked"; tranche: number; why: Message }
  | { kind: "late"; call: number; partId: string; investor: string; cents: bigint }
  | { kind: "lines"; count: number }
  | { kind: "orders"; count: number };

/** What waits in a contract's money, the most pressing first. */
export function roomActs(
  money: Money,
  told: { today: Day; investors: number; lines: number; orders: number },
): RoomAct[] {
  const { today, investors, lines, orders } = told;
  const late = money.calls.flatMap(({ number, parts }) =>
    parts
      .filter(({ state }) => state === "late")
      .map(({ id, investor, missingCents }) => ({
        ...{ kind: "late" as const, call: number, partId: id, investor, cents: missingCents },
      })),
  );
  const settled: RoomAct[] = [
    ...(lines > 0 ? [{ kind: "lines" as const, count: lines }] : []),
    ...(orders > 0 ? [{ kind: "orders" as const, count: orders }] : []),
  ];
  if (money.stop) return [...late, ...settled];
  const promised = new Set(money.commitments.filter(({ committed }) => committed > 0n).map(({ partyId }) => partyId));
  const without = investors - promised.size;
  const next = money.tranches.find(({ plannedCents, calledCents }) => calledCents < plannedCents);
  const block = next && recordedBlocks(next, today)[0];
  return [
    ...late,
    ...(without > 0 ? [{ kind: "commit" as const, count: without }] : []),
    ...(money.tranches.length === 0 ? [{ kind: "plan" as const }] : []),
    ...(next && block ? [{ kind: "blocked" as const, tranche: next.number, why: block }] : []),
    ...(next && !block
      ? [
          {
            ...{ kind: "call" as const, tranche: next.number, day: next.plannedOn },
            cents: next.plannedCents - next.calledCents,
          },
        ]
      : []),
    ...settled,
  ];
}
