import { z } from "zod";
import { type Act, actsOf, move } from "../../../domain/selection/procedure.ts";
import type { SelectionState } from "../../../domain/selection/states.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { step } from "./advance.ts";
import { followFacts } from "./follow-facts.ts";
import { lockedSelection } from "./locked-selection.ts";
import { procedureFile } from "./procedure-file.ts";

const schema = z.object({ selectionId: uuid, act: z.enum(actsOf("selection.conclude") as [Act, ...Act[]]) });

/**
 * Carries out an act of the procedure from the vote on, as its table allows. Most follow by themselves from what is
 * recorded; those that could not when it was recorded are not lost. Refuses with `Precondition`, telling what blocks.
 */
export async function conclude(context: Context, input: unknown): Promise<SelectionState> {
  must(context, "selection.conclude");
  const { selectionId, act } = parse(schema, input);
  return context.write(`selection.${act}`, async (tx) => {
    const call = await lockedSelection(tx, selectionId);
    const { file } = await procedureFile(tx, call, context);
    const to = move(file, act);
    await step(tx, context, { selectionId, act, from: file.state, to });
    return followFacts(tx, context, selectionId);
  });
}
