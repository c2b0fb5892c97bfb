import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { actOnly } from "../../http/act-only.ts";
import { postedForm, readForm } from "../../http/form-fields.ts";
import { signedIn } from "../../http/visit.ts";
import { revokeOtherSessions, revokeSession } from "../../services/access/sessions.ts";

export const loader = actOnly("/compte");

/** Closes one of one's own sessions (`sessionId`), or all but this one (`others`). */
export async function action(args: ActionFunctionArgs) {
  const { viewer } = signedIn(args);
  const { door, sessionId } = args.context.visit;
  const values = readForm(await postedForm(args.request));
  if (values.others && sessionId) {
    await revokeOtherSessions(door, viewer.personId, sessionId);
    return redirect("/compte?etat=fermees");
  }
  await revokeSession(door, viewer.personId, values);
  return redirect("/compte?etat=fermee");
}

export { default } from "./refused.tsx";
