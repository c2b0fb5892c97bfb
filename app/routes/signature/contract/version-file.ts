import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "../../../domain/errors.ts";
import { servedFile } from "../../../http/served-file.ts";
import { signedIn } from "../../../http/visit.ts";
import { openVersionFile } from "../../../services/signature/contract/open-contract-file.ts";

/** The file of a version. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "contract.read");
  const { id = "", number = "" } = args.params;
  if (!/^\d{1,5}$/.test(number)) throw notFound();
  const { dataFolder } = args.context.visit.configuration;
  return servedFile(await openVersionFile(context, dataFolder, id, Number(number)));
}
