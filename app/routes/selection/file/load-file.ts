import type { LoaderFunctionArgs } from "@remix-run/node";
import { candidateById, selectionById } from "../../../../db/queries/selection.ts";
import type { Verb } from "../../../domain/access/matrix.ts";
import { found, signedIn } from "../../../http/visit.ts";

/** One candidacy and its selection, for the pages of its file. */
export async function loadFile(args: LoaderFunctionArgs, verb: Verb) {
  const context = signedIn(args, verb);
  const { id = "", candidacyId = "" } = args.params;
  return context.read(async (tx) => {
    const selection = found(await selectionById(tx, id));
    const candidate = found(await candidateById(tx, id, candidacyId));
    return { context, selection, candidate };
  });
}

/** What every page of a file shows of it. */
export const headOf = ({
  selection,
  candidate,
}: Pick<Awaited<ReturnType<typeof loadFile>>, "selection" | "candidate">) => ({
  selection: { id: selection.id, name: selection.name },
  candidate: { id: candidate.candidacyId, name: candidate.name, institutionId: candidate.institutionId },
});
