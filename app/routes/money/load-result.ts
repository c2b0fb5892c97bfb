import type { LoaderFunctionArgs } from "@remix-run/node";
import type { Verb } from "../../domain/access/matrix.ts";
import { precondition } from "../../domain/errors.ts";
import { eventProblem } from "../../domain/outcomes/certificate.ts";
import { found } from "../../http/visit.ts";
import { loadResults } from "./measure-room.tsx";
import { viewed } from "./result-view.ts";

/** The result an act is about; refused in words where its certificate does not allow the act today. */
export async function loadResult(args: LoaderFunctionArgs, verb: Verb, kind: "validated" | "contested" | "upheld") {
  const { context, read, room, contract } = await loadResults(args, verb);
  const one = found(read.results.find(({ id }) => id === args.params.resultId));
  const on = context.today;
  const { missing } = one.standing;
  const event =
    kind === "validated"
      ? { kind, on, validator: missing[0] ?? "" }
      : kind === "contested"
        ? { kind, on, by: "" }
        : { kind, on };
  const problem = eventProblem(one.certificate, event);
  // A signature or an objection of an earlier day may still be told by the staff: its own day decides.
  const mayTellEarlier = context.viewer.role !== "investor";
  if (problem && !(mayTellEarlier && problem.key === "objectionTooLate")) throw precondition(problem);
  return { room, contract, result: viewed(one), today: on, mayTellEarlier };
}
