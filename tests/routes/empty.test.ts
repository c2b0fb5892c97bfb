import { expect, test } from "vitest";
import type { Role } from "../../app/domain/access/roles.ts";
import { testDatabase } from "../database.ts";
import { startPortal } from "../http.ts";

const portal = startPortal(testDatabase());

/** What a page of a portal without any data says, and where it leads those who may begin. */
const pages: [role: Role, page: string, says: RegExp, leadsTo: string | null][] = [
  ["finance", "/", /Enregistrez d’abord le projet/, "/projets"],
  ["finance", "/etablissements", /Le registre est vide. Ajoutez/, "/imports/nouveau"],
  ["finance", "/projets", /Aucun projet/, "/projets/nouveau"],
  ["finance", "/selections", /Aucune sélection/, "/selections/nouvelle"],
  ["finance", "/imports", /./, "/imports/nouveau"],
  ["finance", "/selections/nouvelle", /projet/, "/projets/nouveau"],
  ["finance", "/invitations", /Aucune invitation/, null],
  ["legal", "/", /Rien n’attend de vous.*Aucune sélection n’est ouverte/, null],
  ["legal", "/etablissements", /Le registre est vide. La direction des finances/, null],
  ["committee", "/projets", /Aucun projet/, null],
  ["committee", "/selections", /Aucune sélection/, null],
  ["auditor", "/imports", /./, null],
  ["auditor", "/journal", /compte|rôle|personne/, null],
  ["admin", "/administration", /Aucune invitation/, null],
];

test.each(pages)("for %s, %s of a portal without data says so and what to do next", async (role, page, says, to) => {
  const browser = await portal.signIn(role);
  const { status, html } = await browser.get(page);
  expect(status).toBe(200);
  const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
  const words = main.replace(/<[^>]*>/g, " ").replaceAll("&#x27;", "'");
  expect(words).toMatch(says);
  const links = [...main.matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
  if (to !== null) expect(links).toContain(to);
  // Nobody is led to a door that is closed to them.
  for (const link of links.filter((one) => one?.startsWith("/")))
    expect((await browser.get((link ?? "").replaceAll("&amp;", "&"))).status, link).toBe(200);
});
