import { accessSync, constants, mkdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { migrateDatabase } from "../../db/migrate.ts";
import { Trouble } from "../../db/trouble.ts";
import type { Configuration } from "../domain/configuration.ts";
import type { Running } from "../http/main.ts";
import { adviseProduction } from "./advise-production.ts";
import { clearLeftovers } from "./clear-leftovers.ts";
import { type DatabaseServer, openServer } from "./database-server.ts";
import { demonstrate, refuseDemonstration } from "./demonstration.ts";
import { checkEnvironment, dataFolderOf, readConfiguration } from "./environment.ts";
import { explain } from "./explain.ts";
import { claim, release } from "./instance.mjs";
import { checkPort } from "./port.ts";

export type Mode = "demonstration" | "production" | "watch";

const say = (line: string): void => console.log(line);
/** Read once what can be refused has been: the server's packages take most of the time of a start. */
const http = () => import("../http/main.ts");
/** Two signals closer than this are one Ctrl-C, passed on by npm. */
const sameSignalMs = 1_000;
/** What another process may still be receiving: longer than the longest request. */
const longestUploadMs = 60 * 60_000;

/** Starts the portal, says each step, and stays until a signal. Ends the process with one sentence when it cannot. */
export async function start(mode: Mode, env: NodeJS.ProcessEnv = process.env): Promise<void> {
  const production = mode === "production";
  const opened: { server?: DatabaseServer; running?: Running } = {};
  const stopping = stopOnSignal(opened, env);
  try {
    const { port, address } = checkEnvironment(env, production);
    const dataFolder = dataFolderOf(env);
    // With a database of its own, production may be several processes, on one folder of files.
    const alone = !(production && env.DATABASE_URL);
    const other = claimFolder(dataFolder, alone ? address : null);
    if (other) throw new Trouble(`Tamis tourne déjà : processus ${other.pid}, ${other.address}.`);
    await checkPort(port);
    opened.server = await openServer(env, dataFolder, say);
    say(`Base de données : ${opened.server.label}.`);
    if (stopping()) return;
    const configuration = readConfiguration(env, { production, databaseUrl: opened.server.url });
    await migrateDatabase(configuration.databaseUrl, configuration.secret);
    say("Schéma : à jour.");
    const left = await clearLeftovers(configuration, alone ? 0 : longestUploadMs);
    if (left > 0)
      say(
        `Envois interrompus par un arrêt brutal : ${left} fichier${left > 1 ? "s" : ""} en trop, retiré${left > 1 ? "s" : ""}.`,
      );
    if (production) await refuseDemonstration(configuration.databaseUrl);
    const accounts = production ? [] : await seeded(configuration, opened.server);
    if (stopping()) return;
    const { serve } = await http();
    opened.running = await serve(configuration, mode === "watch" ? { vite: await openVite() } : {});
    say(`Prêt en ${(performance.now() / 1000).toFixed(1)} s : ${configuration.origin}`);
    for (const line of accounts) say(line);
    if (production) for (const line of await adviseProduction(configuration, env)) say(line);
  } catch (error) {
    if (stopping()) return;
    console.error(explain(error));
    await close(opened, env);
    process.exit(1);
  }
}

/** No address: others may share the folder, which must only take files. */
function claimFolder(dataFolder: string, address: string | null) {
  try {
    if (address !== null) return claim(dataFolder, address);
    mkdirSync(dataFolder, { recursive: true });
    accessSync(dataFolder, constants.W_OK);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw new Trouble(`Disque plein : impossible d'écrire dans ${dataFolder}.`);
    throw new Trouble(
      `Impossible d'écrire dans ${dataFolder} (${code}) : changez les droits, ou donnez un autre dossier par TAMIS_DATA.`,
    );
  }
}

async function seeded(configuration: Configuration, server: DatabaseServer): Promise<string[]> {
  return demonstrate(configuration, server, async (seed) => {
    const { openResources, closeResources } = await http();
    const resources = openResources(configuration);
    try {
      await seed(resources, say);
    } finally {
      await closeResources(resources);
    }
  });
}

/**
 * Vite as a middleware: pages rebuilt as their sources change. It would end the process on its own at SIGTERM or
 * when the standard input closes; ending is ours, so that the database is stopped first.
 */
async function openVite() {
  const { createServer } = await import("vite");
  const ours = process.listeners("SIGTERM");
  const vite = await createServer({
    configFile: "app/vite.config.ts",
    server: { middlewareMode: true },
    appType: "custom",
  });
  for (const listener of process.listeners("SIGTERM")) {
    if (!ours.includes(listener)) process.off("SIGTERM", listener);
  }
  process.stdin.removeAllListeners("end");
  return vite;
}

/** SIGTERM or Ctrl-C: requests in flight end, then the database; asked again later, at once. */
function stopOnSignal(opened: { server?: DatabaseServer; running?: Running }, env: NodeJS.ProcessEnv): () => boolean {
  let firstAt = 0;
  const onSignal = async () => {
    if (firstAt) {
      if (Date.now() - firstAt > sameSignalMs) opened.running?.hurry();
      return;
    }
    firstAt = Date.now();
    say("Arrêt : les demandes en cours se terminent…");
    await close(opened, env);
    say("Arrêté.");
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  return () => firstAt > 0;
}

async function close(opened: { server?: DatabaseServer; running?: Running }, env: NodeJS.ProcessEnv): Promise<void> {
  await opened.running?.stop();
  await Promise.race([opened.server?.stop(), wait(40_000)]);
  release(dataFolderOf(env));
}
