import type { Server } from "node:http";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { closeDatabase, openDatabase } from "../../db/client.ts";
import { loginUrl } from "../../db/migrate.ts";
import type { Configuration } from "../domain/configuration.ts";
import type { Resources } from "./resources.ts";
import { createApplication, listen } from "./server.ts";

/** Opens the three pools; none of them connects before it is used. */
export function openResources(configuration: Configuration): Resources {
  const { databaseUrl, secret } = configuration;
  return {
    configuration,
    app: openDatabase(loginUrl(databaseUrl, "login", secret), { max: 10, name: "tamis-app" }),
    jobs: openDatabase(loginUrl(databaseUrl, "jobs", secret), { max: 4, name: "tamis-jobs" }),
    auth: openDatabase(loginUrl(databaseUrl, "auth", secret), { max: 4, name: "tamis-auth" }),
  };
}

export interface Running {
  server: Server;
  /** Takes no new request, lets those in flight finish, closes the pools. */
  stop(): Promise<void>;
}

/** Serves the built portal until stopped. Rejects with `EADDRINUSE` when the port is taken. */
export async function serve(configuration: Configuration): Promise<Running> {
  const resources = openResources(configuration);
  const root = path.resolve(import.meta.dirname, "../..");
  const build = await import(pathToFileURL(path.join(root, "build/server/index.js")).href);
  const app = createApplication({ resources, build, clientFolder: path.join(root, "build/client") });
  const server = await listen(app, configuration.port);
  return {
    server,
    async stop() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      });
      await Promise.all([resources.app, resources.jobs, resources.auth].map(closeDatabase));
    },
  };
}
