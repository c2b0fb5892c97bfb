import type { Request } from "express";
import { asViewer } from "../../db/as-viewer.ts";
import type { Viewer } from "../domain/access/viewer.ts";
import { dayAt } from "../domain/day.ts";
import { type Locale, locales } from "../locales/index.ts";
import type { Context } from "../services/context.ts";
import { openDoor } from "./door.ts";
import { chooseLocale } from "./locale.ts";
import type { Resources } from "./resources.ts";
import { viewersOf } from "./session.ts";
import type { Visit } from "./visit.ts";

/** Makes the visit of one request: who asks, in which role and language, at what time. */
export async function openVisit(
  resources: Resources,
  req: Request,
  ids: { nonce: string; requestId: string },
): Promise<Visit> {
  const { configuration } = resources;
  const now = new Date().toISOString();
  const today = dayAt(now, configuration.timeZone);
  const { viewer, viewers, locale, sessionId, provedAt, factors } = await viewersOf(resources, req);
  return {
    ...ids,
    asks: { method: req.method, by: req.path.endsWith(".data") ? "data" : "document" },
    now,
    today,
    locale: asked(req) ?? chooseLocale(req.headers.cookie, locale ?? req.headers["accept-language"]),
    configuration,
    viewer,
    viewers,
    sessionId,
    provedAt,
    factors,
    mustEnrol: viewer !== null && factors.length === 0 && (configuration.secondFactorRoles ?? []).includes(viewer.role),
    door: openDoor(resources, req, { now, requestId: ids.requestId }),
    resources,
    context:
      viewer &&
      serviceContext(resources, viewer, {
        ...{ now, today, zone: configuration.holidays, requestId: ids.requestId, provedAt },
      }),
  };
}

/** The language a link asks for (`?langue=en`): letters carry their reader's own. */
const asked = (req: Request): Locale | undefined => locales.find((l) => l === req.query.langue);

/** What services get: the viewer, the time, and transactions under the viewer's database role. */
export function serviceContext(
  resources: Pick<Resources, "app">,
  viewer: Viewer,
  moment: Pick<Context, "now" | "today" | "zone" | "requestId" | "provedAt">,
): Context {
  return {
    viewer,
    ...moment,
    read: (work) => asViewer(resources.app, viewer, { action: "read", requestId: moment.requestId }, work),
    write: (action, work, reason) =>
      asViewer(resources.app, viewer, { action, reason, requestId: moment.requestId }, work),
  };
}
