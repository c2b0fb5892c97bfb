import type { Request } from "express";
import { liveSession } from "../../db/queries/session.ts";
import { type Viewer, viewerKey } from "../domain/access/viewer.ts";
import type { Locale } from "../locales/index.ts";
import { addressHeader } from "../services/access/accounts.ts";
import { passOn, readCookie, sessionToken } from "./cookies.ts";
import type { Resources } from "./resources.ts";

export interface SignedIn {
  /** The role they act in now; null when nobody is signed in or every grant has ended. */
  viewer: Viewer | null;
  /** Every role they may switch to. */
  viewers: Viewer[];
  locale: Locale | null;
  sessionId: string | null;
}

const nobody: SignedIn = { viewer: null, viewers: [], locale: null, sessionId: null };

/** Who is signed in, and in which roles they may act; one query. The cookie `tamis_role` names the active one. */
export async function viewersOf(resources: Resources, req: Request): Promise<SignedIn> {
  const cookies = req.headers.cookie;
  const token = sessionToken(cookies, resources.configuration);
  if (token === null) return nobody;
  const session = await liveSession(resources.app, token);
  if (session === null) return nobody;
  if (session.renew) await renew(resources, req);
  const { viewers, locale, sessionId } = session;
  const chosen = readCookie(cookies, "tamis_role");
  const viewer = viewers.find((v) => viewerKey(v) === chosen) ?? viewers[0] ?? null;
  return { viewer, viewers, locale, sessionId };
}

/** Once an hour the library prolongs a session in use, and its cookie. */
async function renew({ accounts }: Resources, req: Request): Promise<void> {
  const { headers } = await accounts.api.getSession({ headers: visitorHeaders(req), returnHeaders: true });
  for (const line of passOn(headers).getSetCookie()) req.res?.append("Set-Cookie", line);
}

/** What the sign-in library may know of a visitor; the address is ours, never one the visitor sent. */
export function visitorHeaders(req: Request): Headers {
  const headers = new Headers({ [addressHeader]: req.ip ?? "" });
  if (req.headers.cookie) headers.set("cookie", req.headers.cookie);
  if (req.headers["user-agent"]) headers.set("user-agent", req.headers["user-agent"].slice(0, 400));
  return headers;
}
