import { eq } from "drizzle-orm";
import { z } from "zod";
import { grid, selection } from "../../../db/schema/index.ts";
import { conflict, notFound, precondition } from "../../domain/errors.ts";
import { parseRule } from "../../domain/screening/rule.ts";
import { underRule } from "../../domain/selection/change-grid.ts";
import { gridHash } from "../../domain/selection/grid-hash.ts";
import { gridProblems } from "../../domain/selection/grid-problems.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { draftSeen } from "./change-grid.ts";
import { gridSeen } from "./grid-seen.ts";

/** `hash`: what the page showed would be frozen, so that neither the grid nor the rule changed since. */
const schema = gridSeen.extend({ hash: z.string().length(64) });

/**
 * Freezes the draft with the rule and the chosen perimeter of its selection, and opens the call: the same questions
 * for every candidate from the same moment, which nobody can change any more.
 */
export async function openCall(context: Context, input: unknown): Promise<{ hash: string }> {
  must(context, "selection.open");
  const { hash: shown, ...seen } = parse(schema, input);
  return context.write("selection.open", async (tx) => {
    const [call] = await tx.select().from(selection).where(eq(selection.id, seen.selectionId)).for("update");
    if (!call) throw notFound();
    if (call.state !== "preparation") throw precondition({ key: "selectionNotInPreparation" });
    if (call.perimeter === null) throw precondition({ key: "perimeterNotChosen" });
    const draft = await draftSeen(tx, seen);
    const content = underRule(draft.content, parseRule(call.rule));
    if (gridProblems(content).length > 0) throw precondition({ key: "gridNotWhole" });
    const hash = gridHash(content);
    if (hash !== shown) throw conflict({ key: "gridChanged" });
    await tx.update(grid).set({ content, hash, state: "frozen", frozenAt: context.now }).where(eq(grid.id, draft.id));
    await tx.update(selection).set({ state: "open" }).where(eq(selection.id, call.id));
    return { hash };
  });
}
