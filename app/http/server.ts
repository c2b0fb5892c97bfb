import { randomBytes, randomUUID } from "node:crypto";
import type { Server } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import helmet from "helmet";
import type { ViteDevServer } from "vite";
import { bodyLimit } from "./body-limit.ts";
import { withFailures } from "./failures.ts";
import { lastResort } from "./last-resort.ts";
import { type Load, newLoad, underLoad } from "./load.ts";
import { openMetrics } from "./metrics.ts";
import { openVisit } from "./open-visit.ts";
import { ownPolicy } from "./own-policy.ts";
import { readableAddress } from "./readable-address.ts";
import type { Resources } from "./resources.ts";
import { sameOrigin } from "./same-origin.ts";

export interface ServerOptions {
  resources: Resources;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Folder of the built client files; absent in development. */
  clientFolder?: string;
  vite?: ViteDevServer;
  load?: Load;
}

const mostRequests = 200;
/** The database ends a question after sixty seconds. */
const longestAnswerMs = 75_000;

/** The Express application: headers, static files, then Remix. */
export function createApplication({ resources, build, clientFolder, vite, load }: ServerOptions): express.Express {
  const production = resources.configuration.mode === "production";
  const most = resources.configuration.mostRequests ?? mostRequests;
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", production ? 1 : false);
  const metrics = openMetrics(resources, typeof build === "function" ? null : build);
  app.use(metrics.measure);
  app.get("/metrics", metrics.answer);
  app.use((_req, res, next) => {
    res.locals.nonce = randomBytes(16).toString("base64");
    res.locals.requestId = randomUUID();
    res.setHeader("X-Request-Id", res.locals.requestId);
    next();
  });
  app.use(
    helmet({
      // `no-referrer` would make browsers send `Origin: null` with our own forms.
      referrerPolicy: { policy: "same-origin" },
      strictTransportSecurity: production ? { maxAge: 63_072_000, includeSubDomains: true } : false,
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'", (_req, res) => `'nonce-${(res as express.Response).locals.nonce}'`],
          styleSrc: vite ? ["'self'", "'unsafe-inline'"] : ["'self'"],
          imgSrc: ["'self'", "data:"],
          fontSrc: ["'self'"],
          connectSrc: vite ? ["'self'", "ws:"] : ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
          ...(production ? { upgradeInsecureRequests: [] } : {}),
        },
      },
    }),
  );
  app.use(underLoad(load ?? newLoad(), { most, longestMs: longestAnswerMs }));
  app.use(ownPolicy, compression());
  app.use(readableAddress, sameOrigin(resources.configuration), bodyLimit(resources.configuration));
  if (vite) app.use(vite.middlewares);
  if (clientFolder) {
    app.use("/assets", express.static(`${clientFolder}/assets`, { immutable: true, maxAge: "1y" }));
    app.use(express.static(clientFolder, { maxAge: "1h" }));
  }
  // Browsers ask for this icon beside whatever names none: texts, files, data.
  app.get("/favicon.ico", (_req, res) => res.redirect(301, "/favicon.svg"));
  app.all(
    "*",
    createRequestHandler({
      build: typeof build === "function" ? async () => withFailures(await build()) : withFailures(build),
      mode: vite ? "development" : "production",
      getLoadContext: async (req, res) => ({
        visit: await openVisit(resources, req, res.locals as { nonce: string; requestId: string }),
      }),
    }),
  );
  app.use(lastResort);
  return app;
}

const longestRequestMs = 40 * 60_000;

/** Listens, or tells that the port is taken (`EADDRINUSE`). */
export function listen(app: express.Express, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = app.listen(port);
    // A register file of 2 GB over 10 Mbit/s takes half an hour; Node would cut it after five minutes. What sends
    // nothing at all is still cut by the limit on headers and by the size limits of each address.
    server.requestTimeout = longestRequestMs;
    server.once("listening", () => resolve(server));
    server.once("error", reject);
  });
}
