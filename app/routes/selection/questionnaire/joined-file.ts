import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../../http/served-file.ts";
import { signedIn } from "../../../http/visit.ts";
import { openJoinedFile } from "../../../services/selection/questionnaire/open-joined-file.ts";

/** A file a candidate joined: for the candidate its own, for the staff what was sent. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, ["answers.read", "questionnaire.read"]);
  const { dataFolder } = args.context.visit.configuration;
  return servedFile(await openJoinedFile(context, dataFolder, args.params.id ?? ""));
}
