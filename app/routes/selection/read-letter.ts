import type { LoaderFunctionArgs } from "@remix-run/node";
import { candidateById, selectionById } from "../../../db/queries/selection.ts";
import { groupLetter } from "../../documents/group-letter.ts";
import { found, signedIn } from "../../http/visit.ts";
import { screeningWords } from "../../locales/screening.ts";
import { readVerdict } from "../../services/screening/read-verdict.ts";
import { askedOf } from "./asked.ts";
import { letterRequest } from "./letter-view.ts";

/** The letter of a candidacy at the perimeter and day its address asks for. */
export async function readLetter(args: LoaderFunctionArgs) {
  const context = signedIn(args, "verdict.letter");
  const { id = "", candidacyId = "" } = args.params;
  const [selection, candidate] = await context.read(async (tx) => [
    found(await selectionById(tx, id)),
    found(await candidateById(tx, id, candidacyId)),
  ]);
  const { on, knownAt, perimeter } = askedOf(args.request, context, selection);
  const rule = { ...selection.rule, perimeter };
  const file = await readVerdict(context, { institutionId: candidate.institutionId, rule, on, knownAt });
  const letter = groupLetter(
    letterRequest(file, {
      candidate: candidate.name,
      programme: selection.programme.name,
      departement: args.context.visit.configuration.departement,
      perimeter: `${perimeter}, ${screeningWords.fr.perimeters[perimeter]}`,
    }),
  );
  return { letter, candidate, selection: { id, name: selection.name }, query: new URL(args.request.url).search };
}
