import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import { grid, selection } from "../../../db/schema/index.ts";
import { conflict, notFound, precondition } from "../../domain/errors.ts";
import { parseRule, serialiseRule } from "../../domain/screening/rule.ts";
import { defaultGrid } from "../../domain/selection/catalogue/index.ts";
import type { Grid } from "../../domain/selection/grid.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const schema = z.object({ selectionId: z.uuid(), after: z.coerce.number().int().min(0) });

/**
 * Starts the next version of a selection's grid: the first from the default catalogue, the others from the version
 * before, which is kept as it stands. `after` is the number of the latest version the person saw (0 for none).
 */
export async function draftGrid(context: Context, input: unknown): Promise<{ number: number }> {
  must(context, "grid.change");
  const { selectionId, after } = parse(schema, input);
  return context.write("grid.draft", async (tx) => {
    const [call] = await tx.select().from(selection).where(eq(selection.id, selectionId)).for("update");
    if (!call) throw notFound();
    if (call.state !== "preparation") throw precondition({ key: "selectionNotInPreparation" });
    const [latest] = await tx
      .select()
      .from(grid)
      .where(eq(grid.selectionId, selectionId))
      .orderBy(desc(grid.number))
      .limit(1);
    if ((latest?.number ?? 0) !== after) throw conflict({ key: "gridChanged" });
    if (latest?.state === "frozen") throw precondition({ key: "gridFrozen" });
    if (latest) await tx.update(grid).set({ state: "superseded" }).where(eq(grid.id, latest.id));
    const content = latest ? (latest.content as Grid) : defaultGrid(serialiseRule(parseRule(call.rule)));
    const number = after + 1;
    // The count goes on over the versions: a form of the one before never passes for a form of this one.
    const revision = (latest?.revision ?? 0) + 1;
    await tx.insert(grid).values({ selectionId, number, content, revision, createdAt: context.now });
    return { number };
  });
}
