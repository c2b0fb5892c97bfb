import type { OrderRow } from "../../../db/queries/orders.ts";
import { precondition } from "../../domain/errors.ts";
import type { Line } from "../../domain/funding/journal.ts";
import { movements } from "../../domain/funding/movements.ts";
import { least } from "../../domain/money.ts";

/** The lines of an execution of part or all of an order: capital first, then the return. Refuses more than is left. */
export function executionLines(
  { payer, commitmentNumber: of, leftCapital, leftReturn }: OrderRow,
  cents: bigint,
): Line[] {
  if (cents > leftCapital + leftReturn) throw precondition({ key: "orderExecuted" });
  const capital = least(cents, leftCapital);
  const gain = cents - capital;
  return [
    ...(capital > 0n ? movements.execute({ payer, of, what: "capital", cents: capital }) : []),
    ...(gain > 0n ? movements.execute({ payer, of, what: "return", cents: gain }) : []),
  ];
}
