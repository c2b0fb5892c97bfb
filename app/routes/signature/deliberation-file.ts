import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../http/served-file.ts";
import { signedIn } from "../../http/visit.ts";
import { openLegalFile } from "../../services/signature/open-legal-file.ts";

/** The document of a record of the vote. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const { dataFolder } = args.context.visit.configuration;
  const { id: selectionId = "", recordId: id = "" } = args.params;
  return servedFile(await openLegalFile(context, dataFolder, { of: "deliberation", selectionId, id }));
}
