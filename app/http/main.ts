import type { Server } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { ViteDevServer } from "vite";
import { closeDatabase, openDatabase } from "../../db/client.ts";
import { loginUrl } from "../../db/migrate.ts";
import type { Configuration } from "../domain/configuration.ts";
import { jobs } from "../jobs/index.ts";
import { type Loop, startLoop } from "../jobs/loop.ts";
import { openAccounts } from "../services/access/accounts.ts";
import { sendReset } from "../services/access/send-reset.ts";
import { newLoad } from "./load.ts";
import { log } from "./log.ts";
import type { Resources } from "./resources.ts";
import { createApplication, listen } from "./server.ts";

/**
 * Opens the three pools; none of them connects before it is used. Background work never goes through a pooler: its
 * locks belong to its connections.
 */
export function openResources(configuration: Configuration): Resources {
  const { databaseUrl, secret } = configuration;
  const forPages = configuration.poolerUrl || databaseUrl;
  const jobs = openDatabase(loginUrl(databaseUrl, "jobs", secret), { max: 4, name: "tamis-jobs" });
  const auth = openDatabase(loginUrl(forPages, "auth", secret), { max: 4, name: "tamis-auth" });
  return {
    configuration,
    app: openDatabase(loginUrl(forPages, "login", secret), { max: 10, name: "tamis-app" }),
    jobs,
    auth,
    accounts: openAccounts(auth, configuration, (personId, token) =>
      sendReset(jobs, configuration.origin, personId, token),
    ),
  };
}

/** Closes the three pools; what is running finishes first, five seconds at most. */
export async function closeResources({ app, jobs, auth }: Resources): Promise<void> {
  await Promise.all([app, jobs, auth].map(closeDatabase));
}

export interface Running {
  server: Server;
  /** The background work of this process. */
  loop: Loop;
  /** After `drainMs` takes no new request, lets those in flight finish (ten seconds at most), closes the pools. */
  stop(): Promise<void>;
  /** Cuts the requests still in flight. */
  hurry(): void;
}

const drainLimitMs = 10_000;

/**
 * Serves the built portal until stopped, or with `vite` the sources as they are. Rejects with `EADDRINUSE`
 * when the port is taken.
 */
export async function serve(configuration: Configuration, options: { vite?: ViteDevServer } = {}): Promise<Running> {
  const resources = openResources(configuration);
  const { vite } = options;
  const load = newLoad();
  const app = vite
    ? createApplication({
        resources,
        vite,
        load,
        build: () => vite.ssrLoadModule("virtual:remix/server-build") as never,
      })
    : createApplication({ resources, load, ...(await readBuild()) });
  const server = await listen(app, configuration.port);
  const loop = startLoop(jobs, resources, (job, error) => log.error({ job, err: error }, "job failed"));
  resources.work = loop;
  const hurried = new AbortController();
  const hurry = () => {
    hurried.abort();
    server.closeAllConnections();
  };
  return {
    server,
    loop,
    hurry,
    async stop() {
      load.leaving = true;
      // Still answering: a proxy that asks /health learns that it must look elsewhere, and nothing is refused meanwhile.
      await wait(configuration.drainMs ?? 0, undefined, { signal: hurried.signal }).catch(() => {});
      const limit = setTimeout(hurry, drainLimitMs);
      // A kept-alive connection becomes idle only when its last answer is out.
      const idle = setInterval(() => server.closeIdleConnections(), 50);
      await new Promise((resolve) => server.close(resolve));
      clearTimeout(limit);
      clearInterval(idle);
      // Vite may wait for ever for its optimiser.
      if (vite) await Promise.race([vite.close(), wait(1_000)]);
      await loop.stop();
      await closeResources(resources);
    },
  };
}

async function readBuild() {
  const folder = path.resolve(import.meta.dirname, "../../build");
  const build = (await import(pathToFileURL(path.join(folder, "server/index.js")).href)) as ServerBuild;
  return { build, clientFolder: path.join(folder, "client") };
}
