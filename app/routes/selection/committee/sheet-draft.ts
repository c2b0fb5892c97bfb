import type { ActionFunctionArgs } from "@remix-run/node";
import { actOnly } from "../../../http/act-only.ts";
import { submit } from "../../../http/form.ts";
import { signedIn } from "../../../http/visit.ts";
import { saveSheet } from "../../../services/selection/scoring/save-sheet.ts";
import { sheetAddress } from "./committee-addresses.ts";

export const loader = actOnly(({ params }) =>
  sheetAddress(encodeURIComponent(params.id ?? ""), encodeURIComponent(params.candidacyId ?? "")),
);

/** Saves a sheet while it is being filled: what stands and what clashes, as JSON. A session that ended leads away. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  signedIn(args, "score.record");
  const { candidacyId = "" } = args.params;
  const at = args.context.visit.now;
  const told = await submit(args, "score.record", saveSheet, (saved) => Response.json({ ...saved, at }), {
    candidacyId,
  });
  return told instanceof Response ? told : Response.json(told.data, { status: told.init?.status ?? 400 });
}
