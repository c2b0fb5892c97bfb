import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import Provider from "oidc-provider";
import { freePort } from "../cli/portal.ts";

export const client = { clientId: "tamis", clientSecret: "un secret de client assez long pour un essai" };

export interface Somebody {
  sub: string;
  email: string;
  verified: boolean;
}

/** A real provider of identities on this machine, at which whoever is `who` has signed in already. */
export interface IdentityServer {
  issuer: string;
  who: Somebody;
  /** From now on it signs with another key. */
  rotate(returnTo: string): void;
  stop(): void;
}

type Handler = (req: IncomingMessage, res: ServerResponse) => void;
const listening = (server: Server, port: number) => new Promise<void>((done) => server.listen(port, () => done()));

export async function startIdentityServer(): Promise<IdentityServer> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  let handle: Handler = (_req, res) => res.writeHead(503).end();
  const server = createServer((req, res) => handle(req, res));
  await listening(server, port);
  const running: IdentityServer = {
    issuer,
    who: { sub: "personne", email: "", verified: true },
    rotate: (returnTo) => {
      handle = handlerOf(running, returnTo);
    },
    stop: () => server.close(),
  };
  return running;
}

let keys = 0;
function handlerOf(running: IdentityServer, returnTo: string): Handler {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: "jwk" }), kid: `clé-${++keys}`, use: "sig", alg: "RS256" };
  const provider = new Provider(running.issuer, {
    clients: [{ client_id: client.clientId, client_secret: client.clientSecret, redirect_uris: [returnTo] }],
    jwks: { keys: [jwk] },
    cookies: { keys: ["un secret de témoins"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_ctx: unknown, sub: string) => ({
      accountId: sub,
      claims: () => ({ sub, email: running.who.email, email_verified: running.who.verified }),
    }),
    loadExistingGrant: async (ctx: GrantContext) => {
      const { client: asking, session } = ctx.oidc;
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });
  const rest = provider.callback();
  return (req, res) => {
    if (!req.url?.startsWith("/interaction/")) return rest(req, res);
    void provider.interactionFinished(req, res, { login: { accountId: running.who.sub } });
  };
}
interface GrantContext {
  oidc: { client: { clientId: string }; session: { accountId: string } };
}

/** Goes through the provider's pages as a browser does; returns the address that leads back to the portal. */
export async function throughProvider(address: string, portal: string): Promise<string> {
  const jar = new Map<string, string>();
  let next = address;
  for (let step = 0; step < 8 && !next.startsWith(portal); step++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(next, { redirect: "manual", headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const to = answer.headers.get("location");
    if (!to) throw new Error(`${answer.status} ${await answer.text()}`);
    next = new URL(to, next).toString();
  }
  return next;
}

/** What a provider that lies tells: everything is right but what a case makes wrong. */
export interface Lies {
  discovery?: Record<string, unknown>;
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  userinfo?: Record<string, unknown>;
  /** Signs with a key it does not show; shows a second key; refuses the code. */
  signs?: "other" | "none";
  twoKeys?: boolean;
  refusesCode?: boolean;
}
export interface Liar {
  issuer: string;
  /** The next answers; `nonce` is what the portal asked for. */
  tell(nonce: string, who: Somebody, lies: Lies): void;
  /** The Authorization headers it was sent. */
  seen: string[];
  stop(): void;
}

export async function startLiar(): Promise<Liar> {
  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const [own, second, hidden] = [0, 0, 0].map(() => generateKeyPairSync("rsa", { modulusLength: 2048 })) as [
    Pair,
    Pair,
    Pair,
  ];
  const shown = ({ publicKey }: Pair, kid: string) => ({ ...publicKey.export({ format: "jwk" }), kid, use: "sig" });
  let [nonce, who, lies]: [string, Somebody, Lies] = ["", { sub: "", email: "", verified: true }, {}];
  const seen: string[] = [];
  const idToken = () => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, sub: who.sub, aud: client.clientId, iat: now, exp: now + 60, nonce, ...lies.claims };
    const header = { alg: "RS256", kid: "a", ...lies.header };
    return jwt(header, claims, lies.signs === "none" ? null : (lies.signs === "other" ? hidden : own).privateKey);
  };
  const answers: Record<string, () => unknown> = {
    "/.well-known/openid-configuration": () => ({
      ...{
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
      },
      ...{ userinfo_endpoint: `${issuer}/me`, response_types_supported: ["code"], subject_types_supported: ["public"] },
      ...{ id_token_signing_alg_values_supported: ["RS256", "none"], ...lies.discovery },
    }),
    "/jwks": () => ({ keys: [shown(own, "a"), ...(lies.twoKeys ? [shown(second, "b")] : [])] }),
    "/token": () => ({ access_token: "x", token_type: "Bearer", expires_in: 60, id_token: idToken() }),
    "/me": () => ({ sub: who.sub, email: who.email, email_verified: who.verified, ...lies.userinfo }),
  };
  const server = createServer((req, res) => {
    const path = req.url?.split("?")[0] ?? "";
    if (path === "/token") seen.push(req.headers.authorization ?? "");
    const refuses = path === "/token" && lies.refusesCode;
    res.writeHead(refuses ? 400 : answers[path] ? 200 : 404, { "content-type": "application/json" });
    res.end(JSON.stringify(refuses ? { error: "invalid_grant" } : answers[path]?.()));
  });
  await listening(server, port);
  return {
    ...{ issuer, seen },
    tell: (...told) => {
      [nonce, who, lies] = told;
    },
    stop: () => server.close(),
  };
}
type Pair = { publicKey: KeyObject; privateKey: KeyObject };

function jwt(header: object, claims: object, key: KeyObject | null): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${key === null ? "" : sign("sha256", Buffer.from(signed), key).toString("base64url")}`;
}
