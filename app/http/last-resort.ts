import type { ErrorRequestHandler } from "express";
import { messages } from "../locales/index.ts";
import { statusOfError } from "./failures.ts";
import { chooseLocale } from "./locale.ts";
import { log } from "./log.ts";

/** The page given when no page can be rendered at all (the database is away before anyone is known). */
export const lastResort: ErrorRequestHandler = (error, req, res, next) => {
  if (res.headersSent) return next(error);
  // A malformed URL or body is the visitor's: express gives it a status of its own.
  const given = error instanceof Error && "status" in error ? Number(error.status) : 0;
  const status = given >= 400 && given < 500 ? given : statusOfError(error);
  const requestId = String(res.locals.requestId);
  if (status >= 500) log.error({ requestId, status, err: error }, "request failed");
  const locale = chooseLocale(req.headers.cookie, req.headers["accept-language"]);
  const { failures } = messages(locale);
  const words = failures.pages[status as keyof typeof failures.pages] ?? failures.pages[500];
  if (status === 503) res.setHeader("Retry-After", "10");
  res
    .status(status)
    .setHeader("Cache-Control", "no-store")
    .type("html")
    .send(`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · Tamis</title><link rel="stylesheet" href="/last-resort.css"></head>
<body><main><p class="brand">Tamis</p><h1>${words.title}</h1><p>${words.what}</p><p>${words.next}</p>
<p class="meta">${failures.request} <code>${requestId}</code></p></main></body></html>`);
};
