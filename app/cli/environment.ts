import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Trouble } from "../../db/trouble.ts";
import type { Configuration, SignatureConfiguration } from "../domain/configuration.ts";
import { type HolidayZone, holidayZones } from "../domain/public-holidays.ts";
import { signInConfiguration } from "./sign-in-environment.ts";

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
  checkUrl("TAMIS_POOLER_URL", env.TAMIS_POOLER_URL, ["postgres:", "postgresql:"]);
  checkUrl("SMTP_URL", env.SMTP_URL, ["smtp:", "smtps:"]);
  checkTimeZone(env.TAMIS_TIME_ZONE);
  limitsOf(env);
  holidaysOf(env.TAMIS_HOLIDAYS);
  siretOf(env.TAMIS_SIRET);
  contactOf(env.TAMIS_CONTACT);
  witnessesOf(env.TAMIS_WITNESSES);
  metricsTokenOf(env.TAMIS_METRICS_TOKEN);
  checkSignature(env);
  signInConfiguration(env);
  return { port, address: (env.TAMIS_ORIGIN || `http://localhost:${port}`).replace(/\/$/, "") };
}

function checkUrl(name: string, told: string | undefined, schemes: readonly string[]): void {
  if (!told || (URL.canParse(told) && schemes.includes(new URL(told).protocol))) return;
  // Not repeated: the address of a mail server holds its password.
  throw new Trouble(`${name} n'est pas une adresse qui commence par ${schemes.map((s) => `${s}//`).join(" ou ")}.`);
}

/** A provider without its key or its secret would be asked in vain, or could be feigned by anybody. */
function checkSignature(env: NodeJS.ProcessEnv): void {
  const { TAMIS_SIGNATURE_URL: url, TAMIS_SIGNATURE_KEY: key, TAMIS_SIGNATURE_WEBHOOK_SECRET: secret } = env;
  if (!url) return;
  const address = URL.canParse(url) ? new URL(url) : null;
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(address?.hostname ?? "");
  if (address?.protocol !== "https:" && !(address?.protocol === "http:" && isHere))
    throw new Trouble("TAMIS_SIGNATURE_URL n'est pas une adresse qui commence par https://.");
  if (!key) throw new Trouble("TAMIS_SIGNATURE_KEY manque : le prestataire de signature la donne avec son adresse.");
  const bytes = Buffer.from((secret ?? "").replace(/^whsec_/, ""), "base64").length;
  if (!secret || bytes < 24 || bytes > 64)
    throw new Trouble("TAMIS_SIGNATURE_WEBHOOK_SECRET manque ou n'est pas un secret de 24 à 64 octets (whsec_…).");
}

/** Roots are read from a file of PEM certificates, one after the other. */
function signatureConfiguration(env: NodeJS.ProcessEnv): SignatureConfiguration {
  const file = env.TAMIS_SIGNATURE_ROOTS;
  if (file && !existsSync(file)) throw new Trouble(`TAMIS_SIGNATURE_ROOTS=${file} n'existe pas.`);
  const roots = file
    ? readFileSync(file, "utf8").match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
    : [];
  return {
    url: env.TAMIS_SIGNATURE_URL || null,
    key: env.TAMIS_SIGNATURE_KEY || "",
    webhookSecret: env.TAMIS_SIGNATURE_WEBHOOK_SECRET || "",
    roots: roots ?? [],
  };
}

function checkTimeZone(told: string | undefined): void {
  if (!told) return;
  try {
    new Intl.DateTimeFormat("fr-FR", { timeZone: told });
  } catch {
    throw new Trouble(`TAMIS_TIME_ZONE=${told} n'est pas un fuseau connu, comme Europe/Paris ou Indian/Reunion.`);
  }
}

/** Metropolitan France unless told; a misspelt zone would move legal days in silence. */
function holidaysOf(told: string | undefined): HolidayZone {
  const zone = holidayZones.find((one) => one === (told || "metropole"));
  if (!zone) throw new Trouble(`TAMIS_HOLIDAYS=${told} n'est pas un de : ${holidayZones.join(", ")}.`);
  return zone;
}

/** Fourteen figures, spaces aside; none unless told. */
function siretOf(told: string | undefined): string | null {
  if (!told) return null;
  const siret = told.replaceAll(/\s/g, "");
  if (!/^\d{14}$/.test(siret)) throw new Trouble(`TAMIS_SIRET=${told} n'est pas un SIRET : quatorze chiffres.`);
  return siret;
}

/** An e-mail or the https:// address of a form; none unless told. */
function contactOf(told: string | undefined): string | null {
  if (!told) return null;
  const isPage = URL.canParse(told) && new URL(told).protocol === "https:";
  if (!isPage && !/^[^\s@<>]+@[^\s@<>]+$/.test(told))
    throw new Trouble(
      `TAMIS_CONTACT=${told} n'est ni une adresse électronique ni une adresse qui commence par https://.`,
    );
  return told;
}

/** Sixteen characters at least: it is asked without any limit of tries. */
function metricsTokenOf(told: string | undefined): string | null {
  if (told && told.length < 16) throw new Trouble("TAMIS_METRICS_TOKEN est trop court : seize caractères au moins.");
  return told || null;
}

/** Up to five addresses with a comma between them; none unless told. */
function witnessesOf(told: string | undefined): string[] {
  const addresses = (told ?? "").split(",").map((one) => one.trim());
  const given = [...new Set(addresses.filter((one) => one !== ""))];
  if (given.length > 5 || !given.every((one) => /^[^\s@:<>"]+@[^\s@:<>"]+$/.test(one)))
    throw new Trouble(
      "TAMIS_WITNESSES n'est pas une liste d'adresses e-mail, cinq au plus, séparées par des virgules.",
    );
  return given;
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
    poolerUrl: env.TAMIS_POOLER_URL || null,
    dataFolder,
    smtpUrl: env.SMTP_URL || null,
    importLimitBytes: importLimit(env.TAMIS_IMPORT_LIMIT_MB),
    mailFrom: env.TAMIS_MAIL_FROM || "Tamis <tamis@localhost>",
    timeZone: env.TAMIS_TIME_ZONE || "Europe/Paris",
    holidays: holidaysOf(env.TAMIS_HOLIDAYS),
    departement: env.TAMIS_DEPARTEMENT || (options.production ? "Département" : "Département de démonstration"),
    siret: siretOf(env.TAMIS_SIRET),
    ...limitsOf(env),
    contact: contactOf(env.TAMIS_CONTACT),
    metricsToken: metricsTokenOf(env.TAMIS_METRICS_TOKEN),
    witnesses: witnessesOf(env.TAMIS_WITNESSES),
    signature: signatureConfiguration(env),
    ...signInConfiguration(env),
  };
}

function limitsOf(env: NodeJS.ProcessEnv): { mostRequests: number; drainMs: number } {
  const whole = (name: "TAMIS_MOST_REQUESTS" | "TAMIS_DRAIN_SECONDS", from: number, to: number, without: number) => {
    const number = Number(env[name] || without);
    if (Number.isInteger(number) && number >= from && number <= to) return number;
    throw new Trouble(`${name}=${env[name]} n'est pas un nombre entier de ${from} à ${to}.`);
  };
  const mostRequests = whole("TAMIS_MOST_REQUESTS", 10, 10_000, 200);
  return { mostRequests, drainMs: 1000 * whole("TAMIS_DRAIN_SECONDS", 0, 60, 0) };
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
