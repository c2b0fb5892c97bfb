import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../../http/served-file.ts";
import { signedIn } from "../../../http/visit.ts";
import { openIssued } from "../../../services/documents/open-issued.ts";

/** An issued document: the file for reading, or with `?archive` the archive's. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const { dataFolder } = args.context.visit.configuration;
  const archive = new URL(args.request.url).searchParams.has("archive");
  return servedFile(await openIssued(context, dataFolder, args.params.id ?? "", archive));
}
