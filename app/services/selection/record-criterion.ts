import { z } from "zod";
import { conflict, notFound } from "../../domain/errors.ts";
import { withCriterion } from "../../domain/selection/change-grid.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { changeGrid } from "./change-grid.ts";
import { criterionInput } from "./criterion-input.ts";
import { gridSeen } from "./grid-seen.ts";

const schema = gridSeen.extend({ replaces: z.string().max(10).optional() });

/** Adds a criterion to the draft, or puts another text in the place of one (`replaces`: its code before). */
export async function recordCriterion(context: Context, input: unknown): Promise<void> {
  must(context, "grid.change");
  const { replaces, ...seen } = parse(schema, input);
  const criterion = parse(criterionInput, input);
  await changeGrid(context, "criterion.record", seen, (content) => {
    const stands = (code: string) => content.criteria.some((one) => one.code === code);
    if (replaces !== undefined && !stands(replaces)) throw notFound();
    if (criterion.code !== replaces && stands(criterion.code))
      throw conflict({ key: "invalid" }, { code: { key: "criterionCodeTaken", values: { code: criterion.code } } });
    return withCriterion(content, criterion, replaces);
  });
}
