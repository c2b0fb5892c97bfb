import { randomUUID } from "node:crypto";
import { z } from "zod";
import { contradictions, settlers } from "../../../db/queries/settlements.ts";
import { settlementRequest } from "../../../db/schema/index.ts";
import { invalid } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid } from "../fields.ts";
import { endRequest } from "./settle-contradiction.ts";

const schema = z.object({
  institutionId: uuid,
  /** The affirmation and the denial, as the page names them together. */
  pair: z.string().max(80),
  personId: uuid,
});

/**
 * Asks one person, by name, to settle a contradiction of an institution: it waits at their home page until it is
 * settled. Whoever was asked before is asked no more.
 */
export async function askSettlement(context: Context, input: unknown): Promise<void> {
  must(context, "settlement.record");
  const { institutionId, pair, personId } = parse(schema, input);
  await context.write("settlement.ask", async (tx) => {
    const found = (await contradictions(tx, institutionId)).find((one) => pairOf(one) === pair);
    if (!found) throw invalid({ pair: { key: "contradictionGone" } });
    if (!(await settlers(tx, context.now)).some(({ id }) => id === personId))
      throw invalid({ personId: { key: "notASettler" } });
    const { affirmationId, denialId } = found;
    await endRequest(tx, { affirmationId, denialId, endedAt: context.now });
    await tx.insert(settlementRequest).values({
      ...{ id: randomUUID(), affirmationId, denialId, personId },
      ...{ askedBy: context.viewer.personId, askedAt: context.now },
    });
  });
}

/** A contradiction as one value of a form. */
export const pairOf = (of: { affirmationId: string; denialId: string }): string => `${of.affirmationId} ${of.denialId}`;
