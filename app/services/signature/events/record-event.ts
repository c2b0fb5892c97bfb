import { z } from "zod";
import { legalEventsOf } from "../../../../db/queries/deliberation.ts";
import { legalEvent } from "../../../../db/schema/index.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import { endsProcedure } from "../../../domain/signature/words.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { checkedPdf, keepFile } from "../../documents/keep-file.ts";
import { tick } from "../../fields.ts";
import { followFacts } from "../../selection/procedure/follow-facts.ts";
import { lockedSelection } from "../../selection/procedure/locked-selection.ts";
import { eventFields, mustBePossible } from "./event-input.ts";

/** What ends the procedure is ticked as such: a slip in a list is not enough. */
const schema = z
  .object({ ...eventFields, confirmed: tick })
  .refine(({ kind, confirmed }) => confirmed || !endsProcedure(kind), {
    path: ["confirmed"],
    error: "endNotConfirmed",
  });

/**
 * Records what happened to the deliberation or the contract: it moves the selection as far as it takes it, in the same
 * transaction. Returns the fact and where the selection stands.
 */
export async function recordEvent(context: Context, input: unknown): Promise<{ id: string; state: SelectionState }> {
  must(context, "legalEvent.record");
  const { confirmed: _, ...event } = parse(schema, input);
  const file = await checkedPdf(input);
  return context.write("legalEvent.record", async (tx) => {
    const call = await lockedSelection(tx, event.selectionId);
    const others = await legalEventsOf(tx, call.id);
    await mustBePossible(tx, call, { event, others, today: context.today });
    const [made] = await tx
      .insert(legalEvent)
      .values({
        ...event,
        ...(file && (await keepFile(tx, file, context.now))),
        ...{ recordedBy: context.viewer.personId, recordedAt: context.now },
      })
      .returning({ id: legalEvent.id });
    return { id: (made as { id: string }).id, state: await followFacts(tx, context, call.id) };
  });
}
