import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { seedDemonstration } from "../../app/cli/seed/index.ts";
import { can, type Verb } from "../../app/domain/access/matrix.ts";
import { roles } from "../../app/domain/access/roles.ts";
import type { Resources } from "../../app/http/resources.ts";
import { testDatabase } from "../database.ts";
import { type Answer, type Browser, startPortal } from "../http.ts";
import { type Door, doors } from "./expectations.ts";
import { escaped, multipart, postedForms, type ShownForm } from "./html-forms.ts";

const db = testDatabase();
const portal = startPortal(db);

/** What no page of ours sends. */
const hostile = {
  nul: "avant\u0000après",
  long: "x".repeat(10_000),
  "long emoji": "👩‍👩‍👧‍👦".repeat(100),
  "right to left": "\u202Eمرحبا \u202Dabc",
  sql: "' or 1=1; drop table institution; --",
  html: '"><script>alert(1)</script><img src=x onerror=alert(2)>',
  path: "../../../../etc/passwd",
  "torn character": "a%ED%A0%80b",
  number: "1e308",
  day: "0000-02-30",
  template: "{{7*7}}<%= 7*7 %>%s%n",
  prototype: "__proto__",
};
const parameters =
  "au connu perimetre q page tri category country lei source retour etat corriger ajouter projet auteur objet acte numero du avant version de a weight.INC-1 lignes langue nom pays".split(
    " ",
  );

const blns = path.resolve(import.meta.dirname, "../../../shared/cases/blns/blns.json");
if (!existsSync(blns) && process.env.REQUIRE_CASES) throw new Error(`reference cases are missing: ${blns}`);
if (!existsSync(blns)) console.log("skipped: reference cases not present (blns)");
const naughty: string[] = existsSync(blns) ? JSON.parse(readFileSync(blns, "utf8")) : [];

/** One real id for each parameter of a URL. */
const known: Record<string, Record<string, string>> = {};
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  const configuration = { timeZone: "Europe/Paris", dataFolder: tmpdir() };
  await seedDemonstration({ app: db.app, jobs: db.jobs, configuration } as unknown as Resources, () => {});
  const id = async (query: ReturnType<typeof sql>) => (await db.owner.execute<{ id: string }>(query))[0]?.id as string;
  const institution = await id(sql`select institution_id as id from candidacy order by id limit 1`);
  known.etablissements = {
    id: institution,
    nameId: await id(sql`select id from institution_name limit 1`),
    linkId: await id(sql`select id from ownership_link limit 1`),
    statementId: await id(sql`select id from group_statement limit 1`),
    activityId: await id(sql`select id from credit_activity limit 1`),
    evidenceId: await id(sql`select id from evidence limit 1`),
  };
  known.selections = {
    id: await id(sql`select selection_id as id from candidacy where institution_id = ${institution}`),
    candidacyId: await id(sql`select id from candidacy where institution_id = ${institution}`),
    code: "INC-1",
  };
  known.projets = { id: await id(sql`select id from programme limit 1`) };
  known.administration = { id: await id(sql`select id from person order by id limit 1`) };
  known.roles = { id: await id(sql`select id from role_grant order by id limit 1`) };
  for (const role of roles) browsers.set(role, await portal.signIn(role, await tie(role)));
});

async function tie(role: string): Promise<{ institutionId?: string; candidacyId?: string }> {
  const { id } = known.etablissements as { id: string };
  if (role === "investor" || role === "evaluator") return { institutionId: id };
  return role === "respondent" || role === "signatory" ? { candidacyId: known.selections?.candidacyId } : {};
}

/** A browser that gets past the door; signing out would close it, so that door is left to a stranger. */
function through(door: Door): Browser {
  if (door === "anyone" || door === "back") return portal.browser();
  if (door === "signed") return browsers.get("legal") as Browser;
  if (door === "outside or staff") return browsers.get("admin") as Browser;
  if (["finding or verdict", "answers or questionnaire", "advance or conclude"].includes(door))
    return browsers.get("finance") as Browser;
  return browsers.get(roles.find((role) => can({ role }, door as Verb)) ?? "admin") as Browser;
}

const entries = Object.entries(doors) as [string, readonly [Door, Door]][];
const addressOf = (route: string, value?: string) =>
  `/${route.replace(/:(\w+)/g, (_, name) => (value === undefined ? (known[route.split("/")[0] ?? ""]?.[name] ?? "nulle-part") : encodeURIComponent(value)))}`.replace(
    "*",
    value === undefined ? "nulle-part" : encodeURIComponent(value),
  );

const faults: string[] = [];
let asked = 0;
function judge(what: string, { status, html, headers }: Answer): void {
  asked++;
  if (status >= 500) faults.push(`${what}: ${status}`);
  if (headers.get("content-type")?.includes("html") && html.includes("<script>alert(1)"))
    faults.push(`${what}: given back unescaped`);
}
function done(kind: string): void {
  console.log(`hostile ${kind}: ${asked} requests`);
  asked = 0;
  expect(faults.splice(0)).toEqual([]);
}

test("hostile path parameters: every page and every act", async () => {
  for (const [route, [get, post]] of entries.filter(([route]) => /[:*]/.test(route))) {
    for (const [kind, value] of Object.entries(hostile)) {
      const url = addressOf(route, value);
      if (get !== "none") judge(`GET ${route} ${kind}`, await through(get === "back" ? post : get).get(url));
      if (get !== "none") judge(`GET ${route}.data ${kind}`, await through(get).get(`${url}.data`));
      if (post !== "none") judge(`POST ${route} ${kind}`, await through(post).post(url, { champ: value }));
    }
  }
  done("paths");
}, 900_000);

