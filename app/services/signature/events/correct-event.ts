import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { legalEventById, legalEventsOf } from "../../../../db/queries/deliberation.ts";
import { legalEvent } from "../../../../db/schema/index.ts";
import { conflict, notFound } from "../../../domain/errors.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { checkedPdf, keepFile } from "../../documents/keep-file.ts";
import { tick, uuid, words } from "../../fields.ts";
import { followFacts } from "../../selection/procedure/follow-facts.ts";
import { lockedSelection } from "../../selection/procedure/locked-selection.ts";
import { eventFields, mustBePossible } from "./event-input.ts";

const which = z.object({ selectionId: uuid, eventId: uuid, mistaken: tick, reason: words(2000) });
const { onDay, reference, authority, words: said } = eventFields;
const schema = z.object({ onDay, reference, authority, words: said });

/**
 * Corrects a fact by a new record of the same kind about the same act, or says that it never happened; what was
 * written stays. The reason goes to the log. Returns the record in force, null where none takes its place.
 */
export async function correctEvent(
  context: Context,
  input: unknown,
): Promise<{ id: string | null; state: SelectionState }> {
  must(context, "legalEvent.record");
  const { selectionId, eventId, mistaken, reason } = parse(which, input);
  const told = mistaken ? null : parse(schema, input);
  const file = mistaken ? null : await checkedPdf(input);
  const write = async (tx: Tx) => {
    const call = await lockedSelection(tx, selectionId);
    const before = await legalEventById(tx, selectionId, eventId);
    if (!before) throw notFound();
    if (before.supersededAt !== null) throw conflict({ key: "alreadyDone" });
    const others = (await legalEventsOf(tx, selectionId)).filter(({ id }) => id !== eventId);
    const { about, kind, documentSha256, fileName } = before;
    const event = told && { ...told, about, kind };
    if (event) await mustBePossible(tx, call, { event, others, today: context.today });
    const id = event && randomUUID();
    await tx.update(legalEvent).set({ supersededAt: context.now, supersededBy: id }).where(eq(legalEvent.id, eventId));
    if (event && id)
      await tx.insert(legalEvent).values({
        ...{ ...event, id, selectionId },
        ...(file ? await keepFile(tx, file, context.now) : { documentSha256, fileName }),
        ...{ recordedBy: context.viewer.personId, recordedAt: context.now },
      });
    return { id, state: await followFacts(tx, context, selectionId) };
  };
  return context.write("legalEvent.correct", write, reason);
}
