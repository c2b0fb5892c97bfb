import type { LoaderFunctionArgs } from "@remix-run/node";
import { evidenceOf } from "../../../db/queries/evidence.ts";
import { institutionById } from "../../../db/queries/institution.ts";
import type { Verb } from "../../domain/access/matrix.ts";
import { found, signedIn } from "../../http/visit.ts";

/** The institution a form is about, and its pieces to choose from. */
export async function loadPieces(args: LoaderFunctionArgs, verb: Verb) {
  const context = signedIn(args, verb);
  const { id, name, pieces } = await context.read(async (tx) => {
    const institution = found(await institutionById(tx, args.params.id ?? ""));
    const rows = await evidenceOf(tx, institution.id, { on: context.today, knownAt: null });
    return { ...institution, pieces: rows.map(({ id, number, title }) => ({ id, number, title })) };
  });
  return { context, base: { id, name, pieces } };
}
