import type { NextFunction, Request, Response } from "express";
import { log } from "./log.ts";
import { plainPage } from "./plain-page.ts";

/** What one process has in hand. */
export interface Load {
  inFlight: number;
  /** It is about to stop: whoever shares out requests must send it no more. */
  leaving: boolean;
}

export const newLoad = (): Load => ({ inFlight: 0, leaving: false });

interface Limits {
  /** Requests answered at once; what comes beyond is told to come back. */
  most: number;
  /** After that, an answer that has not begun is given up: longer than the database lets a question last. */
  longestMs: number;
}

/**
 * Answers 503 with Retry-After instead of letting people wait for ever: to what comes when the process has its hands
 * full, and to what has had no answer in time. Health is always told; while the process leaves, as not to be used.
 */
export function underLoad(load: Load, { most, longestMs }: Limits) {
  return (req: Request, res: Response, next: NextFunction): void => {
    // Whoever keeps a connection opens the next one elsewhere.
    if (load.leaving) res.setHeader("Connection", "close");
    if (req.path === "/health") {
      if (load.leaving) res.status(503).set("Retry-After", "1").json({ status: "leaving" });
      else next();
      return;
    }
    if (load.inFlight >= most) {
      log.warn({ requestId: res.locals.requestId, inFlight: load.inFlight }, "too many requests at once");
      unavailable(req, res);
      return;
    }
    load.inFlight += 1;
    // What streams in may take as long as its line needs.
    const limit = req.is("multipart/form-data") ? undefined : setTimeout(giveUp, longestMs);
    function giveUp(): void {
      if (res.headersSent) return;
      log.error({ requestId: res.locals.requestId, path: req.path }, "no answer in time");
      res.setHeader("Connection", "close");
      unavailable(req, res);
    }
    res.once("close", () => {
      load.inFlight -= 1;
      clearTimeout(limit);
    });
    next();
  };
}

function unavailable(req: Request, res: Response): void {
  res.setHeader("Retry-After", "5");
  plainPage(req, res, 503, ({ pages }) => pages[503]);
}
