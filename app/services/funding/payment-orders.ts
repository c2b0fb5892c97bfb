import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { type OrderRow, ordersOf, toOrder } from "../../../db/queries/orders.ts";
import { paymentOrder } from "../../../db/schema/index.ts";
import { conflict, invalid, notFound, precondition } from "../../domain/errors.ts";
import { plainAmount } from "../../domain/money.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { day, uuid, words } from "../fields.ts";
import { mustBeFresh } from "../must-be-fresh.ts";
import { executionLines } from "./execution-lines.ts";
import { amount, maybeAmount } from "./fields.ts";
import { heldSigned } from "./money-file.ts";
import { postMovement } from "./post-movement.ts";

const schema = z.object({
  contractId: uuid,
  /** The commitment and the payer's code, as the list of what is owed names them. */
  due: z.string().max(200),
  ...{ capital: maybeAmount, gain: maybeAmount, orderedOn: day, reference: words(100) },
});

/** Records an order to pay, within what the payer owes and has not ordered. It moves nothing. Returns its number. */
export async function recordOrder(context: Context, input: unknown): Promise<number> {
  must(context, "payment.record");
  const { contractId, due, capital, gain, ...told } = parse(schema, input);
  mustBeFresh(context);
  if (told.orderedOn > context.today) throw invalid({ orderedOn: { key: "dayInFuture" } });
  return context.write("order.record", async (tx) => {
    await heldSigned(tx, contractId);
    const owed = (await toOrder(tx, contractId)).find((one) => `${one.commitmentId} ${one.payer}` === due);
    if (!owed || owed.capitalCents + owed.returnCents <= 0n) throw invalid({ due: { key: "orderNothing" } });
    const [capitalCents, returnCents] = [capital ?? 0n, gain ?? 0n];
    if (capitalCents + returnCents === 0n) throw invalid({ capital: { key: "amountFormat" } });
    mustBeOwed("capital", capitalCents, owed.capitalCents);
    mustBeOwed("gain", returnCents, owed.returnCents);
    const all = await ordersOf(tx, contractId);
    const same = all.find(({ reference, cancelledReason }) => reference === told.reference && cancelledReason === null);
    if (same) {
      const taken = { key: "orderReferenceTaken", values: { number: same.number } };
      throw conflict(taken, { reference: taken });
    }
    const number = all.length + 1;
    await tx.insert(paymentOrder).values({
      ...{ ...told, contractId, number, payer: owed.payer, commitmentId: owed.commitmentId, capitalCents, returnCents },
      ...{ recordedBy: context.viewer.personId, recordedAt: context.now },
    });
    return number;
  });
}

function mustBeOwed(field: string, cents: bigint, left: bigint): void {
  if (cents > left) throw invalid({ [field]: { key: "orderAboveOwed", values: { left: plainAmount(left) } } });
}

const one = { contractId: uuid, orderId: uuid };
const executionSchema = z.object({ ...one, amount, valueOn: day, reference: words(200), key: uuid });

/** Records by hand, with its reference, that the public accountant executed an order, in whole or in part. */
export async function executeOrder(context: Context, input: unknown): Promise<void> {
  must(context, "payment.record");
  const { contractId, orderId, amount: cents, valueOn, reference, key } = parse(executionSchema, input);
  mustBeFresh(context);
  if (valueOn > context.today) throw invalid({ valueOn: { key: "dayInFuture" } });
  await context.write("order.execute", async (tx) => {
    const order = await heldOrder(tx, contractId, orderId);
    if (valueOn < order.orderedOn) throw invalid({ valueOn: { key: "orderBeforeDay" } });
    await postMovement(tx, context, contractId, {
      ...{ commitmentId: order.commitmentId, key: `execute:${key}:${order.number}`, kind: "execute", valueOn },
      ...{ lines: executionLines(order, cents), orderId, words: reference },
    });
  });
}

const cancelSchema = z.object({ ...one, reason: words(1000) });

/** Cancels an order of which nothing is executed. */
export async function cancelOrder(context: Context, input: unknown): Promise<void> {
  must(context, "payment.record");
  const { contractId, orderId, reason } = parse(cancelSchema, input);
  await context.write("order.cancel", async (tx) => {
    const order = await heldOrder(tx, contractId, orderId);
    if (order.executedCents > 0n) throw precondition({ key: "orderBegun" });
    await tx
      .update(paymentOrder)
      .set({ cancelledAt: context.now, cancelledReason: reason })
      .where(and(eq(paymentOrder.id, orderId), isNull(paymentOrder.cancelledAt)));
  });
}

async function heldOrder(tx: Tx, contractId: string, orderId: string): Promise<OrderRow> {
  await heldSigned(tx, contractId);
  const order = (await ordersOf(tx, contractId)).find(({ id }) => id === orderId);
  if (!order) throw notFound();
  if (order.state === "cancelled") throw precondition({ key: "orderCancelled" });
  return order;
}
