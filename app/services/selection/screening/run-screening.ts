import { eq } from "drizzle-orm";
import { z } from "zod";
import { selection } from "../../../../db/schema/index.ts";
import { notFound } from "../../../domain/errors.ts";
import { mustTake } from "../../../domain/selection/procedure.ts";
import { must, parse } from "../../authorise.ts";
import type { Context } from "../../context.ts";
import { uuid } from "../../fields.ts";
import { type Rescreening, screenBatch } from "./rescreen.ts";

const schema = z.object({ selectionId: uuid });

/** Screens the candidates that are due, at most a page's worth at once; the background work does the rest. */
export async function runScreening(context: Context, input: unknown): Promise<Rescreening> {
  must(context, "screening.run");
  const { selectionId } = parse(schema, input);
  return context.write("screening.run", async (tx) => {
    const [call] = await tx.select({ state: selection.state }).from(selection).where(eq(selection.id, selectionId));
    if (!call) throw notFound();
    mustTake(call.state, "screening");
    return screenBatch(tx, selectionId, { today: context.today, now: context.now });
  });
}
