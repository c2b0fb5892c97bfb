import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../../http/served-file.ts";
import { signedIn } from "../../../http/visit.ts";
import { openOwnContract } from "../../../services/signature/signing/open-own-contract.ts";

/** The locked contract, for a signatory of one of its parties. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "signature.sign");
  const { dataFolder } = args.context.visit.configuration;
  return servedFile(await openOwnContract(context, dataFolder, args.params));
}
