import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../http/served-file.ts";
import { signedIn } from "../../http/visit.ts";
import { openContract } from "../../services/positions/open-contract.ts";

/** The signed contract, for an investor who holds a commitment in it. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "position.read");
  const { dataFolder } = args.context.visit.configuration;
  return servedFile(await openContract(context, dataFolder, args.params.contractId ?? ""));
}
