import { tmpdir } from "node:os";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { seedDemonstration } from "../../app/cli/seed/index.ts";
import type { Resources } from "../../app/http/resources.ts";
import { testDatabase } from "../database.ts";
import { type Browser, startPortal } from "../http.ts";

const db = testDatabase();
const portal = startPortal(db);
let who: Browser;
let file = "";
let letter = "";

beforeAll(async () => {
  const configuration = { timeZone: "Europe/Paris", dataFolder: tmpdir() };
  await seedDemonstration({ app: db.app, jobs: db.jobs, configuration } as unknown as Resources, () => {});
  const [row] = await db.owner.execute<{ e: string; s: string; c: string }>(
    sql`select (select id from evidence where document_sha256 is not null limit 1) as e, selection_id as s, c.id as c
      from candidacy c join institution i on i.id = c.institution_id where i.name = 'Banque de l’Estuaire'`,
  );
  file = `/pieces/${row?.e}/fichier`;
  letter = `/selections/${row?.s}/candidatures/${row?.c}/lettre.txt`;
  who = await portal.signIn("finance");
});

test("every kind of answer carries one content policy; a file's own shuts it in", async () => {
  for (const path of [
    "/",
    "/etablissements",
    file,
    letter,
    "/nulle-part",
    "/favicon.svg",
    "/recherche.json?q=a",
    "/%00",
  ]) {
    const { headers } = await who.get(path);
    const policy = headers.get("content-security-policy") ?? "";
    expect([path, policy.split("default-src").length - 1]).toEqual([path, 1]);
    expect([path, policy.includes("frame-ancestors 'none'")]).toEqual([path, true]);
  }
  const { status, headers } = await who.get(file);
  expect(status).toBe(200);
  expect(headers.get("content-security-policy")).toMatch(/^sandbox; default-src 'none';/);
});

test("the icon that browsers ask for beside texts and files is there", async () => {
  const asked = await portal.browser().get("/favicon.ico");
  expect([asked.status, asked.location]).toEqual([301, "/favicon.svg"]);
  const icon = await portal.browser().get("/favicon.svg");
  expect([icon.status, icon.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
});

test("whatever a page names of its own, fonts and scripts included, is there", async () => {
  const { html } = await who.get("/etablissements");
  const named = new Set(
    [...html.matchAll(/(?:href|src)="(\/(?:assets\/)?[\w.-]+\.\w+)"/g)].map(([, path]) => path as string),
  );
  expect(named.size).toBeGreaterThan(4);
  for (const path of named) expect([path, (await who.get(path)).status]).toEqual([path, 200]);
});
