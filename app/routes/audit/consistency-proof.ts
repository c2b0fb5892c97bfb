import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedJson } from "../../http/served-json.ts";
import { signedIn } from "../../http/visit.ts";
import { proveConsistency } from "../../services/audit/prove-consistency.ts";

/** The proof that the log under one seal (`?de=`) goes on unchanged under another (`&a=`). */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "audit.read");
  const asked = Object.fromEntries(new URL(args.request.url).searchParams);
  const proof = await proveConsistency(context, { de: asked.de ?? "", a: asked.a ?? "" });
  return servedJson(`preuve-sceaux-${proof.first.number}-${proof.second.number}.json`, proof);
}
