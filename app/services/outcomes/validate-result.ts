import { z } from "zod";
import { partiesOfMeasure } from "../../../db/queries/outcomes.ts";
import { precondition } from "../../domain/errors.ts";
import { evaluatorProblem } from "../../domain/outcomes/evaluator.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid } from "../fields.ts";
import { addResultEvent } from "./result-event.ts";

/**
 * Records that a function named by the indicator signed a result, on a day, with the signed page. Refuses one measured
 * by an institution that gains by it (`Precondition`).
 */
export async function validateResult(context: Context, input: unknown): Promise<void> {
  must(context, "result.validate");
  const { contractId } = parse(z.object({ contractId: uuid }), input);
  const { evaluatorId, ...parties } = await context.read((tx) => partiesOfMeasure(tx, contractId));
  const problem = evaluatorId && evaluatorProblem(evaluatorId, parties);
  if (problem) throw precondition(problem);
  await addResultEvent(context, input, "validated");
}