test("hostile search parameters: every page", async () => {
  for (const [route, [get]] of entries.filter(([, [get]]) => get !== "none" && get !== "back")) {
    for (const [kind, value] of Object.entries(hostile)) {
      const one = encodeURIComponent(value);
      const searches =
        one.length < 500
          ? [parameters.map((name) => `${name}=${one}`).join("&"), `q=${one}&page=${one}`]
          : [`q=${one}`];
      for (const search of searches)
        judge(`GET ${route}?${search.slice(0, 40)} ${kind}`, await through(get).get(`${addressOf(route)}?${search}`));
    }
  }
  const searched = ["etablissements?q", "recherche.json?q", "journal?auteur"] as const;
  for (const [n, value] of naughty.entries()) {
    const page = searched[n % 3] as string;
    const door = doors[page.split("?")[0] as string]?.[0] as Door;
    judge(`GET ${page} ${value.slice(0, 30)}`, await through(door).get(`/${page}=${encodeURIComponent(value)}`));
  }
  done("search parameters");
}, 900_000);

/** Posts a form filled by `value`, and looks whether the words come back with the refusal. */
async function send(browser: Browser, form: ShownForm, value: (field: number) => string, what: string): Promise<void> {
  const values = Object.fromEntries(form.fields.map(({ name }, i) => [name, value(i)]));
  const name = value(0).replace(/["\r\n]/g, "_");
  const { body, type } = multipart(values, name);
  const answer = form.files ? await browser.send(form.action, body, type) : await browser.post(form.action, values);
  judge(what, answer);
  if (answer.status !== 422) return;
  // What the page shows afterwards: what was readable of the words, escaped. A browser itself writes \r\n in a form.
  const shown = answer.html.replaceAll("\r\n", "\n");
  form.fields.forEach((field, i) => {
    const words = value(i).replaceAll("\u0000", "").replace(/\r\n?/g, "\n");
    if (field.free && words !== "" && !shown.includes(escaped(words)))
      faults.push(`${what}: ${field.name} lost « ${words.slice(0, 40)} »`);
  });
}

test("hostile words in every form: refused or taken, never lost", async () => {
  let at = 0;
  const seen: string[] = [];
  for (const [route, [get, post]] of entries.filter(([, [get, post]]) => post !== "none" && get !== "none")) {
    const browser = through(post);
    const url = addressOf(route);
    const page = get === "back" ? null : await browser.get(url);
    const forms = page?.status === 200 ? postedForms(page.html, url) : [];
    seen.push(...forms.filter(({ fields }) => fields.some(({ free }) => free)).map(() => route));
    const acts = forms.length > 0 ? forms : [{ action: url, files: false, fields: [{ name: "champ", free: false }] }];
    for (const form of acts.filter(({ action }) => !/^\/(deconnexion|compte\/sessions)/.test(action))) {
      for (const [kind, value] of Object.entries(hostile))
        await send(browser, form, () => value, `POST ${route} ${kind}`);
      if (form.fields.filter(({ free }) => free).length === 0) continue;
      for (let n = 0; n < 12 && naughty.length > 0; n++) {
        const from = at;
        at += form.fields.length;
        await send(browser, form, (i) => naughty[(from + i) % naughty.length] as string, `POST ${route} blns ${from}`);
      }
    }
  }
  console.log(
    `hostile words: ${new Set(seen).size} pages with a form, ${Math.min(at, naughty.length)} reference strings`,
  );
  expect(new Set(seen).size).toBeGreaterThan(12);
  done("forms");
}, 900_000);

test("hostile titles of recorded pieces: shown as written wherever the piece is named", async () => {
  const browser = through("evidence.record");
  const home = `/etablissements/${known.etablissements?.id}`;
  const shown: string[] = [];
  const titles = [...Object.values(hostile), ...naughty.filter((_, n) => n % 9 === 0)];
  for (const title of titles) {
    const words = { title, author: title, quote: title, page: title.slice(0, 50), url: "https://exemple.test/piece" };
    const { body, type } = multipart({ ...words, kind: "declaration", strength: "declared" }, null);
    const answer = await browser.send(`${home}/pieces/nouvelle`, body, type);
    judge(`POST piece ${title.slice(0, 30)}`, answer);
    if (answer.status === 302) shown.push(title.trim());
    else if (answer.status !== 422) faults.push(`POST piece ${title.slice(0, 30)}: ${answer.status}`);
  }
  expect(shown.length).toBeGreaterThan(9);
  const latest = await db.owner.execute<{ id: string }>(sql`select id from evidence order by recorded_at desc limit 1`);
  for (const url of [home, `${home}/pieces/${latest[0]?.id}`, `${home}/activites/nouvelle`, "/pieces", "/"])
    judge(`GET ${url}`, await browser.get(url));
  const { html } = await browser.get(home);
  for (const title of shown)
    if (!html.includes(escaped(title))) faults.push(`« ${title.slice(0, 40)} » is not shown as written`);
  console.log(`hostile titles: ${shown.length} of ${titles.length} pieces recorded`);
  done("titles");
});

test("hostile words in the search for the other end of a link: the page answers and gives them back", async () => {
  const browser = through("link.record");
  const page = `/etablissements/${known.etablissements?.id}/liens/nouveau`;
  const words = [...Object.values(hostile), ...naughty.filter((_, n) => n % 7 === 0)];
  for (const value of words.filter((one) => encodeURIComponent(one).length < 2_000)) {
    const answer = await browser.get(`${page}?q=${encodeURIComponent(value)}`);
    judge(`GET ${page} ${value.slice(0, 30)}`, answer);
    if (answer.status === 200 && !answer.html.includes(escaped(value.trim())))
      faults.push(`${page} lost « ${value.slice(0, 40)} »`);
  }
  done("link search");
});
