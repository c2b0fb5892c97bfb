import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../http/served-file.ts";
import { signedIn } from "../../http/visit.ts";
import { openReplyFile } from "../../services/selection/hearing/open-reply-file.ts";

/** A file joined to an answer, for the candidate and for the staff who see its file. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, ["finding.read", "verdict.read"]);
  const { dataFolder } = args.context.visit.configuration;
  const { candidacyId = "", pieceId = "" } = args.params;
  return servedFile(await openReplyFile(context, dataFolder, { candidacyId, pieceId }));
}
