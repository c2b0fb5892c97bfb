import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { indigoProject } from "../../domain/funding/indigo.ts";
import { servedFile } from "../../http/served-file.ts";
import { found } from "../../http/visit.ts";
import { askedIndigo } from "./indigo-asked.ts";

/** A signed contract as the JSON of the INDIGO register, without what is withheld. */
export async function loader(args: LoaderFunctionArgs) {
  const { contract } = found((await askedIndigo(args)).read);
  const bytes = Buffer.from(`${JSON.stringify(indigoProject(contract).project, null, 2)}\n`);
  const name = `indigo-${args.context.visit.today}.json`;
  return servedFile({ stream: Readable.from([bytes]), bytes: bytes.length, mediaType: "application/json", name });
}
