import { eq } from "drizzle-orm";
import { grid, selection } from "../../../db/schema/index.ts";
import { notFound, precondition } from "../../domain/errors.ts";
import type { StoredRule } from "../../domain/screening/rule.ts";
import { type Grid, gridHash } from "../../domain/selection/grid.ts";
import { gridProblems } from "../../domain/selection/grid-problems.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { draftSeen } from "./change-grid.ts";
import { gridSeen } from "./grid-seen.ts";

/**
 * Freezes the draft with the rule and the chosen perimeter of its selection, and opens the call: the same questions
 * for every candidate from the same moment, which nobody can change any more.
 */
export async function openCall(context: Context, input: unknown): Promise<{ hash: string }> {
  must(context, "selection.open");
  const seen = parse(gridSeen, input);
  return context.write("selection.open", async (tx) => {
    const [call] = await tx.select().from(selection).where(eq(selection.id, seen.selectionId)).for("update");
    if (!call) throw notFound();
    if (call.state !== "preparation") throw precondition({ key: "selectionNotInPreparation" });
    if (call.perimeter === null) throw precondition({ key: "perimeterNotChosen" });
    const draft = await draftSeen(tx, seen);
    const content: Grid = { ...draft.content, rule: call.rule as StoredRule };
    if (gridProblems(content).length > 0) throw precondition({ key: "gridNotWhole" });
    const hash = gridHash(content);
    await tx.update(grid).set({ content, hash, state: "frozen", frozenAt: context.now }).where(eq(grid.id, draft.id));
    await tx.update(selection).set({ state: "open" }).where(eq(selection.id, call.id));
    return { hash };
  });
}
