import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../http/served-file.ts";
import { signedIn } from "../../http/visit.ts";
import { openFile } from "../../services/documents/open-file.ts";

/** The file of a piece, for whoever may see the piece. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "register.read");
  const { dataFolder } = args.context.visit.configuration;
  return servedFile(await openFile(context, dataFolder, args.params.id ?? ""));
}
