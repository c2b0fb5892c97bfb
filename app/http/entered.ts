import { redirect } from "@remix-run/node";
import type { Opened } from "../services/access/enter.ts";
import { deviceCookie, deviceSeconds, passOn, sessionCookie, writeCookie } from "./cookies.ts";
import type { Visit } from "./visit.ts";

/** Where somebody goes who has just signed in, with the cookies of it: on their way, or to the page that asks for a code. */
export function entered({ configuration }: Pick<Visit, "configuration">, opened: Opened, back: string) {
  const { mode } = configuration;
  const headers = opened.headers ? passOn(opened.headers) : new Headers();
  if (opened.headers === null) headers.append("Set-Cookie", sessionCookie(opened.token, configuration));
  if (opened.device !== null)
    headers.append("Set-Cookie", writeCookie(deviceCookie, opened.device, { mode, seconds: deviceSeconds }));
  return redirect(opened.isDue ? `/connexion/code?retour=${encodeURIComponent(back)}` : back, { headers });
}
