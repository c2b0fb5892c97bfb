import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { callPart } from "../../../db/schema/index.ts";
import { conflict, invalid, precondition } from "../../domain/errors.ts";
import { movements } from "../../domain/funding/movements.ts";
import { answers } from "../../domain/funding/payments.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { day, uuid, words } from "../fields.ts";
import { heldPart } from "./held-part.ts";
import { postMovement } from "./post-movement.ts";

const schema = z.object({ contractId: uuid, partId: uuid, answer: z.enum(answers), onDay: day, reason: words(2000) });

/**
 * Records that an investor refuses its part of a call, or that it is excused from it. What is refused stays owed; what is
 * excused may be called again (`excuse:<call>:<commitment>`). Once for each part.
 */
export async function answerCall(context: Context, input: unknown): Promise<void> {
  must(context, "payment.record");
  const { contractId, partId, answer, onDay, reason } = parse(schema, input);
  if (onDay > context.today) throw invalid({ onDay: { key: "dayInFuture" } });
  await context.write("call.answer", async (tx) => {
    const { part } = await heldPart(tx, context, { contractId, partId });
    if (onDay < part.noticedOn) throw invalid({ onDay: { key: "answerBeforeNotice" } });
    if (part.answer) throw conflict({ key: "partAnswered" });
    const left = part.cents - part.receivedCents;
    if (left <= 0n) throw precondition({ key: "partPaid" });
    await tx
      .update(callPart)
      .set({ answer, answeredOn: onDay, answerReason: reason })
      .where(and(eq(callPart.id, partId), isNull(callPart.answer)));
    if (answer !== "excused") return;
    await postMovement(tx, context, contractId, {
      ...{ commitmentId: part.commitmentId, key: `excuse:${part.callNumber}:${part.commitmentNumber}` },
      ...{ kind: "excuse", valueOn: onDay, lines: movements.excuse(part.commitmentNumber, left) },
      ...{ callPartId: part.id, words: reason },
    });
  });
}
