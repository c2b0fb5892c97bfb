import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { servedFile } from "../../http/served-file.ts";
import { signedIn } from "../../http/visit.ts";
import { writeCallNotice } from "../../services/funding/write-call-notice.ts";

const mediaTypes = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The notice of a part of a call: `?format=xlsx` the spreadsheet, else the PDF. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "money.read");
  const { locale, configuration } = args.context.visit;
  const { contractId = "", partId = "" } = args.params;
  const format = new URL(args.request.url).searchParams.get("format") === "xlsx" ? "xlsx" : "pdf";
  const place = { locale, departement: configuration.departement, timeZone: configuration.timeZone };
  const { bytes, name } = await writeCallNotice(context, { contractId, partId, format }, place);
  return servedFile({ stream: Readable.from([bytes]), bytes: bytes.length, mediaType: mediaTypes[format], name });
}
