import { z } from "zod";
import { notFound } from "../../domain/errors.ts";
import { withoutCriterion } from "../../domain/selection/change-grid.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { changeGrid } from "./change-grid.ts";
import { gridSeen } from "./grid-seen.ts";

const schema = gridSeen.extend({ code: z.string().max(10) });

/** Takes a criterion out of the draft; the version before still holds it. */
export async function removeCriterion(context: Context, input: unknown): Promise<void> {
  must(context, "grid.change");
  const { code, ...seen } = parse(schema, input);
  await changeGrid(context, "criterion.remove", seen, (content) => {
    if (!content.criteria.some((one) => one.code === code)) throw notFound();
    return withoutCriterion(content, code);
  });
}
