import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Configuration } from "../domain/configuration.ts";

/**
 * Reads the configuration from the environment; the only place that does. `databaseUrl` is given when the
 * embedded server was started. In production a missing or short TAMIS_SECRET is refused.
 */
export function readConfiguration(
  env: NodeJS.ProcessEnv,
  options: { production: boolean; databaseUrl?: string; port?: number },
): Configuration {
  const dataFolder = path.resolve(env.TAMIS_DATA ?? ".data");
  const databaseUrl = options.databaseUrl ?? env.DATABASE_URL;
  if (!databaseUrl) throw new Error("DATABASE_URL is missing.");
  const port = options.port ?? Number(env.PORT ?? 3000);
  return {
    mode: options.production ? "production" : "demonstration",
    port,
    origin: (env.TAMIS_ORIGIN ?? `http://localhost:${port}`).replace(/\/$/, ""),
    secret: env.TAMIS_SECRET ?? storedSecret(dataFolder, options.production),
    databaseUrl,
    dataFolder,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.TAMIS_MAIL_FROM ?? "Tamis <tamis@localhost>",
    timeZone: env.TAMIS_TIME_ZONE ?? "Europe/Paris",
    departement: env.TAMIS_DEPARTEMENT ?? "Département de démonstration",
  };
}

/** The demonstration keeps a random secret in its data folder; production must bring its own. */
function storedSecret(dataFolder: string, production: boolean): string {
  if (production) throw new Error("TAMIS_SECRET is missing: give at least 32 random characters.");
  const file = path.join(dataFolder, "secret");
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}
