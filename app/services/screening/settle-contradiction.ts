import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { creditActivity, person, settlement, settlementRequest } from "../../../db/schema/index.ts";
import { invalid, notFound, precondition } from "../../domain/errors.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid, words } from "../fields.ts";

const schema = z.object({
  affirmationId: uuid,
  denialId: uuid,
  favours: z.enum(["affirmation", "denial"]),
  reason: words(2000),
});

/** A named person's reasoned choice between a live affirmation and a live denial; an earlier choice is superseded. Where somebody is asked by name, they alone. */
export async function settleContradiction(context: Context, input: unknown): Promise<{ id: string }> {
  must(context, "settlement.record");
  const choice = parse(schema, input);
  return context.write(
    "settlement.record",
    async (tx) => {
      const pair = [choice.affirmationId, choice.denialId];
      const live = await tx
        .select({ id: creditActivity.id, stance: creditActivity.stance })
        .from(creditActivity)
        .where(and(inArray(creditActivity.id, pair), isNull(creditActivity.supersededAt)));
      if (live.length === 0) throw notFound();
      const stands = (id: string, stance: string) => live.some((x) => x.id === id && x.stance === stance);
      if (!stands(choice.affirmationId, "affirmation")) throw invalid({ affirmationId: { key: "activityGone" } });
      if (!stands(choice.denialId, "denial")) throw invalid({ denialId: { key: "activityGone" } });
      const asked = await askedFor(tx, choice);
      if (asked && asked.personId !== context.viewer.personId)
        throw precondition({ key: "settlementAskedOf", values: { name: asked.name } });
      await endRequest(tx, { ...choice, endedAt: context.now });
      const id = randomUUID();
      await tx
        .update(settlement)
        .set({ supersededAt: context.now, supersededBy: id })
        .where(
          and(
            eq(settlement.affirmationId, choice.affirmationId),
            eq(settlement.denialId, choice.denialId),
            isNull(settlement.supersededAt),
          ),
        );
      await tx
        .insert(settlement)
        .values({ ...choice, id, settledBy: context.viewer.personId, recordedAt: context.now });
      return { id };
    },
    choice.reason,
  );
}

interface Pair {
  affirmationId: string;
  denialId: string;
}

const liveRequest = ({ affirmationId, denialId }: Pair) =>
  and(
    eq(settlementRequest.affirmationId, affirmationId),
    eq(settlementRequest.denialId, denialId),
    isNull(settlementRequest.endedAt),
  );

async function askedFor(tx: Tx, pair: Pair) {
  const [row] = await tx
    .select({ personId: settlementRequest.personId, name: person.name })
    .from(settlementRequest)
    .innerJoin(person, eq(person.id, settlementRequest.personId))
    .where(liveRequest(pair));
  return row ?? null;
}

/** Nobody is asked to settle this any more: it is settled, or somebody else is asked. */
export async function endRequest(tx: Tx, { endedAt, ...pair }: Pair & { endedAt: string }): Promise<void> {
  await tx.update(settlementRequest).set({ endedAt }).where(liveRequest(pair));
}
