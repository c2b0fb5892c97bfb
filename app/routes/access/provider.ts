import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { ticketCookie, writeCookie } from "../../http/cookies.ts";
import { doneAt } from "../../http/done.ts";
import { wayBack } from "../../http/way-back.ts";
import { beginAtProvider } from "../../services/access/provider-sign-in.ts";

/** Sends whoever wants to sign in to the provider of identities, and remembers what its answer must bear. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { door, configuration } = context.visit;
  const begun = await beginAtProvider(door, wayBack(new URL(request.url).searchParams.get("retour")));
  if (begun === null) return doneAt("/connexion", "fournisseur-absent");
  const cookie = writeCookie(ticketCookie, begun.ticket, { mode: configuration.mode, seconds: begun.seconds });
  return redirect(begun.address, { headers: { "Set-Cookie": cookie, "Cache-Control": "no-store" } });
}
