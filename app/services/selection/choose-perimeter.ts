import { eq } from "drizzle-orm";
import { z } from "zod";
import { selection } from "../../../db/schema/index.ts";
import { notFound, precondition } from "../../domain/errors.ts";
import { perimeters } from "../../domain/screening/facts.ts";
import { parseRule, serialiseRule } from "../../domain/screening/rule.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";

const schema = z.object({ selectionId: z.uuid(), perimeter: z.enum(perimeters) });

/** Keeps the chosen perimeter, as long as the selection is being prepared. */
export async function choosePerimeter(context: Context, input: unknown): Promise<void> {
  must(context, "selection.record");
  const { selectionId, perimeter } = parse(schema, input);
  await context.write("selection.perimeter", async (tx) => {
    const [found] = await tx.select().from(selection).where(eq(selection.id, selectionId)).for("update");
    if (!found) throw notFound();
    if (found.state !== "preparation") throw precondition({ key: "selectionNotInPreparation" });
    const rule = serialiseRule({ ...parseRule(found.rule), perimeter });
    await tx.update(selection).set({ perimeter, rule }).where(eq(selection.id, selectionId));
  });
}
