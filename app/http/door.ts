import type { Request } from "express";
import { asMachine } from "../../db/as-viewer.ts";
import type { Instant } from "../domain/day.ts";
import { sealingKey } from "../services/access/accounts.ts";
import type { Door } from "../services/access/door.ts";
import { deviceCookie, readCookie, sessionToken } from "./cookies.ts";
import type { Resources } from "./resources.ts";
import { visitorHeaders } from "./session.ts";

/** What the services around signing in get of one request. */
export function openDoor(resources: Resources, req: Request, moment: { now: Instant; requestId: string }): Door {
  const { mode, origin, secret, timeZone } = resources.configuration;
  return {
    ...moment,
    mode,
    origin,
    timeZone,
    address: req.ip ?? "",
    token: sessionToken(req.headers.cookie, resources.configuration),
    device: readCookie(req.headers.cookie, deviceCookie),
    sealingKey: sealingKey(secret),
    identity: resources.configuration.identity ?? null,
    headers: visitorHeaders(req),
    accounts: resources.accounts,
    app: resources.app,
    auth: resources.auth,
    write: (action, work) =>
      asMachine(
        resources.jobs,
        { role: "system", actor: "system:sign-in" },
        { action, requestId: moment.requestId },
        work,
      ),
  };
}
