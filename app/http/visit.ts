import type { AppLoadContext } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { can, type Verb } from "../domain/access/matrix.ts";
import type { Factor } from "../domain/access/proof.ts";
import { isOutside } from "../domain/access/roles.ts";
import type { Viewer } from "../domain/access/viewer.ts";
import type { Configuration } from "../domain/configuration.ts";
import type { Day, Instant } from "../domain/day.ts";
import { forbidden, notFound } from "../domain/errors.ts";
import type { Locale } from "../locales/index.ts";
import type { Door } from "../services/access/door.ts";
import type { Context } from "../services/context.ts";
import { enrolment } from "./enrolment.ts";
import type { Resources } from "./resources.ts";

/** One request's surroundings, made by the server before any route runs. */
export interface Visit {
  requestId: string;
  /** `document`: the page itself is asked for, or a form is sent without script; `data`: our own script asks. */
  asks: { method: string; by: "document" | "data" };
  nonce: string;
  now: Instant;
  today: Day;
  locale: Locale;
  configuration: Configuration;
  /** Nobody signed in → null. */
  viewer: Viewer | null;
  /** The roles this person may switch to. */
  viewers: Viewer[];
  /** The session of this browser, when somebody is signed in. */
  sessionId: string | null;
  /** When they last proved who they are, and what they hold beside their password. */
  provedAt: Instant | null;
  factors: readonly Factor[];
  /** Their role asks for a second factor they do not have yet: nothing opens but their account. */
  mustEnrol: boolean;
  /** For the pages around signing in. */
  door: Door;
  /** The service context of the signed-in viewer; null when nobody is. */
  context: Context | null;
  /** Pools and outside-world adapters, for the few routes that serve people not signed in. */
  resources: Resources;
}

declare module "@remix-run/node" {
  interface AppLoadContext {
    visit: Visit;
  }
}

interface Asked {
  context: AppLoadContext;
  request: Request;
  params: Readonly<Record<string, string | undefined>>;
}

/** What stays open to whoever still has to set up their second factor. */
const ownAccount = /^\/(compte|role)(\/|$)/;

/**
 * The service context of whoever is signed in, when their role may do the verb (or one of them); anybody else is
 * sent to the sign-in page and back afterwards.
 */
export function signedIn(args: Asked, verb?: Verb | readonly Verb[]): Context {
  const { visit } = args.context;
  if (visit.context === null) {
    const url = new URL(args.request.url);
    const back = args.request.method === "GET" ? `?retour=${encodeURIComponent(url.pathname + url.search)}` : "";
    throw redirect(`/connexion${back}`);
  }
  if (visit.mustEnrol && !ownAccount.test(new URL(args.request.url).pathname)) throw redirect(enrolment);
  if (verb !== undefined && ![verb].flat().some((one) => can(visit.viewer, one)))
    throw hidden(args) ? notFound() : forbidden();
  return visit.context;
}

/** For people of other organisations the page of a row that is not theirs does not exist, whether the row does or not. */
const hidden = ({ context, request, params }: Asked) =>
  context.visit.viewer !== null &&
  isOutside(context.visit.viewer.role) &&
  request.method === "GET" &&
  Object.keys(params).length > 0;

/** The value, or the page that says it does not exist (also when it is invisible to the viewer). */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound();
  return value;
}
