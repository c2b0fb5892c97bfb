import type { LoaderFunctionArgs } from "@remix-run/node";
import { committeeRecord } from "../../../../db/queries/committee-record.ts";
import { found, signedIn } from "../../../http/visit.ts";

/** All that the reader may see of a committee, as one file: ranking and minutes are computed from it alone. */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const record = found(await context.read((tx) => committeeRecord(tx, args.params.id ?? "")));
  return new Response(JSON.stringify(record, null, 1), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="comite.json"',
      "Cache-Control": "no-store",
    },
  });
}
