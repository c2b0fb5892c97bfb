import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "../database.ts";
import { type Browser, startPortal, testPassword } from "../http.ts";
import { doors } from "./expectations.ts";
import { escaped } from "./html-forms.ts";

const db = testDatabase();
const portal = startPortal(db);
const cookieName = "tamis.session_token";
const somewhere = (route: string) => `/${route.replace(/:\w+/g, randomUUID()).replace("*", "nulle-part")}`;

/** Entries of the log so far: whatever changes a table of the portal writes one. */
async function entries(): Promise<number> {
  const [row] = await db.owner.execute<{ n: number }>(
    sql`select count(*)::int as n from audit_entry where actor like 'person:%'`,
  );
  return row?.n ?? -1;
}

test("every act, sent by another site or without saying from where, is refused before it is read", async () => {
  const who = await portal.signIn("admin");
  const cookie = [...who.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  const foreign: Record<string, string>[] = [
    {},
    { origin: "null" },
    { origin: "https://voleur.test" },
    { origin: `${portal.origin}.voleur.test` },
    { origin: portal.origin, "sec-fetch-site": "cross-site" },
    { origin: portal.origin, "sec-fetch-site": "same-site" },
    { origin: portal.origin, "sec-fetch-site": "none" },
  ];
  const before = await entries();
  const faults: string[] = [];
  let asked = 0;
  for (const route of Object.keys(doors)) {
    // What a provider tells is known by its own signature: tests/adapters/verify-webhook.test.ts.
    if (route.startsWith("prestataires/")) continue;
    const posts = doors[route]?.[1] === "none" ? foreign.slice(1, 2) : foreign;
    for (const headers of posts) {
      for (const method of asked % 5 === 0 ? ["POST", "PUT", "PATCH", "DELETE"] : ["POST"]) {
        const body = new URLSearchParams({ champ: "x" });
        const answer = await fetch(new URL(somewhere(route), portal.origin), {
          ...{ method, body, redirect: "manual" },
          headers: { cookie, ...headers },
        });
        asked++;
        if (answer.status !== 403) faults.push(`${method} ${route} ${JSON.stringify(headers)}: ${answer.status}`);
      }
    }
  }
  console.log(`foreign acts: ${asked} requests`);
  expect(faults).toEqual([]);
  expect(await entries()).toBe(before);
  expect((await who.get("/compte")).status).toBe(200);
});

test("looking changes nothing: no page, asked in any way, writes an entry of the log", async () => {
  const who = await portal.signIn("finance");
  const before = await entries();
  for (const [route, [get]] of Object.entries(doors)) {
    if (get === "none") continue;
    await who.get(`${somewhere(route)}?_method=post&_action=delete`, { "x-http-method-override": "POST" });
  }
  expect(await entries()).toBe(before);
});

const tokenIn = (browser: Browser) => browser.cookies.get(cookieName) ?? "";
const plant = (browser: Browser, value: string) => browser.cookies.set(cookieName, value);

test("a session planted in somebody's browser does not become theirs, nor their session the planter's", async () => {
  const attacker = await portal.signIn("auditor");
  const victim = await portal.admit("finance");
  for (const planted of [tokenIn(attacker), "invente.c2lnbmF0dXJl", "%00", "x".repeat(3000)]) {
    const browser = portal.browser();
    plant(browser, planted);
    const { status } = await browser.post("/connexion", { email: victim.email, password: testPassword });
    expect(status).toBe(302);
    expect(tokenIn(browser)).not.toBe(planted);
    expect((await browser.get("/compte")).html).toContain(escaped(victim.email));
    const thief = portal.browser();
    plant(thief, planted);
    expect((await thief.get("/compte")).html).not.toContain(escaped(victim.email));
  }
});

test("signing in again, or changing one's password, ends the session this browser had", async () => {
  const who = await portal.signIn("legal");
  const first = tokenIn(who);
  await who.post("/connexion", { email: who.email, password: testPassword });
  const second = tokenIn(who);
  await who.post("/compte/mot-de-passe", { currentPassword: testPassword, password: "la passerelle après la pluie" });
  const third = tokenIn(who);
  expect(new Set([first, second, third]).size).toBe(3);
  for (const [token, status] of [
    [first, 302],
    [second, 302],
    [third, 200],
  ] as const) {
    const browser = portal.browser();
    plant(browser, token);
    expect((await browser.get("/compte")).status).toBe(status);
  }
});

test("asking for a new password says the same, after the same wait, whether the e-mail has an account or not", async () => {
  const known = (await portal.admit("legal")).email;
  const unknown = `${randomUUID()}@exemple.test`;
  const suspended = (await portal.admit("legal")).email;
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
    await tx.execute(sql`update person set disabled_at = now() where email = ${suspended}`);
  });
  const told: unknown[] = [];
  for (const email of [known, unknown, suspended]) {
    const began = performance.now();
    const { status, location, html, headers } = await portal.browser().post("/mot-de-passe", { email });
    // The pause of the answer is the floor of both: what writing the letter takes stays under it.
    expect(performance.now() - began).toBeGreaterThan(395);
    const said = html.replaceAll(email, "").replace(/nonce="[^"]*"|[0-9a-f-]{36}/g, "");
    told.push([status, location, said.replace(/"nonce":"[^"]*"/g, ""), headers.getSetCookie()]);
  }
  expect(told[1]).toEqual(told[0]);
  expect(told[2]).toEqual(told[0]);
});

test("fields a form does not have change nothing: no id, no author, no time, no role is taken from outside", async () => {
  const who = await portal.signIn("finance");
  const other = await portal.admit("legal");
  const id = randomUUID();
  const extra = {
    ...{ id, institutionId: id, personId: other.personId, createdBy: other.personId, recordedBy: other.personId },
    ...{
      createdAt: "2001-01-01T00:00:00Z",
      recordedAt: "2001-01-01T00:00:00Z",
      recorded_at: "2001-01-01",
      supersededAt: "2001-01-01T00:00:00Z",
    },
    ...{ origin: "gleif", role: "admin", viewer: "admin", disabledAt: "2001-01-01", documentSha256: "0".repeat(64) },
    ...{ __proto__x: "x", "__proto__[role]": "admin", "constructor[prototype][role]": "admin" },
  };
  const made = await who.post("/etablissements/nouveau", {
    ...extra,
    ...{ name: "Caisse de l’Essai", category: "unknown", country: "FR", anyway: "oui" },
  });
  expect(made.status).toBe(302);
  const [row] = await db.owner.execute<Record<string, unknown>>(
    sql`select id, created_at > now() - interval '1 hour' as is_new from institution where name = 'Caisse de l’Essai'`,
  );
  expect(row).toMatchObject({ is_new: true });
  expect(row?.id).not.toBe(id);
  const [entry] = await db.owner.execute<{ actor: string }>(
    sql`select actor from audit_entry where table_name = 'institution' and subject_id = ${row?.id as string} order by id desc limit 1`,
  );
  expect(entry?.actor).toBe(`person:${who.personId}`);

  await who.post("/compte/avis", { ...extra, email: "voleur@exemple.test", locale: "en" });
  await who.post("/compte/sessions", { ...extra, sessionId: id });
  await who.post("/langue", { ...extra, langue: "en", retour: "/" });
  const grants = await db.owner.execute(sql`select role from role_grant where person_id = ${who.personId}`);
  expect([...grants]).toEqual([{ role: "finance" }]);
  const people = await db.owner.execute(sql`select email from person where id = ${who.personId}`);
  expect([...people]).toEqual([{ email: who.email }]);
});

test("no page lets another origin read it, nor be taken for another kind than it is", async () => {
  const who = await portal.signIn("finance");
  for (const path of ["/", "/etablissements", "/recherche.json?q=a", "/nulle-part", "/favicon.svg", "/health"]) {
    const { headers } = await who.get(path, { origin: "https://voleur.test" });
    expect([path, headers.get("access-control-allow-origin")]).toEqual([path, null]);
    expect([path, headers.get("x-content-type-options")]).toEqual([path, "nosniff"]);
  }
  expect((await who.get("/etablissements")).headers.get("cache-control")).toBe("private, no-cache");
});

test("no folder is listed and TRACE is not answered", async () => {
  for (const path of [
    "/assets",
    "/assets/",
    "/.git/config",
    "/package.json",
    "/../package.json",
    "/assets/..%2f..%2fserver%2findex.js",
  ])
    expect([path, (await portal.browser().get(path)).status >= 300]).toEqual([path, true]);
  const { connect } = await import("node:net");
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(Number(new URL(portal.origin).port), "localhost");
    let said = "";
    socket.on("data", (part) => {
      said += part;
    });
    socket.on("close", () => resolve(said));
    socket.on("error", reject);
    socket.end("TRACE / HTTP/1.1\r\nHost: localhost\r\nX-Secret: secret\r\nConnection: close\r\n\r\n");
  });
  expect(answer).toMatch(/^HTTP\/1\.1 (403|404|405|501)/);
  expect(answer).not.toContain("X-Secret");
});
