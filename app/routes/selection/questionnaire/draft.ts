import type { ActionFunctionArgs } from "@remix-run/node";
import { actOnly } from "../../../http/act-only.ts";
import { submit } from "../../../http/form.ts";
import { signedIn } from "../../../http/visit.ts";
import { saveAnswers } from "../../../services/selection/questionnaire/save-answers.ts";
import { themeAddress } from "./own-addresses.ts";

export const loader = actOnly(({ params }) =>
  themeAddress(encodeURIComponent(params.candidacyId ?? ""), encodeURIComponent(params.theme ?? "")),
);

/**
 * Saves a form of answers while it is being filled: what stands and what clashes, as JSON. When the session has ended
 * it leads to the sign-in page and keeps nothing: the page then sends its form, whose words are kept.
 */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  signedIn(args, "questionnaire.answer");
  const { candidacyId = "" } = args.params;
  const at = args.context.visit.now;
  const told = await submit(args, "questionnaire.answer", saveAnswers, (saved) => Response.json({ ...saved, at }), {
    candidacyId,
  });
  return told instanceof Response ? told : Response.json(told.data, { status: told.init?.status ?? 400 });
}
