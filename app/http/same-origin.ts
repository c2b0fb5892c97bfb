import type { NextFunction, Request, Response } from "express";
import type { Configuration } from "../domain/configuration.ts";
import { plainPage } from "./plain-page.ts";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * True when a request that changes something comes from our own pages. Browsers say so by `Sec-Fetch-Site`
 * (on https and localhost) or `Origin`; a request that says neither is not from a page and is refused.
 */
export function isSameOrigin(req: Pick<Request, "method" | "headers">, origin: string): boolean {
  if (safe.has(req.method)) return true;
  const site = req.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const sent = req.headers.origin;
  if (!sent || !URL.canParse(sent)) return false;
  return sent === origin || new URL(sent).host === req.headers.host;
}

/** What machines tell is known by its own signature; it comes from no page and carries no session. */
const signedByItself = /^\/prestataires\/[^/]+\/evenements$/;

/** Refuses what another site makes a browser send, in words, before any route runs. */
export function sameOrigin({ origin }: Pick<Configuration, "origin">) {
  return (req: Request, res: Response, next: NextFunction): void => {
    if (signedByItself.test(req.path) || isSameOrigin(req, origin)) {
      next();
      return;
    }
    plainPage(req, res, 403, ({ otherSite }) => otherSite);
  };
}
