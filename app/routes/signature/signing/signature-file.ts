import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../../http/served-file.ts";
import { signedIn } from "../../../http/visit.ts";
import { openSignatureFile } from "../../../services/signature/signing/open-signature-file.ts";

/** The scan or the signed file of a signature; `?enregistrement=` names one that was corrected since. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "contract.read");
  const { id: selectionId = "", signatoryId = "" } = args.params;
  const recordId = new URL(args.request.url).searchParams.get("enregistrement");
  const { dataFolder } = args.context.visit.configuration;
  return servedFile(await openSignatureFile(context, dataFolder, { selectionId, signatoryId, recordId }));
}
