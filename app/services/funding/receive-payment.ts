import { z } from "zod";
import { postedUnder } from "../../../db/queries/journal.ts";
import { invalid } from "../../domain/errors.ts";
import { movements } from "../../domain/funding/movements.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { day, uuid, words } from "../fields.ts";
import { amount } from "./fields.ts";
import { heldPart } from "./held-part.ts";
import { type Posted, postMovement } from "./post-movement.ts";

/** What a payment settles: the part itself, or the interest for paying it late. */
export const settledBy = ["part", "interest"] as const;

const schema = z.object({
  ...{ contractId: uuid, partId: uuid, what: z.enum(settledBy).default("part"), amount, valueOn: day },
  reference: words(200),
  /** Of the form: sent twice, it is one payment. */
  key: uuid,
});

/**
 * Records by hand, with its reference, a payment that no statement has told yet. Refuses more than the part still owes,
 * a day before the notice or to come.
 */
export async function receivePayment(context: Context, input: unknown): Promise<Posted> {
  must(context, "payment.record");
  const { contractId, partId, what, amount: cents, valueOn, reference, key } = parse(schema, input);
  if (valueOn > context.today) throw invalid({ valueOn: { key: "dayInFuture" } });
  return context.write("payment.record", async (tx) => {
    const { part } = await heldPart(tx, context, { contractId, partId });
    if (valueOn < part.noticedOn) throw invalid({ valueOn: { key: "receiptBeforeNotice" } });
    const kind = what === "part" ? "receive" : "receiveInterest";
    const posted = `${kind}:${key}:${part.id}`;
    const left = part.cents - part.receivedCents;
    // The same form sent twice is one payment: what it paid itself is no reason to refuse it.
    const isNew = (await postedUnder(tx, contractId, posted)).length === 0;
    if (isNew && what === "part" && cents > left)
      throw invalid({ amount: { key: left <= 0n ? "partPaid" : "partAbove" } });
    return postMovement(tx, context, contractId, {
      ...{ commitmentId: part.commitmentId, key: posted, kind, valueOn },
      ...{ lines: movements[kind](part.commitmentNumber, cents), callPartId: part.id, words: reference },
    });
  });
}
