import { must } from "../authorise.ts";
import type { Context } from "../context.ts";
import { addResultEvent } from "./result-event.ts";

/** Contests a certified result within its delay, with the reason: nothing that rests on it is due until it is settled. */
export async function contestResult(context: Context, input: unknown): Promise<void> {
  must(context, "result.contest");
  await addResultEvent(context, input, "contested");
}
