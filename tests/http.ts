import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { afterAll, beforeAll } from "vitest";
import { hashPassword } from "../app/adapters/password-hash.ts";
import type { Role } from "../app/domain/access/roles.ts";
import type { Configuration } from "../app/domain/configuration.ts";
import { type Running, serve } from "../app/http/main.ts";
import { admit } from "../app/services/access/admit.ts";
import { asMachine } from "../db/as-viewer.ts";
import { buildOnce } from "./build-once.ts";
import { freePort } from "./cli/portal.ts";
import { testSecret } from "./cluster.ts";
import type { TestDatabase } from "./database.ts";

export const testPassword = "un tilleul devant la gare";

/** A browser without script: keeps cookies, sends forms as our own pages do, follows nothing by itself. */
export interface Browser {
  cookies: Map<string, string>;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(path: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<Answer>;
  /** Posts a body that no page of ours would send. */
  send(path: string, body: string, type: string): Promise<Answer>;
}
export interface Answer {
  status: number;
  location: string | null;
  html: string;
  headers: Headers;
}

export interface Portal {
  origin: string;
  running: Running;
  browser(): Browser;
  /** A person with this role, made as an accepted invitation makes one; returns their id and e-mail. */
  admit(
    role: Role,
    more?: Partial<{ institutionId: string; candidacyId: string; email: string; password: string }>,
  ): Promise<Person>;
  /** A browser in which somebody of this role has signed in by the form. */
  signIn(role: Role, tie?: { institutionId?: string; candidacyId?: string }): Promise<Browser & Person>;
}
export interface Person {
  personId: string;
  email: string;
}

/** The real portal on a free port over this file's database; built first when its sources changed. */
export function startPortal(db: TestDatabase, more: Partial<Configuration> = {}): Portal {
  const portal = {} as Portal;
  beforeAll(async () => {
    await buildOnce();
    const port = await freePort();
    portal.origin = `http://localhost:${port}`;
    portal.running = await serve({
      mode: "demonstration",
      port,
      origin: portal.origin,
      secret: testSecret,
      databaseUrl: db.url,
      dataFolder: tmpdir(),
      smtpUrl: null,
      importLimitBytes: 1e6,
      mailFrom: "Tamis <tamis@exemple.test>",
      timeZone: "Europe/Paris",
      holidays: "metropole",
      departement: "Gironde",
      ...more,
    });
  }, 180_000);
  afterAll(() => portal.running?.stop());
  portal.browser = () => openBrowser(portal.origin);
  portal.admit = async (role, more = {}) => {
    const { institutionId = null, candidacyId = null, email = `${randomUUID()}@exemple.test` } = more;
    const passwordHash = await hashPassword(more.password ?? testPassword);
    const person = { email, name: `Test ${role}`, locale: "fr", role, institutionId, candidacyId } as const;
    const act = { role: "system", actor: "cli:test" } as const;
    const personId = await asMachine(db.jobs, act, { action: "test" }, (tx) =>
      admit(tx, { ...person, expiresAt: candidacyId && "2099-01-01T00:00:00Z", passwordHash }),
    );
    return { personId, email };
  };
  portal.signIn = async (role, tie) => {
    const person = await portal.admit(role, tie);
    const browser = portal.browser();
    const { status, html } = await browser.post("/connexion", { email: person.email, password: testPassword });
    if (status !== 302) throw new Error(`sign-in as ${role}: ${status} ${html.slice(0, 300)}`);
    return { ...browser, ...person };
  };
  return portal;
}

function openBrowser(origin: string): Browser {
  const cookies = new Map<string, string>();
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { "accept-language": "fr", ...(cookie && { cookie }), ...(init.headers as Record<string, string>) };
    const response = await fetch(new URL(path, origin), { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (!name) continue;
      if (/max-age=0\b/i.test(line)) cookies.delete(name);
      else cookies.set(name, value ?? "");
    }
    const location = response.headers.get("location");
    return { status: response.status, location, html: await response.text(), headers: response.headers };
  };
  return {
    cookies,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, fields = {}, headers = {}) =>
      send(path, { method: "POST", body: new URLSearchParams(fields), headers: { origin, ...headers } }),
    send: (path, body, type) => send(path, { method: "POST", body, headers: { origin, "content-type": type } }),
  };
}
