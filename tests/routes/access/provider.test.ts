import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Configuration } from "../../../app/domain/configuration.ts";
import { fr } from "../../../app/locales/fr.ts";
import { testDatabase } from "../../database.ts";
import { json } from "../../domain/published-cases.ts";
import {
  client,
  type IdentityServer,
  type Liar,
  type Lies,
  type Somebody,
  startIdentityServer,
  startLiar,
  throughProvider,
} from "../../fake-provider/identity.ts";
import { type Browser, type Portal, startPortal } from "../../http.ts";
import { enrol, freshCode } from "./codes.ts";

const db = testDatabase();
let [real, liar] = [] as unknown as [IdentityServer, Liar];
const [honest, lying]: [Partial<Configuration>, Partial<Configuration>] = [{}, {}];
beforeAll(async () => {
  [real, liar] = [await startIdentityServer(), await startLiar()];
  const more = { ...client, name: "ProConnect", vouches: false, userinfoAlg: null };
  honest.identity = { ...more, issuer: real.issuer };
  lying.identity = { ...more, issuer: liar.issuer };
});
const portal = startPortal(db, honest);
const other = startPortal(db, lying);
beforeAll(() => real.rotate(`${portal.origin}/connexion/fournisseur/retour`));
afterAll(() => {
  real.stop();
  liar.stop();
});

const start = "/connexion/fournisseur?retour=%2Fcompte";
const path = (address: string) => address.slice(new URL(address).origin.length);

/** Signs in at the real provider as somebody; returns the portal's last answer. */
async function signInAs(who: Somebody, browser: Browser = portal.browser()) {
  real.who = who;
  const begun = await browser.get(start);
  const back = await throughProvider(begun.location as string, portal.origin);
  return { browser, back: path(back), answer: await browser.get(path(back)) };
}
const somebody = (sub: string, email: string, verified = true): Somebody => ({ sub, email, verified });

test("the account with the verified e-mail opens, by one click, and the cookie holds no state of the exchange", async () => {
  const { email } = await portal.admit("finance");
  expect((await portal.browser().get("/connexion")).html).toContain(fr.factors.provider.act("ProConnect"));
  const { browser, answer, back } = await signInAs(somebody("s-1", email.toUpperCase()));
  expect(answer.location).toBe("/compte");
  expect((await browser.get("/compte")).html).toContain(email);
  expect(browser.cookies.has("tamis_fournisseur")).toBe(false);
  // The same answer again: its ticket is spent.
  expect((await browser.get(back)).location).toContain("etat=fournisseur-refus");
});

test("a code already used is refused by the provider, whatever ticket it comes with", async () => {
  const { email } = await portal.admit("finance");
  const { back } = await signInAs(somebody("s-2", email));
  const browser = portal.browser();
  const state = new URL((await browser.get(start)).location as string).searchParams.get("state") as string;
  const replayed = new URL(back, portal.origin);
  replayed.searchParams.set("state", state);
  expect((await browser.get(path(replayed.toString()))).location).toContain("etat=fournisseur-refus");
});

test("a new signing key counts at once", async () => {
  const { email } = await portal.admit("finance");
  expect((await signInAs(somebody("s-3", email))).answer.location).toBe("/compte");
  real.rotate(`${portal.origin}/connexion/fournisseur/retour`);
  expect((await signInAs(somebody("s-3", email))).answer.location).toBe("/compte");
});

test("it makes no account and no right; an account keeps its identity, whatever becomes of the e-mail", async () => {
  const { email, personId } = await portal.admit("finance");
  const counts = () =>
    db.owner.execute(sql`select (select count(*) from person) as people, (select count(*) from role_grant) as roles`);
  const before = await counts();
  const unknown = "/connexion?etat=fournisseur-inconnu";
  expect((await signInAs(somebody("s-4", "inconnue@exemple.test"))).answer.location).toBe(unknown);
  expect((await signInAs(somebody("s-5", email, false))).answer.location).toBe(unknown);
  expect((await signInAs(somebody("s-5", email))).answer.location).toBe("/compte");
  expect((await signInAs(somebody("s-6", email))).answer.location).toBe(unknown);
  expect((await signInAs(somebody("s-5", "autre@exemple.test", false))).answer.location).toBe("/compte");
  expect(await counts()).toEqual(before);
  await (await portal.signIn("admin")).post(`/administration/personnes/${personId}/suspension`);
  expect((await signInAs(somebody("s-5", email))).answer.location).toBe(unknown);
  const page = (await portal.browser().get(unknown)).html;
  expect(page).toContain(fr.factors.provider.unknown);
});

