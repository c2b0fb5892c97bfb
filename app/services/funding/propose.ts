import type { Tx } from "../../../db/client.ts";
import { type OrderRow, ordersOf } from "../../../db/queries/orders.ts";
import { type LineRow, linesOfStatements } from "../../../db/queries/statements.ts";
import type { Day } from "../../domain/day.ts";
import { type OpenItem, type Proposal, proposeMatches } from "../../domain/funding/matching.ts";
import type { Context } from "../context.ts";
import { type Money, readMoney } from "./read-money.ts";

/** Something awaited that a line may settle: a part of a call, the interest on it, or an order on its way. */
export interface Target {
  id: string;
  way: "in" | "out";
  openCents: bigint;
  reference: string;
  investor: string;
  iban: string | null;
  payBy: Day;
  of: { kind: "part" | "interest"; call: number } | { kind: "order"; order: number };
}

export interface Proposed {
  money: Money;
  lines: LineRow[];
  targets: Target[];
  orders: OrderRow[];
  /** By line; only for lines of which something is left. */
  proposals: Map<string, Proposal>;
}

/** The lines of a contract's statements, what is awaited, and what is proposed for each line that waits. */
export async function propose(
  tx: Tx,
  contractId: string,
  moment: Pick<Context, "today" | "zone">,
): Promise<Proposed | null> {
  const money = await readMoney(tx, contractId, moment);
  if (!money) return null;
  const [lines, orders] = [await linesOfStatements(tx, contractId), await ordersOf(tx, contractId)];
  const targets = targetsOf(money, orders);
  const waiting = lines.filter(({ leftCents, matchedCents }) => leftCents > 0n && matchedCents === 0n);
  const asked = waiting.map((line, i) => ({
    ...{ position: i, valueOn: line.valueOn, bookedOn: line.bookedOn ?? line.valueOn, cents: line.cents },
    ...{ reference: line.bankReference || null, endToEnd: line.endToEnd || null, words: line.words },
    counterparty: { name: line.counterparty || null, iban: line.counterpartyIban || null },
    isReversal: false,
  }));
  const items = targets.filter(({ of }) => of.kind !== "interest").map(asItem);
  const found = proposeMatches(asked, items);
  return {
    ...{ money, lines, targets, orders },
    proposals: new Map(found.map((one) => [waiting[one.position]?.id ?? "", one])),
  };
}

const asItem = ({ id, way, openCents, reference, investor, iban, payBy }: Target): OpenItem => ({
  ...{ id, way, openCents, reference, payBy },
  party: { name: investor, iban },
});

function targetsOf(money: Money, orders: readonly OrderRow[]): Target[] {
  const parts = money.calls
    .flatMap(({ parts }) => parts)
    .filter(({ isCancelled, state }) => !isCancelled && state !== "excused");
  const asked = parts.flatMap((part): Target[] => {
    const of = {
      way: "in" as const,
      reference: part.reference,
      investor: part.investor,
      iban: part.iban,
      payBy: part.payBy,
    };
    const interest = part.interestChargedCents - part.interestReceivedCents;
    return [
      {
        ...of,
        id: part.id,
        openCents: part.cents - part.receivedCents,
        of: { kind: "part" as const, call: part.callNumber },
      },
      {
        ...of,
        id: `interest.${part.id}`,
        openCents: interest,
        of: { kind: "interest" as const, call: part.callNumber },
      },
    ];
  });
  const ordered = orders.map(
    (order): Target => ({
      ...{ id: order.id, way: "out", openCents: order.leftCents, reference: order.reference, investor: order.investor },
      ...{ iban: order.iban, payBy: order.orderedOn, of: { kind: "order", order: order.number } },
    }),
  );
  return [...asked, ...ordered].filter(({ openCents }) => openCents > 0n);
}
