import type { NextFunction, Request, Response } from "express";
import { plainPage } from "./plain-page.ts";

/** Refuses, before any route runs, an address with a NUL character: no row, no word can hold it. */
export function readableAddress(req: Request, res: Response, next: NextFunction): void {
  if (req.originalUrl.includes("%00")) plainPage(req, res, 400, ({ pages }) => pages[400]);
  else next();
}
