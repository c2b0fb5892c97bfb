import { z } from "zod";
import { invalid, precondition } from "../../domain/errors.ts";
import { fraction } from "../../domain/fraction.ts";
import { type LateInterest, lateInterest } from "../../domain/funding/late-interest.ts";
import { movements } from "../../domain/funding/movements.ts";
import { dayCounts } from "../../domain/repayment/day-count.ts";
import { shareText, wholeMillionths } from "../../domain/share.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { day, uuid } from "../fields.ts";
import { share } from "../selection/words.ts";
import { heldPart } from "./held-part.ts";
import { postMovement } from "./post-movement.ts";
import { asCalled, type Money, type PartView } from "./read-money.ts";

const schema = z.object({ contractId: uuid, partId: uuid, rate: share, dayCount: z.enum(dayCounts), asOf: day });
type Asked = z.output<typeof schema>;

/** The interest a part owes for being late up to a day, less what was charged already. */
function interestOf(part: PartView, { moves }: Money, { rate, dayCount, asOf }: Asked): LateInterest {
  const perYear = fraction(BigInt(rate), BigInt(wholeMillionths));
  const all = lateInterest(asCalled(part, moves), { perYear, dayCount }, asOf);
  return { ...all, cents: all.cents - part.interestChargedCents };
}

/**
 * Charges default interest on what was missing after the payment day, at the contract's rate and day count, up to a day
 * that is not to come; what was charged before is taken off. Returns what is charged.
 */
export async function chargeInterest(context: Context, input: unknown): Promise<bigint> {
  must(context, "payment.record");
  const asked = parse(schema, input);
  const { contractId, partId, rate, dayCount, asOf } = asked;
  if (asOf > context.today) throw invalid({ asOf: { key: "dayInFuture" } });
  return context.write("interest.charge", async (tx) => {
    const { part, money } = await heldPart(tx, context, { contractId, partId });
    if (asOf <= part.payBy) throw invalid({ asOf: { key: "partNotLate" } });
    const { cents, stretches } = interestOf(part, money, asked);
    if (cents <= 0n) throw precondition({ key: "interestNothing" });
    const told = stretches.map(({ from, to, missingCents }) => `${from}–${to}: ${missingCents}`).join("; ");
    await postMovement(tx, context, contractId, {
      ...{ commitmentId: part.commitmentId, key: `interest:${part.callNumber}:${part.commitmentNumber}:${asOf}` },
      ...{ kind: "chargeInterest", valueOn: asOf, callPartId: part.id },
      ...{ lines: movements.chargeInterest(part.commitmentNumber, cents) },
      words: `${shareText(rate)} %, ${dayCount}; ${told}`,
    });
    return cents;
  });
}
