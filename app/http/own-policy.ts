import type { NextFunction, Request, Response } from "express";

const policy = "content-security-policy";

/**
 * A route that states a content policy of its own gets that one alone: the framework adds a route's headers to those
 * already there, and two policies in one answer hide which of them holds.
 */
export function ownPolicy(_req: Request, res: Response, next: NextFunction): void {
  const append = res.append.bind(res);
  res.append = (name, value) => (name.toLowerCase() === policy ? res.set(name, value) : append(name, value));
  next();
}
