import { z } from "zod";
import { withWeights } from "../../domain/selection/change-grid.ts";
import { aggregations, wholeWeight } from "../../domain/selection/grid.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { changeGrid } from "./change-grid.ts";
import { gridSeen } from "./grid-seen.ts";

const points = z.coerce.number({ error: "weightFormat" }).int({ error: "weightFormat" }).min(0).max(wholeWeight);
const schema = gridSeen.extend({
  aggregation: z.enum(aggregations),
  spreadThreshold: z.coerce.number({ error: "countFormat" }).int({ error: "countFormat" }).min(0).max(4),
  replyWorkingDays: z.coerce.number({ error: "countFormat" }).int({ error: "countFormat" }).min(1).max(60),
});

/** Every weight at once (fields `weight.<code>`), and how scores are put together. They need not add up before the freeze. */
export async function weighCriteria(context: Context, input: unknown): Promise<void> {
  must(context, "grid.change");
  const { selectionId, revision, ...parameters } = parse(schema, input);
  const typed = Object.entries(input as Record<string, unknown>).filter(([name]) => name.startsWith("weight."));
  const weights = parse(z.object(Object.fromEntries(typed.map(([name]) => [name, points]))), Object.fromEntries(typed));
  const byCode = Object.fromEntries(
    Object.entries(weights).map(([name, value]) => [name.slice("weight.".length), value]),
  );
  await changeGrid(context, "grid.weights", { selectionId, revision }, (content) => ({
    ...withWeights(content, byCode),
    ...parameters,
  }));
}
