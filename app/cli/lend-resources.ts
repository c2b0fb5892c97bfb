import { existsSync } from "node:fs";
import path from "node:path";
import { migrateDatabase } from "../../db/migrate.ts";
import { Trouble } from "../../db/trouble.ts";
import type { Resources } from "../http/resources.ts";
import { type DatabaseServer, openServer } from "./database-server.ts";
import { dataFolderOf, readConfiguration } from "./environment.ts";
import { findRunning } from "./instance.mjs";

/** Opens the portal's database for the time of one command, beside a running instance or alone. */
export function lendResources(env: NodeJS.ProcessEnv) {
  let server: DatabaseServer | undefined;
  let opened: Promise<Resources> | undefined;

  async function open(): Promise<Resources> {
    const dataFolder = dataFolderOf(env);
    // A secret made up here would not be the one the portal signs with: its database logins would be lost.
    const inUse = env.DATABASE_URL || existsSync(path.join(dataFolder, "postgres"));
    if (inUse && !env.TAMIS_SECRET && !existsSync(path.join(dataFolder, "secret"))) {
      throw new Trouble("TAMIS_SECRET manque : donnez à cette commande le même secret qu'au portail.");
    }
    server = await openServer(env, dataFolder, (line) => console.error(line));
    const configuration = readConfiguration(env, { production: Boolean(env.TAMIS_SECRET), databaseUrl: server.url });
    if (server.embedded && !findRunning(dataFolder)) {
      await migrateDatabase(configuration.databaseUrl, configuration.secret);
    }
    // Read once there is something to open: the server's packages take most of the time of a command.
    const { openResources } = await import("../http/main.ts");
    return openResources(configuration);
  }

  return {
    resources(): Promise<Resources> {
      opened ??= open();
      return opened;
    },
    /** Closes what was opened; an embedded server that nobody else uses is stopped. */
    async giveBack(): Promise<void> {
      const resources = await opened?.catch(() => undefined);
      if (resources) {
        const { closeResources } = await import("../http/main.ts");
        await closeResources(resources);
      }
      if (!server?.embedded) return;
      const dataFolder = dataFolderOf(env);
      if (!findRunning(dataFolder) && !(await isUsed(server.url))) await server.stop();
    },
  };
}

/** Whether another process is connected: a second command running at the same time. */
async function isUsed(url: string): Promise<boolean> {
  const { default: postgres } = await import("postgres");
  const client = postgres(url, { max: 1 });
  try {
    const rows = await client`select 1 from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1`;
    return rows.length > 0;
  } finally {
    await client.end({ timeout: 1 });
  }
}
