import { Trouble } from "../../db/trouble.ts";
import { type SessionLimits, sessionLimits } from "../domain/access/proof.ts";
import { type Role, roles } from "../domain/access/roles.ts";
import type { IdentityProvider } from "../domain/configuration.ts";

/** How people sign in, from the environment: sessions, second factors, a provider of identities. */
export function signInConfiguration(env: NodeJS.ProcessEnv) {
  return {
    secondFactorRoles: rolesOf(env.TAMIS_SECOND_FACTOR_ROLES),
    sessions: sessionsOf(env),
    identity: identityOf(env),
  };
}

/** Names of roles, separated by spaces or commas. */
function rolesOf(told: string | undefined): Role[] {
  return (told ?? "")
    .split(/[\s,;]+/)
    .filter((one) => one !== "")
    .map((one) => {
      const role = roles.find((known) => known === one);
      if (!role) throw new Trouble(`TAMIS_SECOND_FACTOR_ROLES : « ${one} » n'est pas un de : ${roles.join(", ")}.`);
      return role;
    });
}

function sessionsOf(env: NodeJS.ProcessEnv): SessionLimits {
  const idleMinutes = minutesOf(
    "TAMIS_SESSION_IDLE_MINUTES",
    env.TAMIS_SESSION_IDLE_MINUTES,
    sessionLimits.idleMinutes,
  );
  const longestMinutes = minutesOf("TAMIS_SESSION_MINUTES", env.TAMIS_SESSION_MINUTES, sessionLimits.longestMinutes);
  if (idleMinutes > longestMinutes)
    throw new Trouble("TAMIS_SESSION_IDLE_MINUTES dépasse TAMIS_SESSION_MINUTES : une session ne peut pas durer plus.");
  return { idleMinutes, longestMinutes };
}

function minutesOf(name: string, told: string | undefined, otherwise: number): number {
  const minutes = Number(told || otherwise);
  if (!Number.isInteger(minutes) || minutes < 5 || minutes > 43_200)
    throw new Trouble(`${name}=${told} n'est pas un nombre de minutes (5 à 43200).`);
  return minutes;
}

/** A provider without its identifier or its secret would be asked in vain; one without https could be feigned. */
function identityOf(env: NodeJS.ProcessEnv): IdentityProvider | null {
  const { TAMIS_OIDC_ISSUER: issuer, TAMIS_OIDC_CLIENT_ID: clientId, TAMIS_OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer) return null;
  const address = URL.canParse(issuer) ? new URL(issuer) : null;
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(address?.hostname ?? "");
  if (address?.protocol !== "https:" && !(address?.protocol === "http:" && isHere))
    throw new Trouble("TAMIS_OIDC_ISSUER n'est pas une adresse qui commence par https://.");
  if (!clientId || !clientSecret)
    throw new Trouble(
      "TAMIS_OIDC_CLIENT_ID et TAMIS_OIDC_CLIENT_SECRET vont avec TAMIS_OIDC_ISSUER : donnez les trois.",
    );
  const vouches = env.TAMIS_OIDC_EMAILS_VERIFIED;
  if (vouches && vouches !== "oui") throw new Trouble("TAMIS_OIDC_EMAILS_VERIFIED ne peut valoir que « oui ».");
  return {
    ...{ issuer, clientId, clientSecret, name: env.TAMIS_OIDC_NAME || "ProConnect", vouches: vouches === "oui" },
    userinfoAlg: env.TAMIS_OIDC_USERINFO_ALG || null,
  };
}
