import type { LoaderFunctionArgs } from "@remix-run/node";
import { signedIn } from "../../../http/visit.ts";
import { exportDeliberation } from "../../../services/signature/after/export-deliberation.ts";

/** The deliberation for open data (SCDL). */
export async function loader(args: LoaderFunctionArgs) {
  const context = signedIn(args, "selection.read");
  const csv = await exportDeliberation(context, args.params.id ?? "", args.context.visit.configuration);
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="deliberation.csv"',
      "Cache-Control": "no-store",
    },
  });
}
