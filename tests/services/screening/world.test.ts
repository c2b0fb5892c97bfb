import { eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { demonstrationLei, demonstrationSiren } from "../../../app/cli/seed/identifiers.ts";
import { seedDemonstration } from "../../../app/cli/seed/index.ts";
import { validateIdentifier } from "../../../app/domain/institutions/identifiers.ts";
import type { Resources } from "../../../app/http/resources.ts";
import { readPerimeters } from "../../../app/services/screening/read-perimeters.ts";
import { readVerdict } from "../../../app/services/screening/read-verdict.ts";
import { candidatesOf, selectionById } from "../../../db/queries/selection.ts";
import { institution, selection } from "../../../db/schema/index.ts";
import { context, testDatabase, viewer } from "../../database.ts";
import { demonstrationVerdicts } from "../../world.ts";

const db = testDatabase();
const on = "2026-11-23";
const now = () => new Date(Date.now() + 1000).toISOString();
const finance = () => context(db, viewer("finance"), { now: now() });

beforeAll(async () => {
  const configuration = { timeZone: "Europe/Paris", dataFolder: "/tmp/tamis-world-test" };
  const resources = { app: db.app, jobs: db.jobs, configuration } as unknown as Resources;
  await seedDemonstration(resources, () => {});
  await seedDemonstration(resources, () => {});
});

async function file() {
  return finance().read(async (tx) => {
    const [row] = await tx.select({ id: selection.id }).from(selection);
    const found = await selectionById(tx, (row as { id: string }).id);
    if (!found) throw new Error("no selection");
    return { found, candidates: await candidatesOf(tx, found.id) };
  });
}

async function idOf(name: string): Promise<string> {
  const [row] = await finance().read((tx) =>
    tx.select({ id: institution.id }).from(institution).where(eq(institution.name, name)),
  );
  return (row as { id: string }).id;
}

const letters = { cleared: "A", undetermined: "I", excluded: "E" } as const;

async function table(day: string): Promise<Record<string, string>> {
  const { found, candidates } = await file();
  const institutionIds = candidates.map((c) => c.institutionId);
  const { verdicts } = await readPerimeters(finance(), { institutionIds, rule: found.rule, on: day, knownAt: now() });
  return Object.fromEntries(
    candidates.map(({ name, institutionId }) => [
      name,
      verdicts
        .filter((v) => v.candidateId === institutionId)
        .map((v) => letters[v.value])
        .join(" "),
    ]),
  );
}

test("the world is played once, however often it is asked for", async () => {
  const [row] = await finance().read((tx) => tx.execute<{ n: number }>(sql`select count(*)::int as n from selection`));
  expect(row?.n).toBe(1);
});

test("each candidate shows its one truth at the five perimeters", async () => {
  expect(await table(on)).toEqual(demonstrationVerdicts);
});

test("the public investor is cleared everywhere on the eve of the acquisition", async () => {
  const before = await table("2026-05-31");
  expect(before["Office d’investissement de Guyenne"]).toBe("A A A A A");
});

describe("one verdict with its proof", () => {
  test("the sister is reached through the parent, and each step is a stored link", async () => {
    const { found } = await file();
    const institutionId = await idOf("Banque de l’Estuaire");
    const told = await readVerdict(finance(), { institutionId, rule: found.rule, on, knownAt: now() });
    const name = (id: string) => told.names.find((n) => n.id === id)?.name;
    expect(told.verdict.value).toBe("excluded");
    expect(told.verdict.proof?.steps.map((s) => [name(s.fromId), name(s.toId), s.share, s.upwards])).toEqual([
      ["Banque de l’Estuaire", "Groupe Littoral", 800_000, true],
      ["Groupe Littoral", "Crédirapide", 1_000_000, false],
    ]);
    for (const step of told.verdict.proof?.steps ?? []) {
      expect(told.links.map((l) => l.id)).toEqual(expect.arrayContaining(step.linkIds));
    }
    expect(told.pieces.some((p) => p.id === told.verdict.proof?.evidenceId && p.page === "3")).toBe(true);
  });

  test("nothing was known before the facts were recorded", async () => {
    const { found } = await file();
    const institutionId = await idOf("Fonds Rivage Solidaire");
    const knownAt = "2020-01-01T00:00:00.000Z";
    const told = await readVerdict(finance(), { institutionId, rule: found.rule, on, knownAt });
    expect(told.verdict.value).toBe("undetermined");
  });
});

test("invented identifiers carry valid check digits", () => {
  for (let number = 1; number < 100; number++) {
    expect(validateIdentifier("lei", demonstrationLei(number)).ok).toBe(true);
    expect(validateIdentifier("siren", demonstrationSiren(number)).ok).toBe(true);
  }
});
