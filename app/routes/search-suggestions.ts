import type { LoaderFunctionArgs } from "@remix-run/node";
import { searchInstitutions } from "../../db/queries/institution-search.ts";
import { selectionsOf } from "../../db/queries/selection.ts";
import { can } from "../domain/access/matrix.ts";
import { signedIn } from "../http/visit.ts";
import type { Suggestions } from "../ui/palette.tsx";
import { countryName } from "./institutions/country-names.ts";

const shownInstitutions = 8;
const shownSelections = 4;
const folded = (words: string) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What the palette offers while one types; each viewer finds only what they may open. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args);
  const { viewer } = context;
  const q = new URL(args.request.url).searchParams.get("q")?.trim().slice(0, 200) ?? "";
  const nothing: Suggestions = { q, institutions: [], selections: [] };
  if (q.length < 2) return Response.json(nothing);
  const found = await context.read(async (tx) => ({
    institutions: can(viewer, "register.read") ? await searchInstitutions(tx, q, shownInstitutions) : [],
    selections: can(viewer, "selection.read") ? await selectionsOf(tx) : [],
  }));
  const answer: Suggestions = {
    q,
    institutions: found.institutions.map(({ id, name, country, through }) => ({
      id,
      name,
      detail: [through, countryName(country, args.context.visit.locale)].filter(Boolean).join(" · "),
    })),
    selections: found.selections
      .filter(({ name, programme }) => folded(`${name} ${programme}`).includes(folded(q)))
      .slice(0, shownSelections)
      .map(({ id, name, programme }) => ({ id, name, detail: programme })),
  };
  return Response.json(answer, { headers: { "Cache-Control": "no-store" } });
}
