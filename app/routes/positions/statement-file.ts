import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { readAsOf } from "../../http/as-of.ts";
import { servedFile } from "../../http/served-file.ts";
import { signedIn } from "../../http/visit.ts";
import { readPositions } from "../../services/positions/read-positions.ts";
import { writeStatement } from "../../services/positions/write-statement.ts";
import { askedPosition } from "./load-position.ts";

const mediaTypes = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** The statement of a position, or of all an investor's: `?format=xlsx` the spreadsheet, else the PDF. */
export async function loader(args: LoaderFunctionArgs) {
  const { context, whose, when } =
    args.params.contractId === undefined
      ? { context: signedIn(args, "position.read"), whose: {}, when: readAsOf(args).when }
      : askedPosition(args);
  const { locale, configuration } = args.context.visit;
  const format = new URL(args.request.url).searchParams.get("format") === "xlsx" ? "xlsx" : "pdf";
  const held = await readPositions(context, whose, when);
  const place = { locale, departement: configuration.departement, timeZone: configuration.timeZone };
  const { bytes, name } = await writeStatement({ held, on: when.on, format }, place);
  return servedFile({ stream: Readable.from([bytes]), bytes: bytes.length, mediaType: mediaTypes[format], name });
}
