import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { viewerKey } from "../../domain/access/viewer.ts";
import { invalid } from "../../domain/errors.ts";
import { actOnly } from "../../http/act-only.ts";
import { writeCookie } from "../../http/cookies.ts";
import { postedForm } from "../../http/form-fields.ts";
import { signedIn } from "../../http/visit.ts";

export const loader = actOnly("/");

/** Changes the role one acts in, among one's own. The pages of the other role are others: back to the start. */
export async function action(args: ActionFunctionArgs) {
  signedIn(args);
  const { viewers, configuration } = args.context.visit;
  const chosen = (await postedForm(args.request)).get("role");
  const viewer = viewers.find((v) => viewerKey(v) === chosen);
  if (!viewer) throw invalid({ role: { key: "invalid_value" } });
  const cookie = writeCookie("tamis_role", viewerKey(viewer), { mode: configuration.mode, seconds: 365 * 86_400 });
  return redirect("/", { headers: { "Set-Cookie": cookie } });
}

export { default } from "./refused.tsx";
