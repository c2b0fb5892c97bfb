import type { ActionFunctionArgs } from "@remix-run/node";
import { actOnly } from "../../http/act-only.ts";
import { passOn, writeCookie } from "../../http/cookies.ts";
import { doneAt } from "../../http/done.ts";
import { signOut } from "../../services/access/sign-out.ts";

export const loader = actOnly("/connexion");

export async function action({ context }: ActionFunctionArgs) {
  const { door, viewer, configuration } = context.visit;
  const headers = passOn(await signOut(door, viewer?.personId ?? null));
  headers.append("Set-Cookie", writeCookie("tamis_role", "", { mode: configuration.mode, seconds: 0 }));
  // What the browser kept of the pages goes too; on a demonstration machine it would only make things slow.
  if (configuration.mode === "production") headers.set("Clear-Site-Data", '"cache"');
  return doneAt("/connexion", "sorti", { headers });
}

export { default } from "./refused.tsx";
