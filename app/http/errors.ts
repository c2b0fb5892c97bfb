import type { ErrorKind } from "../domain/errors.ts";

const statuses: Record<ErrorKind, number> = {
  Invalid: 422,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  Precondition: 412,
  TooMuch: 429,
};

/** The one place where a domain error becomes an HTTP status. */
export const statusOf = (kind: ErrorKind): number => statuses[kind];
