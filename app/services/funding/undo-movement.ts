import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { type EntryRow, entryById, linesOfEntry } from "../../../db/queries/journal.ts";
import type { Day } from "../../domain/day.ts";
import { invalid, notFound, precondition } from "../../domain/errors.ts";
import { account } from "../../domain/funding/accounts.ts";
import { undoStop } from "../../domain/funding/undo.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { day, uuid, words } from "../fields.ts";
import { heldSigned } from "./money-file.ts";
import { type Posted, postMovement } from "./post-movement.ts";

const schema = z.object({ contractId: uuid, entryId: uuid, valueOn: day, reason: words(1000) });

/**
 * Undoes exactly one movement, whole, by a new entry that says why. Refuses with `Precondition` one undone already, an
 * undoing, and what its own page corrects; with `Invalid` a day before the movement's or to come.
 */
export async function undoMovement(context: Context, input: unknown): Promise<Posted> {
  must(context, "payment.record");
  const { contractId, entryId, valueOn, reason } = parse(schema, input);
  return context.write("payment.undo", async (tx) => {
    await heldSigned(tx, contractId);
    const entry = await entryById(tx, contractId, entryId);
    if (!entry) throw notFound();
    const stop = undoStop(entry.kind);
    if (stop) throw precondition(stop);
    return reverseEntry(tx, context, { entry, valueOn, words: reason });
  });
}

/** The reversal itself, for services that correct what they posted. */
export async function reverseEntry(
  tx: Tx,
  context: Pick<Context, "viewer" | "today" | "zone">,
  { entry, valueOn, words: why }: { entry: EntryRow; valueOn: Day; words: string },
): Promise<Posted> {
  if (entry.kind === "reverse") throw precondition({ key: "reversalFinal" });
  if (entry.reversedBy !== null) throw precondition({ key: "entryReversed" });
  if (valueOn < entry.valueOn) throw invalid({ valueOn: { key: "undoneBefore" } });
  const lines = (await linesOfEntry(tx, entry.id)).map((line) => ({
    account: account(line.account, line.whose),
    cents: -line.cents,
  }));
  return postMovement(tx, context, entry.contractId, {
    ...{ commitmentId: entry.commitmentId, key: `reverse:${entry.key}`, kind: "reverse", valueOn, lines },
    ...{ callPartId: entry.callPartId, orderId: entry.orderId, statementLineId: entry.statementLineId },
    ...{ reverses: entry.id, words: why },
  });
}
