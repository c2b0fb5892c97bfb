import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../http/served-file.ts";
import { signedIn } from "../../http/visit.ts";
import { openConditionFile } from "../../services/funding/open-condition-file.ts";

/** The piece behind the decision in force on a condition. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "money.read");
  const { dataFolder } = args.context.visit.configuration;
  const { contractId = "", conditionId = "" } = args.params;
  return servedFile(await openConditionFile(context, dataFolder, { contractId, conditionId }));
}