test("a second factor of the account is still asked, and no role left opens nothing", async () => {
  const who = await enrol(await portal.signIn("finance"));
  const { browser, answer } = await signInAs(somebody("s-7", who.email));
  expect(answer.location).toBe("/connexion/code?retour=%2Fcompte");
  expect((await browser.get("/compte")).location).toContain("/connexion");
  expect((await browser.post("/connexion/code", { code: await freshCode(db, who) })).location).toBe("/");
  const bare = await portal.admit("legal");
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
    await tx.execute(sql`update role_grant set revoked_at = now() where person_id = ${bare.personId}`);
  });
  expect((await signInAs(somebody("s-8", bare.email))).answer.location).toContain("fournisseur-inconnu");
});

test("a provider that is away is told in words; without one there is no such way in", async () => {
  const without: Portal = other;
  liar.tell("", somebody("", ""), { discovery: { issuer: "https://ailleurs.test" } });
  expect((await without.browser().get(start)).location).toBe("/connexion?etat=fournisseur-absent");
  expect((await without.browser().get("/connexion/fournisseur/retour?code=x&state=y")).location).toContain("refus");
});

/** What a case makes wrong, in the provider's answer or in the address that leads back. */
const past = () => Math.floor(Date.now() / 1000) - 3600;
const wrong: Record<string, (Lies & { state?: string | null; late?: Lies })[]> = {
  "invalid iss": [{ claims: { iss: "https://ailleurs.test" } }],
  "missing sub": [{ claims: { sub: undefined } }],
  "missing iat": [{ claims: { iat: undefined } }],
  "missing aud": [{ claims: { aud: undefined } }],
  "invalid aud": [{ claims: { aud: "un-autre" } }, { claims: { aud: ["un-autre", "encore"] } }],
  "kid absent with several keys of the same type": [{ header: { kid: undefined }, twoKeys: true }],
  "alg none when RS256 was registered": [{ header: { alg: "none", kid: undefined }, signs: "none" }],
  "invalid signature": [{ signs: "other" }],
  "nonce missing or wrong": [{ claims: { nonce: undefined } }, { claims: { nonce: "un autre" } }],
  "userinfo sub differs from ID token sub": [{ userinfo: { sub: "quelqu’un d’autre" } }],
  "discovery issuer mismatch": [{ late: { discovery: { issuer: "https://ailleurs.test" } } }],
  "state missing or wrong": [{ state: null }, { state: "un autre" }],
  "expired ID token": [{ claims: { iat: past() - 60, exp: past() } }],
  "replayed authorization code": [{ refusesCode: true }],
};
const right: Record<string, Lies> = {
  "happy flow code + client_secret_basic": {},
  "kid absent with a single matching key": { header: { kid: undefined } },
};

let subjects = 0;
async function answered({ state, late, ...lies }: Lies & { state?: string | null; late?: Lies }) {
  const { email } = await other.admit("finance");
  const who = somebody(`l-${++subjects}`, email);
  const browser = other.browser();
  liar.tell("", who, {});
  const asked = new URL((await browser.get(start)).location as string).searchParams;
  liar.tell(asked.get("nonce") as string, who, late ?? lies);
  const back = new URLSearchParams({ code: "un code", state: asked.get("state") as string });
  if (state === null) back.delete("state");
  else if (state !== undefined) back.set("state", state);
  const answer = await browser.get(`/connexion/fournisseur/retour?${back}`);
  return { location: answer.location, opens: (await browser.get("/compte")).status === 200 };
}

test.each(Object.entries(right))("accepts: %s", async (_name, lies) => {
  expect(await answered(lies)).toEqual({ location: "/compte", opens: true });
  const [scheme, words = ""] = (liar.seen.at(-1) ?? "").split(" ");
  expect([scheme, decodeURIComponent(Buffer.from(words, "base64").toString().replaceAll("+", " "))]).toEqual([
    "Basic",
    `${client.clientId}:${client.clientSecret}`,
  ]);
});

test.each(Object.entries(wrong))("refuses: %s", async (_name, all) => {
  for (const lies of all)
    expect(await answered(lies)).toEqual({ location: "/connexion?etat=fournisseur-refus", opens: false });
});

const published = json("misc/oidc_client_checks.json") as { must_refuse: string[]; must_accept: string[] } | null;
test.skipIf(published === null)("every published check has its case here", () => {
  expect(published?.must_refuse.filter((name) => !Object.hasOwn(wrong, name))).toEqual([]);
  // Shown above, against the real provider.
  const shown = ["scope userinfo claims", "discovery + jwks_uri", "signing key rotation"];
  expect(published?.must_accept.filter((name) => !Object.hasOwn(right, name) && !shown.includes(name))).toEqual([]);
});
