import type { selectionsOf } from "../../../db/queries/selection.ts";
import { can } from "../../domain/access/matrix.ts";
import type { Context } from "../../services/context.ts";
import { tally } from "../../services/selection/tally.ts";

/** Selections whose candidates are screened on the first page; older ones show their count only. */
const talliedSelections = 3;

/** The latest selections, the first few with what their candidates came to where the viewer may read verdicts. */
export async function talliedOf(context: Context, found: Awaited<ReturnType<typeof selectionsOf>>) {
  const selections = [];
  for (const [index, one] of found.slice(0, 10).entries()) {
    const screened = index < talliedSelections && can(context.viewer, "verdict.read");
    selections.push({ ...one, tally: screened ? await tally(context, one.id) : null });
  }
  return selections;
}
