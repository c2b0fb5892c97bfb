import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedJson } from "../../http/served-json.ts";
import { signedIn } from "../../http/visit.ts";
import { proveEntry } from "../../services/audit/prove-entry.ts";

/** The proof of one entry under the last seal, or with `?sceau=` under the one that somebody holds on paper. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "audit.read");
  const entryId = args.params.entryId ?? "";
  const seal = new URL(args.request.url).searchParams.get("sceau");
  const proof = await proveEntry(context, { entryId, seal });
  return servedJson(`preuve-ecriture-${entryId}.json`, proof);
}
