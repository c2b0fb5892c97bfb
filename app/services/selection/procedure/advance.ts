import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../../../db/client.ts";
import { selection, selectionMove } from "../../../../db/schema/index.ts";
import type { Instant } from "../../../domain/day.ts";
import { invalid } from "../../../domain/errors.ts";
import { type Act, actsOf, move } from "../../../domain/selection/procedure.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { maybeWords, uuid } from "../../fields.ts";
import { screenBatch } from "../screening/rescreen.ts";
import { lockedSelection } from "./locked-selection.ts";
import { procedureFile } from "./procedure-file.ts";

/** Acts with a page of their own, and those that are told with what they wait for. */
const elsewhere: readonly Act[] = ["open"];
const advancing = actsOf("selection.advance").filter((act) => !elsewhere.includes(act));
/** Going back, or giving up, needs a reason. */
export const reasoned: readonly Act[] = ["rehear", "abandon"];

const schema = z.object({ selectionId: uuid, act: z.enum(advancing as [Act, ...Act[]]), reason: maybeWords(2000) });

/**
 * Takes a selection to its next state, as the table of the procedure allows. The first candidates are screened at
 * once when the screening begins. Refuses with `Precondition`, telling what blocks.
 */
export async function advance(context: Context, input: unknown): Promise<SelectionState> {
  must(context, "selection.advance");
  const { selectionId, act, reason } = parse(schema, input);
  if (reasoned.includes(act) && reason === null) throw invalid({ reason: { key: "too_small" } });
  const work = async (tx: Tx) => {
    const call = await lockedSelection(tx, selectionId);
    const { file } = await procedureFile(tx, call, context);
    const to = move(file, act);
    await step(tx, context, { selectionId, act, from: file.state, to, reason: reason ?? "" });
    if (act === "screen") await screenBatch(tx, selectionId, { today: context.today, now: context.now });
    return to;
  };
  return context.write(`selection.${act}`, work, reason ?? undefined);
}

/** Writes a step and the state it leads to, in somebody's name or, without one, the portal's. */
export async function step(
  tx: Tx,
  { viewer, now }: { viewer: { personId: string } | null; now: Instant },
  told: { selectionId: string; act: Act; from: SelectionState; to: SelectionState; reason?: string },
): Promise<void> {
  const { selectionId, act, from, to, reason = "" } = told;
  await tx.update(selection).set({ state: to }).where(eq(selection.id, selectionId));
  await tx.insert(selectionMove).values({
    ...{ selectionId, act, reason, fromState: from, toState: to },
    movedBy: viewer?.personId ?? null,
    movedAt: now,
  });
}
