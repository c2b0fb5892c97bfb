import { sql } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { testSecret } from "../cluster.ts";
import { testDatabase } from "../database.ts";
import { entities, exceptions, fileOf, lei, relations } from "../services/imports/golden-copy.ts";
import { dataFolder, startPortal } from "./portal.ts";

const db = testDatabase();
const data = dataFolder();
afterAll(data.clear);

/** `npm run tamis -- import gleif …` as the operator types it, on this file's own database. */
async function importGleif(...args: string[]) {
  const env = { DATABASE_URL: db.url, TAMIS_DATA: data.folder, TAMIS_SECRET: testSecret };
  const { code, said } = await startPortal(env, ["import", "gleif", ...args], { program: "tamis.mjs" }).ended;
  expect(said).not.toMatch(/^\s+at /m);
  return { code, said };
}
const [child, top, unheard] = [lei("CLICHILD"), lei("CLITOP"), lei("CLIUNHEARD")];
const wrong = (count: number) => Array.from({ length: count }, (_, i) => ({ LEI: `FAUX${i}` }));
const level1 = fileOf(entities([{ LEI: child }, ...wrong(23), { LEI: top, "Entity.EntityCategory": "ROBOT" }]));
const level2 = fileOf(
  relations([
    { from: child, to: top },
    { from: unheard, to: top },
    { from: top, to: top },
  ]),
);
const reasons = fileOf(exceptions([[child, "ULTIMATE", "NATURAL_PERSONS"]]));

test("a rehearsal tells what would be done, and records nothing", async () => {
  const { code, said } = await importGleif("--entities", level1, "--relationships", level2, "--dry-run");
  expect(code, said).toBe(0);
  expect(said).toContain("Essai : rien n’a été enregistré");
  expect(said).toContain("Établissements : 2 créés.");
  expect(await db.owner.execute(sql`select 1 from institution`)).toHaveLength(0);
});

test("what was done is told in sentences, then the lines left out, with their number and reason", async () => {
  const { code, said } = await importGleif("--entities", level1, "--relationships", level2, "--exceptions", reasons);
  expect(code, said).toBe(0);
  expect(said).toContain("Fichier des établissements : 25 lignes lues, 23 écartées, 1 gardée avec une remarque.");
  expect(said).toContain("Fichier des relations : 3 lignes lues, 1 écartée.");
  expect(said).toContain("Fichier des exceptions : 1 ligne lue, aucune signalée.");
  expect(said).toContain("Établissements : 2 créés.");
  expect(said).toContain("De plus, 1 établissement n’est cité que par son LEI : créé sans nom ni pays");
  expect(said).toContain("Liens de groupe : 2 créés.");
  expect(said).toContain(
    "Lignes écartées :\n  établissements, ligne 3 : LEI faux (clé de contrôle ou format) « FAUX0 »",
  );
  expect(said).toContain("  établissements, ligne 22 : ");
  expect(said).not.toContain("ligne 23 : LEI faux");
  expect(said).toContain("… et 4 autres (--json)");
  expect(said).toMatch(
    /Lignes gardées avec une remarque :\n {2}établissements, ligne 26 : catégorie inconnue.* « ROBOT »/,
  );
});

test("the same files again change nothing, and every line reported is in the object", async () => {
  const again = await importGleif("--entities", level1, "--relationships", level2);
  expect(again.said).toContain("Établissements : 2 déjà à jour.");
  expect(again.said).toContain("Liens de groupe : 2 inchangés.");
  const { code, said } = await importGleif("--entities", level1, "--relationships", level2, "--json");
  expect(code, said).toBe(0);
  const { lines, state } = JSON.parse(said.slice(said.indexOf("{")));
  expect(state).toBe("done");
  expect(lines).toHaveLength(25);
  expect(lines[0]).toEqual({ file: "entities", line: 3, code: "lei-invalid", detail: "FAUX0", leftOut: true });
  expect(lines.at(-1)).toMatchObject({ file: "relationships", line: 4, code: "relation-to-itself", leftOut: true });
});

test("a file that is not there, or no file at all, is refused in words", async () => {
  expect(await importGleif("--entities", "/nulle/part.csv")).toMatchObject({ code: 1 });
  expect(await importGleif()).toMatchObject({ code: 2 });
});
