import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { demonstrationPassword } from "../../../app/domain/access/demonstration.ts";
import { en } from "../../../app/locales/en.ts";
import { fr } from "../../../app/locales/fr.ts";
import { testDatabase } from "../../database.ts";
import { startPortal, testPassword } from "../../http.ts";

const db = testDatabase();
const portal = startPortal(db);
const production = startPortal(db, { mode: "production", origin: "https://tamis.exemple.test" });

test("opens a session whose cookie scripts cannot read; the account page answers", async () => {
  const who = await portal.admit("finance");
  const browser = portal.browser();
  const answer = await browser.post("/connexion", {
    email: who.email.toUpperCase(),
    password: testPassword,
    back: "/compte",
  });
  expect([answer.status, answer.location]).toEqual([302, "/compte"]);
  expect(answer.headers.getSetCookie().join()).toMatch(/tamis\.session_token=[^;]+;.*HttpOnly.*SameSite=Lax/i);
  expect((await browser.get("/compte")).html).toContain(who.email);
});

test("unknown e-mail, wrong password and suspended account read the same, in both languages", async () => {
  const { email } = await portal.admit("legal");
  const suspended = await portal.admit("legal");
  await db.owner.execute(sql`select set_config('tamis.actor', 'cli:test', false)`);
  const admin = await portal.signIn("admin");
  expect((await admin.post(`/administration/personnes/${suspended.personId}/suspension`)).status).toBe(302);
  for (const [language, text] of [
    ["fr", fr],
    ["en", en],
  ] as const) {
    for (const attempt of [
      { email: "personne@exemple.test", password: testPassword },
      { email, password: "autre chose que le bon" },
      { email: suspended.email, password: testPassword },
      { email: "pas une adresse", password: "x" },
    ]) {
      const { status, html } = await portal.browser().post("/connexion", attempt, { "accept-language": language });
      expect(status).toBe(422);
      expect(html).toContain(text.errors.signInRefused);
      expect(html).not.toContain(attempt.password.length > 5 ? attempt.password : "\0");
    }
  }
});

test("takes about as long for an unknown e-mail as for a wrong password", async () => {
  const { email } = await portal.admit("legal");
  const median = async (address: () => string) => {
    const times: number[] = [];
    for (let i = 0; i < 7; i++) {
      const began = performance.now();
      await portal.browser().post("/connexion", { email: address(), password: "autre chose que le bon" });
      times.push(performance.now() - began);
    }
    return times.sort((a, b) => a - b)[3] as number;
  };
  const [known, unknown] = [await median(() => email), await median(() => `${Math.random()}@exemple.test`)];
  expect(Math.min(known, unknown) / Math.max(known, unknown)).toBeGreaterThan(0.5);
});

test("is refused after ten tries at one e-mail from one place, known or not, also in parallel; others go on", async () => {
  const { email } = await portal.admit("legal");
  for (const address of [email, "inconnu@exemple.test"]) {
    const tries = Array.from({ length: 16 }, () =>
      portal.browser().post("/connexion", { email: address, password: "autre chose que le bon" }),
    );
    const statuses = (await Promise.all(tries)).map((a) => a.status);
    expect(statuses.filter((s) => s === 422)).toHaveLength(10);
    expect(statuses.filter((s) => s === 429)).toHaveLength(6);
  }
  const last = await portal.browser().post("/connexion", { email, password: testPassword });
  expect(last.status).toBe(429);
  expect(last.html).toContain("Trop d’essais");
  await portal.signIn("finance");
});

test("never leaves the portal afterwards", async () => {
  const { email } = await portal.admit("legal");
  for (const back of [
    "//voleur.test",
    "https://voleur.test",
    "/\\voleur.test",
    "javascript:alert(1)",
    "/\t/voleur.test",
  ])
    expect((await portal.browser().post("/connexion", { email, password: testPassword, back })).location).toBe("/");
});

test("a form from another site does nothing", async () => {
  const who = await portal.signIn("finance");
  const foreign: Record<string, string>[] = [
    { origin: "https://voleur.test" },
    { origin: "null" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of foreign) expect((await who.post("/deconnexion", {}, headers)).status).toBe(403);
  for (const [language, { failures }] of Object.entries({ fr, en })) {
    const told = await who.post("/deconnexion", {}, { origin: "null", "accept-language": language });
    expect(told.headers.get("content-type")).toContain("text/html");
    expect(told.html).toContain(`<html lang="${language}">`);
    for (const sentence of Object.values(failures.otherSite)) expect(told.html).toContain(sentence);
  }
  expect((await who.get("/compte")).status).toBe(200);
});

test("production: cookies are Secure, no one-click account, no mailbox, no demonstration password", async () => {
  const { email, personId } = await production.admit("finance");
  const browser = production.browser();
  const { headers, status } = await browser.post("/connexion", { email, password: testPassword });
  expect(status).toBe(302);
  expect(headers.getSetCookie().join()).toMatch(/__Secure-tamis\.session_token=[^;]+;.*Secure/);
  expect((await production.browser().get("/connexion")).html).not.toContain("/connexion/demonstration");
  expect((await production.browser().post("/connexion/demonstration", { personId })).status).toBe(404);
  expect((await production.browser().get("/boite-aux-lettres")).status).toBe(404);
  const refused = await production.browser().post("/connexion", { email, password: demonstrationPassword });
  expect(refused.status).toBe(422);
});

test("a body that is too long, endless, or with files is refused before it is read", async () => {
  const send = (body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${portal.origin}/connexion`, {
      method: "POST",
      body,
      headers: { origin: portal.origin, ...headers },
      duplex: "half",
    } as RequestInit);
  expect((await send(new URLSearchParams({ email: "x".repeat(1024 * 1024 + 1) }))).status).toBe(413);
  expect(
    (await send(new Blob(["email=x"]).stream(), { "content-type": "application/x-www-form-urlencoded" })).status,
  ).toBe(411);
  const form = new FormData();
  form.set("email", new Blob(["x".repeat(100_000)]), "x.txt");
  expect((await send(form)).status).toBe(422);
});
