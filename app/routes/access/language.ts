import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { actOnly } from "../../http/act-only.ts";
import { writeCookie } from "../../http/cookies.ts";
import { postedForm, readForm } from "../../http/form-fields.ts";
import { wayBack } from "../../http/way-back.ts";
import { chooseLocale } from "../../services/access/choose-locale.ts";

export const loader = actOnly("/");

/** Fields: `langue` (fr or en), `retour` (the page to come back to; else the referring page). */
export async function action({ request, context }: ActionFunctionArgs) {
  const { configuration, context: service } = context.visit;
  const values = readForm(await postedForm(request));
  const locale = await chooseLocale(service, values);
  const cookie = writeCookie("tamis_langue", locale, { mode: configuration.mode, seconds: 365 * 86_400 });
  return redirect(values.retour ? wayBack(values.retour) : referrer(request), { headers: { "Set-Cookie": cookie } });
}

function referrer(request: Request): string {
  const from = request.headers.get("referer");
  if (!from || !URL.canParse(from)) return "/";
  const { pathname, search } = new URL(from);
  return pathname.startsWith("/connexion") ? pathname + search : wayBack(pathname + search);
}

export { default } from "./refused.tsx";
