import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../http/served-file.ts";
import { signedIn } from "../../http/visit.ts";
import { openOwnLetter } from "../../services/documents/open-own-letter.ts";

/** The letter of reasons, for the candidate it is written to. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "finding.read");
  const { dataFolder } = args.context.visit.configuration;
  const { candidacyId = "", letterId = "" } = args.params;
  return servedFile(await openOwnLetter(context, dataFolder, { candidacyId, letterId }));
}
