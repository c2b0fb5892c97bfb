import type { LoaderFunctionArgs } from "@remix-run/node";
import { candidateById, selectionById } from "../../../db/queries/selection.ts";
import { found, signedIn } from "../../http/visit.ts";
import { writeLetter } from "../../services/screening/write-letter.ts";
import { candidacyAddress } from "./addresses.ts";
import { askedOf } from "./asked.ts";

/** The letter of a candidacy at the perimeter and day its address asks for; `written` is null when cleared. */
export async function readLetter(args: LoaderFunctionArgs) {
  const context = signedIn(args, "verdict.letter");
  const { id = "", candidacyId = "" } = args.params;
  const [selection, candidate] = await context.read(async (tx) => [
    found(await selectionById(tx, id)),
    found(await candidateById(tx, id, candidacyId)),
  ]);
  const { on, knownAt, perimeter } = askedOf(args.request, context, selection);
  const rule = { ...selection.rule, perimeter };
  const request = { institutionId: candidate.institutionId, rule, on, knownAt };
  const written = await writeLetter(context, request, {
    candidate: candidate.name,
    programme: selection.programme.name,
    departement: args.context.visit.configuration.departement,
  });
  const own = candidacyAddress(id, candidacyId);
  return { written, candidate, selection: { id, name: selection.name }, own, query: new URL(args.request.url).search };
}
