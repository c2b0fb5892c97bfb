import type { LoaderFunctionArgs } from "@remix-run/node";
import { readCookie, ticketCookie, writeCookie } from "../../http/cookies.ts";
import { doneAt } from "../../http/done.ts";
import { entered } from "../../http/entered.ts";
import { wayBack } from "../../http/way-back.ts";
import { finishAtProvider } from "../../services/access/provider-sign-in.ts";

const states = { refused: "fournisseur-refus", unknown: "fournisseur-inconnu", away: "fournisseur-absent" } as const;

/** Where the provider of identities sends people back. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { visit } = context;
  const ticket = readCookie(request.headers.get("cookie"), ticketCookie);
  const finished = await finishAtProvider(visit.door, { ticket, search: new URL(request.url).search });
  const answer =
    typeof finished === "string"
      ? doneAt("/connexion", states[finished])
      : entered(visit, finished.opened, wayBack(finished.back));
  const { mode } = visit.configuration;
  answer.headers.append("Set-Cookie", writeCookie(ticketCookie, "", { mode, seconds: 0 }));
  return answer;
}
