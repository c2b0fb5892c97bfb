import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeLetter } from "../../services/screening/write-letter.ts";
import { candidacyAddress } from "./addresses.ts";
import { loadCandidacy } from "./load-candidacy.ts";

/** The letter of a candidacy at the perimeter and day its address asks for; `written` is null when cleared. */
export async function readLetter(args: LoaderFunctionArgs) {
  const { context, selection, candidate, asked, request } = await loadCandidacy(args, "verdict.letter");
  const { id, name, programme, state } = selection;
  const written = await writeLetter(context, request, {
    candidate,
    programme: programme.name,
    departement: args.context.visit.configuration.departement,
    writtenOn: args.context.visit.today,
    isVoted: state !== "preparation",
  });
  const own = candidacyAddress(id, candidate.candidacyId);
  return { written, candidate, selection: { id, name }, own, query: `?perimetre=${asked.perimeter}${asked.days}` };
}
