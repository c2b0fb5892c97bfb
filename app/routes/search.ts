import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { signedIn } from "../http/visit.ts";

/** The search field without script: the list of institutions answers it. */
export function loader(args: LoaderFunctionArgs) {
  signedIn(args, "register.read");
  const q = new URL(args.request.url).searchParams.get("q")?.trim().slice(0, 200) ?? "";
  return redirect(q === "" ? "/etablissements" : `/etablissements?${new URLSearchParams({ q })}`);
}
