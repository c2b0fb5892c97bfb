import { must } from "../authorise.ts";
import type { Context } from "../context.ts";
import { addResultEvent } from "./result-event.ts";

/**
 * Contests a certified result within its delay, with the reason: nothing that rests on it is due until it is settled. An
 * investor contests today: an objection of an earlier day, received on paper, is told by finance.
 */
export async function contestResult(context: Context, input: unknown): Promise<void> {
  must(context, "result.contest");
  const told = context.viewer.role === "investor" ? { ...(input as object), onDay: context.today } : input;
  await addResultEvent(context, told, "contested");
}
