import type { ServerBuild } from "@remix-run/node";
import { isDomainError, type Message } from "../domain/errors.ts";
import type { KeptForm } from "../services/access/kept-form.ts";
import { statusOf } from "./errors.ts";
import type { Typed } from "./form-fields.ts";
import { log } from "./log.ts";

/** What an error page is told. No stack, no internal word: the status, perhaps a sentence, the request to quote. */
export interface Failure {
  requestId: string;
  sentence: Message | null;
  /** A form sent without a session, for its page to carry along until somebody signs in. */
  words?: KeptForm;
  /** Days or a perimeter that cannot be read again, to put right in the switch itself. */
  replay?: { values: Typed; sentence: Message; fields: Record<string, Message> };
}

/** Codes by which the database says that it is away, full, restarting, or has taken too long over a question. */
const awayCodes = new Set(
  "ECONNREFUSED ECONNRESET ENOTFOUND ETIMEDOUT EPIPE CONNECT_TIMEOUT CONNECTION_CLOSED CONNECTION_ENDED CONNECTION_DESTROYED 53100 53300 57014 57P01 57P02 57P03".split(
    " ",
  ),
);

/** The status of anything thrown: a domain refusal's own, 503 when the database is away, else 500. */
export function statusOfError(error: unknown): number {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (isDomainError(cause)) return statusOf(cause.kind);
    if ("code" in cause && awayCodes.has(String(cause.code))) return 503;
  }
  return 500;
}

/** Which request, and whose: numbers only, what the log may hold. */
interface Asked {
  requestId: string;
  viewer?: { personId: string } | null;
}

/** The answer to anything thrown in a loader or an action, the same for pages, data requests and files. */
export function failureResponse(error: unknown, { requestId, viewer }: Asked): Response {
  const status = statusOfError(error);
  if (status >= 500) log.error({ requestId, personId: viewer?.personId, status, err: error }, "request failed");
  const sentence = isDomainError(error) ? error.sentence : null;
  const headers = { "Cache-Control": "no-store", ...(status === 503 && { "Retry-After": "10" }) };
  return Response.json({ requestId, sentence } satisfies Failure, { status, headers });
}

type Handler = (args: { context: { visit: Asked } }) => unknown;

function answering<H>(handler: H): H {
  if (typeof handler !== "function") return handler;
  const wrapped: Handler = async (args) => {
    try {
      return await (handler as unknown as Handler)(args);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw failureResponse(error, args.context.visit);
    }
  };
  return Object.assign(wrapped, handler) as H;
}

/**
 * The build with every loader and action answering its errors: `throw notFound()` anywhere is a 404 page. Done here
 * once, since the framework would turn any thrown error into an unexplained 500.
 */
export function withFailures(build: ServerBuild): ServerBuild {
  const routes = Object.entries(build.routes).map(([id, route]) => {
    if (!route) return [id, route];
    const { loader, action } = route.module;
    return [id, { ...route, module: { ...route.module, loader: answering(loader), action: answering(action) } }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}
