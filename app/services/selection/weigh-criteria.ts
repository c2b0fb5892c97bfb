import { z } from "zod";
import { invalid } from "../../domain/errors.ts";
import { withWeights } from "../../domain/selection/change-grid.ts";
import { aggregations, scaleSteps, wholeWeight } from "../../domain/selection/grid.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { wholeNumber } from "../fields.ts";
import { changeGrid } from "./change-grid.ts";
import { gridSeen } from "./grid-seen.ts";

const points = wholeNumber(0, wholeWeight, "weightFormat");
const schema = gridSeen.extend({
  aggregation: z.enum(aggregations),
  spreadThreshold: wholeNumber(0, scaleSteps.length - 1, "countFormat"),
  replyWorkingDays: wholeNumber(1, 60, "countFormat"),
});

const prefix = "weight.";

/** The points typed, by criterion code, from the fields `weight.<code>`; refuses what is no number of points. */
export function readWeights(input: unknown): Record<string, number> {
  const typed = Object.entries(input as Record<string, unknown>).filter(([name]) => name.startsWith(prefix));
  const read = parse(z.object(Object.fromEntries(typed.map(([name]) => [name, points]))), Object.fromEntries(typed));
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name.slice(prefix.length), value]));
}

/** Every weight at once, and how scores are put together. They need not add up before the freeze. */
export async function weighCriteria(context: Context, input: unknown): Promise<void> {
  must(context, "grid.change");
  const { selectionId, revision, ...parameters } = parse(schema, input);
  const weights = readWeights(input);
  await changeGrid(context, "grid.weights", { selectionId, revision }, (content) => {
    // A field left empty is not sent: it is no answer, and not the weight as it was.
    const empty = content.criteria.filter(({ kind, code }) => kind === "scored" && !Object.hasOwn(weights, code));
    if (empty.length > 0)
      throw invalid(Object.fromEntries(empty.map(({ code }) => [`${prefix}${code}`, { key: "weightFormat" }])));
    return { ...withWeights(content, weights), ...parameters };
  });
}
