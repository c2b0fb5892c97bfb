import { createHmac, timingSafeEqual } from "node:crypto";
import type { Configuration } from "../domain/configuration.ts";
import { sessionSecret } from "../services/access/accounts.ts";

/** Seconds the browser keeps the session cookie. Longer than the session: it tells whose late words to keep. */
const cookieSeconds = 30 * 24 * 3600;

/** The mark of a browser somebody signed in with, kept as long as browsers allow. */
export const deviceCookie = "tamis_appareil";
export const deviceSeconds = 400 * 24 * 3600;

/** Binds the answer of a provider of identities to the browser that asked. */
export const ticketCookie = "tamis_fournisseur";

export const sessionCookieName = (mode: Configuration["mode"]): string =>
  `${mode === "production" ? "__Secure-" : ""}tamis.session_token`;

/** One cookie of a `Cookie` header, decoded; null when absent or malformed. */
export function readCookie(header: string | undefined | null, name: string): string | null {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}

/**
 * The session token of a request, its signature checked (`token.base64(HMAC-SHA256)`, as the sign-in library
 * writes it): a token read in the database is worth nothing without the instance's secret.
 */
export function sessionToken(
  header: string | undefined | null,
  configuration: Pick<Configuration, "mode" | "secret">,
): string | null {
  const value = readCookie(header, sessionCookieName(configuration.mode));
  const at = value?.lastIndexOf(".") ?? -1;
  if (!value || at < 1) return null;
  const token = value.slice(0, at);
  const given = Buffer.from(value.slice(at + 1), "base64");
  const expected = createHmac("sha256", sessionSecret(configuration.secret)).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/** The cookie of a session that the library opened without answering a request: signed as it signs its own. */
export function sessionCookie(token: string, configuration: Pick<Configuration, "mode" | "secret">): string {
  const signature = createHmac("sha256", sessionSecret(configuration.secret)).update(token).digest("base64");
  const { mode } = configuration;
  return writeCookie(sessionCookieName(mode), `${token}.${signature}`, { mode, seconds: cookieSeconds });
}

/** A cookie of the portal's own: never readable by scripts. */
export function writeCookie(
  name: string,
  value: string,
  { mode, seconds }: { mode: Configuration["mode"]; seconds: number },
): string {
  const secure = mode === "production" ? "; Secure" : "";
  return `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${seconds}; HttpOnly${secure}; SameSite=Lax`;
}

/** The library's `Set-Cookie` lines for our answer, the session cookie outliving its session (see above). */
export function passOn(from: Headers, to: Headers = new Headers()): Headers {
  for (const line of from.getSetCookie()) {
    const live = line.includes("session_token=") && !/max-age=0\b/i.test(line);
    to.append("Set-Cookie", live ? line.replace(/Max-Age=\d+/i, `Max-Age=${cookieSeconds}`) : line);
  }
  return to;
}
