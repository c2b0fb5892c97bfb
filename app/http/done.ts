import { redirect } from "@remix-run/node";
import type { Done } from "../locales/done.ts";

/** After a success: the page it leads to, which says so above its content (`?etat=`). */
export function doneAt(path: string, done: Done, init?: ResponseInit): Response {
  return redirect(`${path}${path.includes("?") ? "&" : "?"}etat=${done}`, init);
}
