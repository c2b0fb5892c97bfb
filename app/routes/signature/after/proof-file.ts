import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../../http/served-file.ts";
import { signedIn } from "../../../http/visit.ts";
import { openProof } from "../../../services/signature/after/open-proof.ts";

/** The proof that a party was told of the signed contract. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "contract.read");
  const { id = "", partyId = "" } = args.params;
  return servedFile(await openProof(context, args.context.visit.configuration.dataFolder, id, partyId));
}
