import type { LoaderFunctionArgs } from "@remix-run/node";
import { evidenceById, evidenceOf } from "../../../db/queries/evidence.ts";
import { institutionById } from "../../../db/queries/institution.ts";
import type { Verb } from "../../domain/access/matrix.ts";
import type { Day } from "../../domain/day.ts";
import { found, signedIn } from "../../http/visit.ts";

/** The institution a form is about, and its pieces to choose from. */
export async function loadPieces(args: LoaderFunctionArgs, verb: Verb) {
  const context = signedIn(args, verb);
  const { id, name, pieces } = await context.read(async (tx) => {
    const institution = found(await institutionById(tx, args.params.id ?? ""));
    return { ...institution, pieces: await piecesOf(tx, [institution.id], context.today) };
  });
  return { context, base: { id, name, pieces } };
}

type Reader = Parameters<typeof evidenceOf>[0];

/** The pieces a fact about these institutions may rest on; the one it rests on already is among them, wherever it lies. */
export async function piecesOf(tx: Reader, ids: readonly string[], on: Day, restsOn: string | null = null) {
  const rows = [];
  for (const id of ids) rows.push(...(await evidenceOf(tx, id, { on, knownAt: null })));
  const held = restsOn && !rows.some(({ id }) => id === restsOn) ? await evidenceById(tx, restsOn) : null;
  return [...rows, ...(held ? [held] : [])].map(({ id, number, title }) => ({ id, number, title }));
}
