import type { ErrorRequestHandler } from "express";
import { statusOfError } from "./failures.ts";
import { log } from "./log.ts";
import { plainPage } from "./plain-page.ts";

/** The page given when no page can be rendered at all (the database is away before anyone is known). */
export const lastResort: ErrorRequestHandler = (error, req, res, next) => {
  if (res.headersSent) return next(error);
  // A malformed URL or body is the visitor's: express gives it a status of its own.
  const given = error instanceof Error && "status" in error ? Number(error.status) : 0;
  const status = given >= 400 && given < 500 ? given : statusOfError(error);
  const requestId = String(res.locals.requestId);
  if (status >= 500) log.error({ requestId, status, err: error }, "request failed");
  if (status === 503) res.setHeader("Retry-After", "10");
  plainPage(req, res, status, ({ pages }) => pages[status as keyof typeof pages] ?? pages[500]);
};
