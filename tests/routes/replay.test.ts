import { tmpdir } from "node:os";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { seedDemonstration } from "../../app/cli/seed/index.ts";
import type { Resources } from "../../app/http/resources.ts";
import { en } from "../../app/locales/en.ts";
import { fr } from "../../app/locales/fr.ts";
import { testDatabase } from "../database.ts";
import { type Browser, startPortal } from "../http.ts";
import { escaped } from "./html-forms.ts";

const db = testDatabase();
const portal = startPortal(db);
const pages: Record<string, string> = {};
let who: Browser;

beforeAll(async () => {
  const configuration = { timeZone: "Europe/Paris", dataFolder: tmpdir() };
  await seedDemonstration({ app: db.app, jobs: db.jobs, configuration } as unknown as Resources, () => {});
  const [row] = await db.owner.execute<{ i: string; s: string; c: string }>(
    sql`select c.institution_id as i, c.selection_id as s, c.id as c from candidacy c
      join institution i on i.id = c.institution_id where i.name = 'Banque de l’Estuaire'`,
  );
  const { i, s, c } = row as { i: string; s: string; c: string };
  pages.institution = `/etablissements/${i}`;
  pages.board = `/selections/${s}`;
  pages.perimeters = `/selections/${s}/perimetres`;
  pages.verdict = `/selections/${s}/candidatures/${c}`;
  pages.letter = `/selections/${s}/candidatures/${c}/lettre`;
  who = await portal.signIn("finance");
});

const impossible = [
  ["au=2026-02-30", "replayDay"],
  ["au=0000-01-01", "replayDay"],
  ["au=23/11/2026", "replayDay"],
  ["au=demain", "replayDay"],
  ["connu=2026-13-01", "replayDay"],
  ["connu=2026-02-30T10:00:00Z", "replayDay"],
  ["connu=2026-01-01T10:00", "replayDay"],
  ["connu=2199-01-01", "replayToCome"],
  ["connu=2199-01-01T00:00:00Z", "replayToCome"],
  ["perimetre=P9", "replayPerimeter"],
  ["perimetre=p1", "replayPerimeter"],
  ["au=2026-01-01&au=2026-01-02", "askedTwice"],
  ["connu=2026-01-01&connu=2026-01-01", "askedTwice"],
  ["perimetre=P1&perimetre=P2", "askedTwice"],
  ['au="><b>2026', "replayDay"],
] as const;

test.each(["institution", "board", "perimeters", "verdict", "letter"])(
  "%s: a day or perimeter that cannot be is refused in words, and what was typed is kept",
  async (page) => {
    for (const [search, key] of impossible) {
      const { status, html } = await who.get(`${pages[page]}?${encodeURI(search)}`);
      expect([search, status]).toEqual([search, 422]);
      expect(html).toContain(fr.errors.replayRefused);
      expect(html).toContain(escaped(fr.errors[key]));
      const typed = new URLSearchParams(search);
      for (const name of new Set(typed.keys()))
        expect(html).toContain(`value="${escaped(typed.getAll(name).join(" "))}"`);
      const english = await who.get(`${pages[page]}?langue=en&${encodeURI(search)}`);
      expect(english.html).toContain(escaped(en.errors[key]));
    }
    const data = await who.get(`${pages[page]}.data?au=2026-02-30`);
    expect(data.html).toContain("replayRefused");
    for (const search of ["", "?au=", "?au=&connu=&perimetre=", "?au=2020-02-29&connu=2026-01-01&perimetre=P3"])
      expect([search, (await who.get(`${pages[page]}${search}`)).status]).toEqual([search, 200]);
  },
);

test("the letter as a file is not made for a day that cannot be", async () => {
  const { status, location } = await who.get(`${pages.letter}.txt?au=2026-02-30`);
  expect([status, location]).toEqual([302, `${pages.letter}?au=2026-02-30`]);
});

test("known on a day means until its end where the département is, in summer and in winter", async () => {
  const instants = ["2025-07-15T21:59:59Z", "2025-07-15T22:00:01Z", "2025-01-15T22:59:59Z", "2025-01-15T23:00:01Z"];
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
    for (const [n, at] of instants.entries())
      await tx.execute(sql`insert into institution_name (institution_id, kind, name, recorded_at)
        values (${pages.institution?.split("/")[2]}, 'trading', ${`Enseigne ${n}`}, ${at})`);
  });
  const shown = async (day: string) => {
    const { html } = await who.get(`${pages.institution}?connu=${day}`);
    // The history below tells everything ever recorded.
    const above = html.slice(0, html.indexOf(`>${fr.institutions.history}<`));
    return instants.map((_, n) => above.includes(`Enseigne ${n}`));
  };
  expect(await shown("2025-07-15")).toEqual([true, false, true, true]);
  expect(await shown("2025-07-16")).toEqual([true, true, true, true]);
  expect(await shown("2025-01-15")).toEqual([false, false, true, false]);
  expect(await shown("2025-01-16")).toEqual([false, false, true, true]);
});
