import type { Request, Response } from "express";
import { conformityState } from "../domain/accessibility/conformity.ts";
import { type Messages, messages } from "../locales/index.ts";
import { chooseLocale } from "./locale.ts";

type Words = Messages["failures"]["pages"][500];

/**
 * Answers with a page of the house where no route runs: refused before any, or nothing can be rendered. In the
 * reader's language, with what happened, what to do next and the number to quote; it needs no script and no database.
 */
export function plainPage(
  req: Request,
  res: Response,
  status: number,
  wordsOf: (failures: Messages["failures"]) => Words,
): void {
  const locale = chooseLocale(req.headers.cookie, req.headers["accept-language"]);
  const { failures, shell } = messages(locale);
  const { title, what, next } = wordsOf(failures);
  res
    .status(status)
    .setHeader("Cache-Control", "no-store")
    .type("html")
    .send(`<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Tamis</title><link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/last-resort.css"></head>
<body><main><p class="brand">Tamis</p><h1>${title}</h1><p>${what}</p><p>${next}</p>
<p><a href="/">${failures.home}</a> · <a href="/accessibilite">${shell.accessibility[conformityState]}</a></p>
<p class="meta">${failures.request} <code>${String(res.locals.requestId)}</code></p></main></body></html>`);
}
