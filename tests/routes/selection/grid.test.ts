import { tmpdir } from "node:os";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { seedDemonstration } from "../../../app/cli/seed/index.ts";
import { defaultCriteria } from "../../../app/domain/selection/catalogue/index.ts";
import type { Resources } from "../../../app/http/resources.ts";
import { testDatabase } from "../../database.ts";
import { type Browser, startPortal } from "../../http.ts";
import { escaped } from "../html-forms.ts";

const db = testDatabase();
const portal = startPortal(db);
let base = "";
let claire: Browser;

beforeAll(async () => {
  const configuration = { timeZone: "Europe/Paris", dataFolder: tmpdir() };
  await seedDemonstration({ app: db.app, jobs: db.jobs, configuration } as unknown as Resources, () => {});
  const [row] = await db.owner.execute<{ id: string }>(sql`select id from selection limit 1`);
  base = `/selections/${row?.id}`;
  claire = await portal.signIn("finance");
});

const hidden = (html: string, name: string) =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? "none";
const weights = (more: Record<string, string> = {}): Record<string, string> => ({
  ...{ aggregation: "median", spreadThreshold: "2", replyWorkingDays: "10" },
  ...Object.fromEntries(defaultCriteria.map(({ code, weight }) => [`weight.${code}`, String(weight)])),
  ...more,
});

test("the demonstration keeps a draft of the catalogue; every reader sees it, only finance may change it", async () => {
  for (const role of ["finance", "legal", "committee", "auditor"] as const) {
    const { html } = await (await portal.signIn(role)).get(`${base}/grille`);
    expect(html).toContain("31 critères, dont 23 notés.");
    expect(html).toContain("Version 1");
    expect(html.includes("Changer les poids")).toBe(role === "finance");
    expect(html.includes("Commencer la version")).toBe(role === "finance");
  }
});

test("of two people, the second is told, keeps their words, and sees what was recorded meanwhile", async () => {
  const samir = await portal.signIn("finance");
  const page = `${base}/grille/criteres/INC-1/modification`;
  const [one, two] = [(await claire.get(page)).html, (await samir.get(page)).html];
  const texts = (html: string): Record<string, string> =>
    Object.fromEntries(
      [...html.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>([^<]*)<\/textarea>/g)].map(([, name = "", words = ""]) => [
        name,
        words.replaceAll("&#x27;", "'").replaceAll("&amp;", "&"),
      ]),
    );
  const form = (html: string, more: Record<string, string>) => ({
    ...{ revision: hidden(html, "revision"), code: "INC-1", weight: "5", theme: "inclusion", kind: "scored" },
    ...{ "kinds[]": "policy", minimum: "documented", answeredBy: "institution", mark: "old" },
    ...texts(html),
    ...more,
  });
  const first = "Première question ?";
  expect((await claire.post(page, form(one, { questionFr: first }))).status).toBe(302);
  const mine = "Seconde question ?";
  const told = await samir.post(page, form(two, { questionFr: mine }));
  expect(told.status).toBe(409);
  expect(told.html).toContain("Quelqu’un a changé la grille");
  expect(texts(told.html).questionFr).toBe(mine);
  expect(told.html).toMatch(new RegExp(`Ce qui est enregistré à présent.*${escaped(first).replace("?", "\\?")}`, "s"));
  // Sent again from there, with open eyes, it is taken.
  expect((await samir.post(page, form(told.html, { questionFr: mine }))).status).toBe(302);
  expect((await claire.get(`${base}/grille`)).html).toContain(mine);
});

test("a wrong weight comes back beside its field, and the total with it", async () => {
  const page = `${base}/grille/poids`;
  const revision = hidden((await claire.get(page)).html, "revision");
  const told = await claire.post(page, { revision, ...weights({ "weight.INC-2": "six" }) });
  expect(told.status).toBe(422);
  expect(told.html).toContain('value="six"');
  expect(told.html).toContain("Écrivez un nombre entier de points, de 0 à 100.");
  expect(told.html).toContain("Total : 94 sur 100 : il manque 6 points.");
});

test("an old version is read as it stood; a version, a criterion or a number that is not there is a 404", async () => {
  const { html } = await claire.get(`${base}/grille`);
  await claire.post(`${base}/grille`, { after: hidden(html, "after") });
  const revision = hidden((await claire.get(`${base}/grille/poids`)).html, "revision");
  await claire.post(`${base}/grille/poids`, { revision, ...weights({ "weight.INC-1": "9" }) });
  const old = await claire.get(`${base}/grille/criteres/INC-1?version=1`);
  expect(old.html).toContain("noté, 5 points");
  expect(old.html).not.toContain("modification");
  expect((await claire.get(`${base}/grille/difference`)).html).toContain("le poids passe de « 5 » à « 9 »");
  for (const nowhere of ["?version=7", "?version=x", "/criteres/ZZ-1", "/criteres/inc-1", "/difference?de=9&a=1"])
    expect((await claire.get(`${base}/grille${nowhere}`)).status).toBe(404);
});

test("what the page of the opening shows is what is frozen; a change in between is told", async () => {
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
    await tx.execute(sql`update selection set perimeter = 'P2'`);
  });
  const weigh = async () => {
    const revision = hidden((await claire.get(`${base}/grille/poids`)).html, "revision");
    expect((await claire.post(`${base}/grille/poids`, { revision, ...weights() })).status).toBe(302);
  };
  expect((await claire.get(`${base}/ouverture`)).html).not.toContain("Geler la grille et ouvrir");
  await weigh();
  const { html } = await claire.get(`${base}/ouverture`);
  const shown = { revision: hidden(html, "revision"), hash: hidden(html, "hash") };
  await weigh();
  expect((await claire.post(`${base}/ouverture`, shown)).status).toBe(409);
  const again = (await claire.get(`${base}/ouverture`)).html;
  const held = { revision: hidden(again, "revision"), hash: hidden(again, "hash") };
  expect((await claire.post(`${base}/ouverture`, held)).location).toBe(`${base}/grille`);
  expect((await claire.get(`${base}/grille`)).html).toContain(held.hash);
  const changed = await claire.post(`${base}/grille/poids`, { ...shown, ...weights() });
  expect([changed.status, changed.html.includes("gelée")]).toEqual([412, true]);
  expect((await claire.get(`${base}/grille/simulation`)).status).toBe(412);
});
