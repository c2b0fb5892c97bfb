import type { Position } from "../../domain/repayment/positions.ts";
import type { HeldContract } from "../../services/positions/hold-contract.ts";
import { figuresOf } from "./position-view.ts";

/** The figures of all contracts, and one page of them. */
export function portfolioView(held: readonly HeldContract[], all: Position, page: { number: number; size: number }) {
  const calls = held.flatMap((one) => one.calls).sort((a, b) => (a.on < b.on ? -1 : 1));
  const shown = held.slice((page.number - 1) * page.size, page.number * page.size);
  return {
    ...{ page, total: held.length, figures: figuresOf({ position: all, calls }) },
    rows: shown.map((one) => {
      const { committed, received, repaid, outstanding, expected } = figuresOf(one);
      return {
        contractId: one.contractId,
        title: one.title,
        committed,
        received,
        repaid,
        outstanding,
        expected,
        next: nextOf(one),
      };
    }),
  };
}

/** The next day on which money moves: asked of the investor, or owed to it. */
function nextOf({ calls, position, dues, evaluated }: HeldContract): { on: string; what: "call" | "payment" } | null {
  const told = dues.map(({ payOn }) => payOn).filter((on) => on >= (evaluated?.asOf ?? ""));
  const payment = [...told, ...(position.next ? [position.next.on] : [])].sort()[0];
  const call = calls[0]?.on;
  if (call !== undefined && (payment === undefined || call <= payment)) return { on: call, what: "call" };
  return payment === undefined ? null : { on: payment, what: "payment" };
}
