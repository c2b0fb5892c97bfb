import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { actOnly } from "../../http/act-only.ts";
import { passOn, writeCookie } from "../../http/cookies.ts";
import { signOut } from "../../services/access/sign-out.ts";

export const loader = actOnly("/connexion");

export async function action({ context }: ActionFunctionArgs) {
  const { door, viewer, configuration } = context.visit;
  const headers = passOn(await signOut(door, viewer?.personId ?? null));
  headers.append("Set-Cookie", writeCookie("tamis_role", "", { mode: configuration.mode, seconds: 0 }));
  return redirect("/connexion?etat=sorti", { headers });
}

export { default } from "./refused.tsx";
