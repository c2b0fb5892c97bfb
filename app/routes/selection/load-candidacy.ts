import type { LoaderFunctionArgs } from "@remix-run/node";
import { candidateById, selectionById } from "../../../db/queries/selection.ts";
import type { Verb } from "../../domain/access/matrix.ts";
import { found, signedIn } from "../../http/visit.ts";
import { askedOf } from "./asked.ts";

/** One candidacy, its selection, and the verdict its address asks for. */
export async function loadCandidacy(args: LoaderFunctionArgs, verb: Verb) {
  const context = signedIn(args, verb);
  const { id = "", candidacyId = "" } = args.params;
  const { selection, candidate } = await context.read(async (tx) => ({
    selection: found(await selectionById(tx, id)),
    candidate: found(await candidateById(tx, id, candidacyId)),
  }));
  const asked = askedOf(args, selection);
  const { on, knownAt, perimeter } = asked;
  const rule = { ...selection.rule, perimeter };
  return {
    context,
    selection,
    candidate,
    asked,
    request: { institutionId: candidate.institutionId, rule, on, knownAt },
  };
}
