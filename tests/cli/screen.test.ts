import { writeFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedDemonstration } from "../../app/cli/seed/index.ts";
import type { Resources } from "../../app/http/resources.ts";
import { testSecret } from "../cluster.ts";
import { testDatabase } from "../database.ts";
import { dataFolder, startPortal } from "./portal.ts";

const db = testDatabase();
const data = dataFolder();
afterAll(data.clear);
const id: Record<"selection" | "siren" | "institution", string> = {
  selection: "",
  siren: "",
  institution: "",
};

beforeAll(async () => {
  const configuration = { timeZone: "Europe/Paris", dataFolder: data.folder };
  await seedDemonstration({ app: db.app, jobs: db.jobs, configuration } as unknown as Resources, () => {});
  const [row] = await db.owner.execute<{ selection: string; siren: string; institution: string }>(sql`
    select (select id from selection) as selection, i.id as institution, n.value as siren from institution i
    join identifier n on n.institution_id = i.id and n.kind = 'siren' where i.name = 'Banque de l’Estuaire'`);
  Object.assign(id, row);
  writeFileSync(path.join(data.folder, "secret"), testSecret);
});

/** `npm run tamis -- screen …` as the operator types it, on this file's own database. */
async function screen(...args: string[]) {
  const env = { DATABASE_URL: db.url, TAMIS_DATA: data.folder };
  const { code, said } = await startPortal(env, ["screen", ...args], { program: "tamis.mjs" }).ended;
  expect(said).not.toMatch(/^\s+at /m);
  return { code, said, json: () => JSON.parse(said.slice(said.indexOf("{"))) };
}

test("one institution by its SIREN, spaces allowed, in words", async () => {
  const { code, said } = await screen("--institution", id.siren.replace(/(...)(?=.)/g, "$1 "), "--on", "2026-11-23");
  expect(code, said).toBe(0);
  expect(said).toContain("Banque de l’Estuaire : écarté (P2, au 2026-11-23)");
  expect(said).toContain("Crédirapide");
});

test("by the rule of a selection, as an object", async () => {
  const { code, said, json } = await screen(
    "--institution",
    id.siren,
    "--selection",
    id.selection,
    "--perimeter",
    "P1",
    "--json",
  );
  expect(code, said).toBe(0);
  const told = json();
  expect(told).toMatchObject({
    verdict: "undetermined",
    proof: null,
    perimeter: "P1",
    rule: { territories: ["FR-33"] },
  });
  expect(told.missing.length).toBeGreaterThan(0);
  expect(told.members.length).toBeGreaterThan(1);
  expect(told.hash).toMatch(/^[0-9a-f]{64}$/);
});

test("as known before anything was recorded, everything is missing", async () => {
  const { code, said, json } = await screen(
    "--institution",
    id.institution,
    "--known-at",
    "2020-01-01T00:00:00Z",
    "--json",
  );
  expect(code, said).toBe(0);
  expect(json()).toMatchObject({ verdict: "undetermined", knownAt: "2020-01-01T00:00:00.000Z", proof: null });
});

test("what cannot be read is refused in words", async () => {
  expect(await screen("--institution", "000000000")).toMatchObject({ code: 1 });
  expect(await screen("--institution", id.siren, "--perimeter", "P9")).toMatchObject({ code: 2 });
  expect(await screen("--institution", id.siren, "--known-at", "hier")).toMatchObject({ code: 2 });
  expect(await screen("--institution", id.siren, "--selection", id.institution)).toMatchObject({ code: 1 });
  expect(await screen()).toMatchObject({ code: 2 });
});

test("known at the end of a day, where the département is; a day that does not exist is refused", async () => {
  for (const [typed, instant] of [
    ["2026-07-15", "2026-07-15T21:59:59.999Z"],
    ["2026-01-15", "2026-01-15T22:59:59.999Z"],
    ["2026-01-15T08:00:00+01:00", "2026-01-15T07:00:00.000Z"],
  ] as const) {
    const { code, said, json } = await screen("--institution", id.siren, "--known-at", typed, "--json");
    expect(code, said).toBe(0);
    expect(json().knownAt).toBe(instant);
  }
  for (const option of ["--on", "--known-at"])
    for (const typed of ["2026-02-30", "0000-01-01", "hier"]) {
      const { code, said } = await screen("--institution", id.siren, option, typed);
      expect([code, said.includes(`${option} : cette date n’existe pas`)], said).toEqual([2, true]);
    }
});
