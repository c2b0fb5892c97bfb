import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../http/served-file.ts";
import { signedIn } from "../../http/visit.ts";
import { openReport } from "../../services/outcomes/open-report.ts";

/** The report joined to a result, or the page that a function signed. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "result.read");
  const { dataFolder } = args.context.visit.configuration;
  const { contractId = "", resultId = "", eventId } = args.params;
  return servedFile(await openReport(context, dataFolder, { contractId, resultId, eventId }));
}
