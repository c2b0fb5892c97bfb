import type { Tx } from "../../../db/client.ts";
import { invalid, notFound, precondition } from "../../domain/errors.ts";
import type { Context } from "../context.ts";
import { heldSigned } from "./money-file.ts";
import { type Money, type PartView, readMoney } from "./read-money.ts";

/** A part of a call, held until the transaction ends; refuses one that is unknown or cancelled. */
export async function heldPart(
  tx: Tx,
  context: Pick<Context, "today" | "zone">,
  { contractId, partId }: { contractId: string; partId: string },
): Promise<{ part: PartView; money: Money }> {
  await heldSigned(tx, contractId);
  const money = await readMoney(tx, contractId, context);
  if (!money) throw notFound();
  const part = money.calls.flatMap(({ parts }) => parts).find(({ id }) => id === partId);
  if (!part) throw invalid({ partId: { key: "partUnknown" } });
  if (part.isCancelled) throw precondition({ key: "partCancelled" });
  return { part, money };
}
