import { must } from "../authorise.ts";
import type { Context } from "../context.ts";
import { addResultEvent } from "./result-event.ts";

/** The objection was heard and the result stands; a result that does not is superseded by the evaluator. */
export async function upholdResult(context: Context, input: unknown): Promise<void> {
  must(context, "result.uphold");
  await addResultEvent(context, input, "upheld");
}
