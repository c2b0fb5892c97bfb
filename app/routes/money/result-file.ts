import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../http/served-file.ts";
import { signedIn } from "../../http/visit.ts";
import { openReport } from "../../services/outcomes/open-report.ts";

/** The report joined to a result. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "result.read");
  const { dataFolder } = args.context.visit.configuration;
  const { contractId = "", resultId = "" } = args.params;
  return servedFile(await openReport(context, dataFolder, { contractId, resultId }));
}
