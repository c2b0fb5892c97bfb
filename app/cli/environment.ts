import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Trouble } from "../../db/trouble.ts";
import type { Configuration } from "../domain/configuration.ts";

const secretLength = 32;

/** Where files and the embedded database live: TAMIS_DATA, else `.data` in the folder the portal runs from. */
export const dataFolderOf = (env: NodeJS.ProcessEnv): string => path.resolve(env.TAMIS_DATA || ".data");

/** Checks what can be checked before anything is opened. Throws Trouble with one sentence. */
export function checkEnvironment(env: NodeJS.ProcessEnv, production: boolean): { port: number; address: string } {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Trouble(`PORT=${env.PORT} n'est pas un numéro de port (1 à 65535).`);
  }
  if (production) checkSecret(env.TAMIS_SECRET);
  checkUrl("TAMIS_ORIGIN", env.TAMIS_ORIGIN, ["http:", "https:"]);
  checkUrl("SMTP_URL", env.SMTP_URL, ["smtp:", "smtps:"]);
  checkTimeZone(env.TAMIS_TIME_ZONE);
  return { port, address: (env.TAMIS_ORIGIN || `http://localhost:${port}`).replace(/\/$/, "") };
}

function checkUrl(name: string, told: string | undefined, schemes: readonly string[]): void {
  if (!told || (URL.canParse(told) && schemes.includes(new URL(told).protocol))) return;
  // Not repeated: the address of a mail server holds its password.
  throw new Trouble(`${name} n'est pas une adresse qui commence par ${schemes.map((s) => `${s}//`).join(" ou ")}.`);
}

function checkTimeZone(told: string | undefined): void {
  if (!told) return;
  try {
    new Intl.DateTimeFormat("fr-FR", { timeZone: told });
  } catch {
    throw new Trouble(`TAMIS_TIME_ZONE=${told} n'est pas un fuseau connu, comme Europe/Paris ou Indian/Reunion.`);
  }
}

/**
 * Reads the configuration from the environment; the only place that does. `databaseUrl` is given when the
 * embedded server was started. In production a missing, known or short TAMIS_SECRET is refused.
 */
export function readConfiguration(
  env: NodeJS.ProcessEnv,
  options: { production: boolean; databaseUrl?: string },
): Configuration {
  const { port, address } = checkEnvironment(env, options.production);
  const dataFolder = dataFolderOf(env);
  const databaseUrl = options.databaseUrl ?? env.DATABASE_URL;
  if (!databaseUrl) throw new Trouble("DATABASE_URL manque.");
  return {
    mode: options.production ? "production" : "demonstration",
    port,
    origin: address,
    secret: env.TAMIS_SECRET || storedSecret(dataFolder),
    databaseUrl,
    dataFolder,
    smtpUrl: env.SMTP_URL || null,
    importLimitBytes: importLimit(env.TAMIS_IMPORT_LIMIT_MB),
    mailFrom: env.TAMIS_MAIL_FROM || "Tamis <tamis@localhost>",
    timeZone: env.TAMIS_TIME_ZONE || "Europe/Paris",
    departement: env.TAMIS_DEPARTEMENT || (options.production ? "Département" : "Département de démonstration"),
  };
}

/** Megabytes; 2,000 unless told. */
function importLimit(told: string | undefined): number {
  const megabytes = Number(told || 2000);
  if (!Number.isInteger(megabytes) || megabytes < 1 || megabytes > 100_000) {
    throw new Trouble(`TAMIS_IMPORT_LIMIT_MB=${told} n'est pas un nombre de mégaoctets (1 à 100000).`);
  }
  return megabytes * 1e6;
}

/** A secret people copy from a page or type in haste is no secret. */
function checkSecret(secret: string | undefined): void {
  const advice = "donnez au moins 32 caractères au hasard, par exemple ceux de : openssl rand -hex 32";
  if (!secret) throw new Trouble(`TAMIS_SECRET manque : ${advice}`);
  if (secret.length < secretLength) throw new Trouble(`TAMIS_SECRET est trop court : ${advice}`);
  const guessable =
    new Set(secret).size < 10 || /change.?me|secret|password|exemple|example|tamis|0123456789/i.test(secret);
  if (guessable) throw new Trouble(`TAMIS_SECRET se devine : ${advice}`);
}

/** The demonstration keeps a random secret in its data folder; production must bring its own. */
function storedSecret(dataFolder: string): string {
  const file = path.join(dataFolder, "secret");
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true });
    writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  }
  return readFileSync(file, "utf8").trim();
}
