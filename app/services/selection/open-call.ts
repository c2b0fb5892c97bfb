import { eq } from "drizzle-orm";
import { z } from "zod";
import { grid, selection } from "../../../db/schema/index.ts";
import { conflict, notFound } from "../../domain/errors.ts";
import { parseRule } from "../../domain/screening/rule.ts";
import { underRule } from "../../domain/selection/change-grid.ts";
import { gridHash } from "../../domain/selection/grid-hash.ts";
import { gridProblems } from "../../domain/selection/grid-problems.ts";
import { move } from "../../domain/selection/procedure.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { draftSeen } from "./change-grid.ts";
import { gridSeen } from "./grid-seen.ts";
import { step } from "./procedure/advance.ts";
import { procedureFile } from "./procedure/procedure-file.ts";

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
    const { file } = await procedureFile(tx, { ...call, rule: parseRule(call.rule) }, context);
    // Where it stands is told before what the draft lacks.
    move({ ...file, gridWhole: true }, "open");
    const draft = await draftSeen(tx, seen);
    const content = underRule(draft.content, parseRule(call.rule));
    const to = move({ ...file, gridWhole: gridProblems(content).length === 0 }, "open");
    const hash = gridHash(content);
    if (hash !== shown) throw conflict({ key: "gridChanged" });
    await tx.update(grid).set({ content, hash, state: "frozen", frozenAt: context.now }).where(eq(grid.id, draft.id));
    await step(tx, context, { selectionId: call.id, act: "open", from: file.state, to });
    return { hash };
  });
}
