import type { Browser, CDPSession, Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeAt } from "../../../app/adapters/one-time-code.ts";
import { fr } from "../../../app/locales/fr.ts";
import { everyFace, facesOf, faultsOf, launchChromium, pageWith, seenAs } from "../../browser.ts";
import { testDatabase } from "../../database.ts";
import { startPortal, testPassword } from "../../http.ts";
import { enrol, proved, page as secondFactor } from "./codes.ts";

const db = testDatabase();
const portal = startPortal(db);
let chromium: Browser;
beforeAll(async () => {
  chromium = await launchChromium();
});
afterAll(() => chromium?.close());

const text = fr.factors;
const seen = async (page: Page, name: string) => expect(await facesOf(page, everyFace, seenAs(page, name))).toEqual([]);
const inFrench = (page: Page) => page.context().addCookies([{ name: "tamis_langue", value: "fr", url: portal.origin }]);

test("codes: set up, asked at sign-in, asked again before a grave act; every page within reach", async () => {
  const who = await portal.signIn("admin");
  const page = await pageWith(chromium, portal.origin, who.cookies);
  await page.goto(secondFactor);
  await page.getByRole("button", { name: text.begin }).click();
  await page.getByRole("img", { name: text.drawing }).waitFor();
  await seen(page, "facteur-cle");
  await inFrench(page);
  await page.goto(secondFactor);
  const key = ((await page.locator("p.tabular-nums").first().textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel(text.firstCode).fill(codeAt(key, Date.now()));
  await page.getByRole("button", { name: text.confirm }).click();
  await page.getByRole("heading", { name: text.keepTitle }).waitFor();
  expect(
    await page
      .getByRole("listitem")
      .filter({ hasText: /^[a-z2-9]{5}(-[a-z2-9]{5}){2}$/ })
      .count(),
  ).toBe(10);
  expect(await faultsOf(page)).toEqual([]);
  await seenAs(page, "facteur-codes")("fr", 320);
  await page.goto(secondFactor);
  await seen(page, "facteur-en-place");
  await page.goto(`${secondFactor}/retrait`);
  await seen(page, "facteur-retrait");
  await inFrench(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await proved(db, who, 6);
  await page.goto("/administration");
  await seen(page, "preuve");
  await inFrench(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("/administration");
  const guest = page.locator("form#invitation");
  await guest.getByLabel(fr.access.name).fill("Odile Rameau");
  await guest.getByLabel(fr.access.email, { exact: false }).first().fill("odile@exemple.test");
  await guest.getByLabel(fr.access.role).selectOption("legal");
  await guest.getByLabel(text.code).fill("000 000");
  await guest.getByRole("button", { name: fr.access.invitations.send }).click();
  await guest.getByText(fr.errors.codeWrong).first().waitFor();
  expect(await guest.getByLabel(fr.access.name).inputValue()).toBe("Odile Rameau");
  await db.owner.execute(sql`update auth.totp set last_step = 0 where user_id = ${who.personId}`);
  await guest.getByLabel(text.code).fill(codeAt(key, Date.now()));
  await guest.getByRole("button", { name: fr.access.invitations.send }).click();
  await page.getByText(fr.access.invitations.sent).first().waitFor();
}, 300_000);

/** Chromium's own device: keys kept in it, its finger always the right one. */
async function deviceOf(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const options = { protocol: "ctap2", transport: "internal", hasResidentKey: true } as const;
  const more = { hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true };
  await session.send("WebAuthn.addVirtualAuthenticator", { options: { ...options, ...more } });
  return session;
}

test("passkeys: made, used to sign in and to prove again, removed; without script the page says what they need", async () => {
  const who = await portal.signIn("admin");
  const page = await pageWith(chromium, portal.origin, who.cookies);
  await deviceOf(page);
  await page.goto("/compte/cles");
  await page.getByLabel(text.passkeys.newName).fill("Clé du bureau");
  await page.getByRole("button", { name: text.passkeys.add }).click();
  await page.getByRole("heading", { name: text.keepTitle }).waitFor();
  await page.goto("/compte/cles");
  await seen(page, "cles");
  await inFrench(page);
  // The password alone opens nothing any more; the key alone does.
  await page.context().clearCookies({ name: "tamis.session_token" });
  const form = { email: who.email, password: testPassword };
  await page.context().request.post("/connexion", { form, headers: { origin: portal.origin } });
  await page.goto("/compte");
  await page.waitForURL(/\/connexion/);
  await seen(page, "connexion-cle");
  await inFrench(page);
  await page.goto("/connexion/code?retour=%2Fcompte%2Fcles");
  await seen(page, "connexion-code");
  await inFrench(page);
  await page.goto("/connexion/code?retour=%2Fcompte%2Fcles");
  await page.getByRole("button", { name: text.passkeys.signIn }).click();
  await page.waitForURL(/\/compte\/cles$/);
  await proved(db, who, 6);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole("link", { name: text.passkeys.remove }).click();
  await page.getByRole("button", { name: text.passkeys.prove }).click();
  await page.waitForURL(/etat=cle-retiree/);
  const rows = await db.owner.execute(sql`select 1 from auth.passkey where user_id = ${who.personId}`);
  expect(rows).toHaveLength(0);
  expect((await who.get("/connexion")).html).toContain(text.passkeys.needsScript.slice(0, 37));
}, 300_000);

test("a passkey's answer that is none, another's, or given twice opens nothing", async () => {
  const who = await enrol(await portal.signIn("finance"));
  const browser = portal.browser();
  for (const answer of ["{}", '{"id":"x"}', "xx", JSON.stringify({ id: who.personId, response: {} })]) {
    const refused = await browser.post("/connexion/cle", { answer });
    expect([refused.status, refused.html.includes(fr.errors.passkeyRefused)]).toEqual([422, true]);
  }
  await proved(db, who, 6);
  expect((await who.post("/compte/cles", { proof: '{"id":"x"}' })).status).toBe(422);
});
