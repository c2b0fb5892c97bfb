import type { Request } from "express";
import { liveSession } from "../../db/queries/session.ts";
import type { Factor } from "../domain/access/proof.ts";
import { type Viewer, viewerKey } from "../domain/access/viewer.ts";
import type { Instant } from "../domain/day.ts";
import type { Locale } from "../locales/index.ts";
import { addressHeader } from "../services/access/accounts.ts";
import { renewSession } from "../services/access/renew-session.ts";
import { readCookie, sessionToken } from "./cookies.ts";
import type { Resources } from "./resources.ts";

export interface SignedIn {
  /** The role they act in now; null when nobody is signed in or every grant has ended. */
  viewer: Viewer | null;
  /** Every role they may switch to. */
  viewers: Viewer[];
  locale: Locale | null;
  sessionId: string | null;
  /** When they last proved who they are, and what they hold beside their password. */
  provedAt: Instant | null;
  factors: Factor[];
}

const nobody: SignedIn = { viewer: null, viewers: [], locale: null, sessionId: null, provedAt: null, factors: [] };

/** Who is signed in, and in which roles they may act; one query. The cookie `tamis_role` names the active one. */
export async function viewersOf(resources: Resources, req: Request): Promise<SignedIn> {
  const cookies = req.headers.cookie;
  const token = sessionToken(cookies, resources.configuration);
  if (token === null) return nobody;
  const session = await liveSession(resources.app, token);
  if (session === null) return nobody;
  const { viewers, locale, sessionId, provedAt, factors } = session;
  if (session.renew) await renewSession(resources.auth, sessionId, resources.configuration.sessions);
  const chosen = readCookie(cookies, "tamis_role");
  const viewer = viewers.find((v) => viewerKey(v) === chosen) ?? viewers[0] ?? null;
  return { viewer, viewers, locale, sessionId, provedAt, factors };
}

/** What the sign-in library may know of a visitor; the address is ours, never one the visitor sent. */
export function visitorHeaders(req: Request): Headers {
  const headers = new Headers({ [addressHeader]: req.ip ?? "" });
  if (req.headers.cookie) headers.set("cookie", req.headers.cookie);
  if (req.headers["user-agent"]) headers.set("user-agent", req.headers["user-agent"].slice(0, 400));
  return headers;
}
