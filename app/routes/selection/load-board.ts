import type { LoaderFunctionArgs } from "@remix-run/node";
import { candidatesOf, selectionById } from "../../../db/queries/selection.ts";
import { found, signedIn } from "../../http/visit.ts";
import { readPerimeters } from "../../services/screening/read-perimeters.ts";
import { overridesSeen } from "../../services/signature/signing/overrides-seen.ts";
import { askedOf } from "./asked.ts";
import { boardView } from "./board-view.ts";

/** A selection with its procedure and the verdict of each candidate at each perimeter, in the reader's words. */
export async function loadBoard(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const { id = "" } = args.params;
  const { selection, candidates, overrides } = await context.read(async (tx) => ({
    selection: found(await selectionById(tx, id)),
    candidates: await candidatesOf(tx, id),
    overrides: await overridesSeen(tx, id, context),
  }));
  const asked = askedOf(args, selection);
  const { on, knownAt } = asked;
  const institutionIds = candidates.map((candidate) => candidate.institutionId);
  const told = await readPerimeters(context, { institutionIds, rule: selection.rule, on, knownAt });
  const view = boardView({ selection, candidates, asked }, told, args.context.visit.locale);
  return { context, view: { ...view, overrides } };
}
