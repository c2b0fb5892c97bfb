import { expect, test } from "vitest";
import { roles } from "../../app/domain/access/roles.ts";
import { conformity, rgaaCriteria } from "../../app/domain/accessibility/conformity.ts";
import { messages } from "../../app/locales/index.ts";
import { entriesFor } from "../../app/ui/navigation.ts";
import { testDatabase } from "../database.ts";
import { startPortal } from "../http.ts";
import { escaped } from "./html-forms.ts";

const db = testDatabase();
const portal = startPortal(db, { contact: "acces@departement.example" });

test("the statement opens to nobody signed in, in both languages, with all the law asks for", async () => {
  const { met, applicable } = conformity();
  for (const [locale, asked] of [
    [
      "fr",
      ["partiellement conforme", "Contenus non accessibles", "Établissement de cette déclaration", "Voies de recours"],
    ],
    ["en", ["partially compliant", "Content that is not accessible", "How this statement was made", "Remedies"]],
  ] as const) {
    const { status, html } = await portal.browser().get(`/accessibilite?langue=${locale}`);
    expect(status).toBe(200);
    for (const words of [...asked, "acces@departement.example", "Gironde", "71120", "formulaire.defenseurdesdroits.fr"])
      expect(html).toContain(escaped(words));
    expect(html).toMatch(new RegExp(`${met}\\D+${applicable}\\D`));
    for (const one of rgaaCriteria.filter(({ result }) => result === "not conform" || result === "not checked"))
      expect(html).toContain(escaped(one[locale] as string));
  }
});

test("every page, those of an error included, leads to the statement and to the plan of the site", async () => {
  const who = await portal.signIn("finance");
  for (const [browser, path] of [
    [portal.browser(), "/connexion"],
    [portal.browser(), "/nulle-part"],
    [who, "/"],
    [who, "/etablissements"],
    [who, "/administration"],
  ] as const) {
    const { html } = await browser.get(path);
    const footer = html.slice(html.indexOf("<footer"));
    expect([path, footer.includes('href="/accessibilite"'), footer.includes('href="/plan"')]).toEqual([
      path,
      true,
      true,
    ]);
    expect([path, html.includes("Accessibilité : partiellement conforme")]).toEqual([path, true]);
  }
});

test("the plan names every page of the menu, and no other role's", async () => {
  const text = messages("fr");
  const links = (html: string) => {
    const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
    return [...main.matchAll(/href="([^"]+)"/g)].map(([, to]) => to as string);
  };
  expect(links((await portal.browser().get("/plan")).html)).toEqual(["/connexion", "/mot-de-passe", "/accessibilite"]);
  for (const role of roles.filter((one) => ["finance", "auditor", "admin", "committee"].includes(one))) {
    const who = await portal.signIn(role);
    const found = links((await who.get("/plan")).html);
    const menu = entriesFor({ role }, text).map(({ to }) => to);
    expect(found.slice(0, menu.length)).toEqual(menu);
    for (const to of found.filter((one) => one !== "/connexion"))
      expect([to, (await who.get(to)).status]).toEqual([to, 200]);
  }
});
