import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../../http/served-file.ts";
import { signedIn } from "../../../http/visit.ts";
import { openPower } from "../../../services/signature/contract/open-contract-file.ts";

/** The document of a signatory's power. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "contract.read");
  const { id = "", signatoryId = "" } = args.params;
  return servedFile(await openPower(context, args.context.visit.configuration.dataFolder, id, signatoryId));
}
