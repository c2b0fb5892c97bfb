import type { LoaderFunctionArgs } from "@remix-run/node";
import { found } from "../../../http/visit.ts";
import { loadDerogations } from "./load-derogations.ts";

/** One derogation, for the pages on which it is decided. */
export async function loadDerogation(args: LoaderFunctionArgs) {
  const { derogations, ...head } = await loadDerogations(args, "derogation.approve");
  return { ...head, derogation: found(derogations.find(({ id }) => id === args.params.derogationId)) };
}
