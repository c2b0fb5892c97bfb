import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { roles } from "../../app/domain/access/roles.ts";
import { en } from "../../app/locales/en.ts";
import { fr } from "../../app/locales/fr.ts";
import { testDatabase } from "../database.ts";
import { startPortal } from "../http.ts";
import { doors } from "./expectations.ts";

const db = testDatabase();
const portal = startPortal(db);

/** Addresses that act and have no page of their own. */
const actOnly = Object.keys(doors).filter((path) => doors[path]?.[0] === "back");
/** Those which carry out whatever is sent, or answer our script with data and never with a page. */
const neverRefuse = [
  "deconnexion",
  "dossiers/:candidacyId/questionnaire/themes/:theme/brouillon",
  "selections/:id/candidatures/:candidacyId/notation/brouillon",
];

/** What each refuses, by the only form it is sent. */
const refused: Record<string, { role: (typeof roles)[number] | null; fields: Record<string, string>; status: number }> =
  {
    "connexion/demonstration": { role: null, fields: { personId: "x" }, status: 422 },
    "connexion/cle": { role: null, fields: { answer: "{}" }, status: 422 },
    "compte/sessions": { role: "legal", fields: { sessionId: "x" }, status: 422 },
    "administration/personnes/:id/retablissement": { role: "admin", fields: {}, status: 409 },
    "invitations/:id/retrait": { role: "finance", fields: {}, status: 404 },
    role: { role: "legal", fields: { role: "admin" }, status: 422 },
    langue: { role: null, fields: { langue: "grc" }, status: 422 },
    "imports/:id/arret": { role: "auditor", fields: {}, status: 403 },
  };

test("every act without a page is asked for a refusal", () => {
  expect(Object.keys(refused).sort()).toEqual(actOnly.filter((path) => !neverRefuse.includes(path)).sort());
});

test.each(Object.entries(refused))("%s tells its refusal on a page, in the reader's language", async (path, asked) => {
  const url = `/${path.replace(":id", randomUUID())}`;
  const browser = asked.role ? await portal.signIn(asked.role) : portal.browser();
  const told = await browser.post(url, asked.fields);
  expect([told.status, told.location]).toEqual([asked.status, null]);
  expect(told.headers.get("content-type")).toContain("text/html");
  expect(told.html).toMatch(/<h1[^>]*>[^<]{8,}<\/h1>/);
  const english = await browser.post(url, asked.fields, { "accept-language": "en", cookie: cookieOf(browser) });
  expect([english.status, english.html.includes('lang="en"')]).toEqual([asked.status, true]);
});

test.each(Object.keys(refused))(
  "%s: opened it leads to a page; our script may ask for the refusal's page",
  async (path) => {
    const { role } = refused[path] as (typeof refused)[string];
    const browser = role ? await portal.signIn(role) : portal.browser();
    const url = `/${path.replace(":id", randomUUID())}`;
    expect((await browser.get(url)).status).toBe(302);
    const asked = await browser.get(`${url}.data`);
    expect(asked.html).not.toContain("SingleFetchRedirect");
    expect(asked.status).toBe(200);
  },
);

test("the sentence of a refused act is the service's own", async () => {
  const { personId } = await portal.admit("finance");
  for (const [language, text] of Object.entries({ fr, en })) {
    const answer = await portal
      .browser()
      .post("/connexion/demonstration", { personId }, { "accept-language": language });
    expect([answer.status, answer.html.includes(text.errors.signInRefused)]).toEqual([422, true]);
  }
});

const cookieOf = (browser: { cookies: Map<string, string> }) =>
  ["tamis_langue=en", ...[...browser.cookies].map(([name, value]) => `${name}=${value}`)].join("; ");
