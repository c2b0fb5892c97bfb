import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { eq, isNull, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { correctIdentifier } from "../../../app/services/institutions/correct-identifier.ts";
import { correctInstitution } from "../../../app/services/institutions/correct-institution.ts";
import { recordIdentifier } from "../../../app/services/institutions/record-identifier.ts";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { recordName } from "../../../app/services/institutions/record-name.ts";
import { renameInstitution } from "../../../app/services/institutions/rename-institution.ts";
import { withdrawName } from "../../../app/services/institutions/withdraw-name.ts";
import { listInstitutions, searchInstitutions } from "../../../db/queries/institutions.ts";
import { identifier, institution, institutionName } from "../../../db/schema/index.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const finance = () => context(db, viewer("finance"));
const bank = { name: "Banque de l’Estuaire", category: "credit_institution", country: "FR" };

test("an institution is found by its name, acronym, former name, LEI and SIREN", async () => {
  const who = finance();
  const { id } = await recordInstitution(who, {
    ...bank,
    acronym: "BDE",
    lei: "213800KUD8LAJWSQ9D15",
    siren: "529 290 488",
  });
  await renameInstitution(who, { how: "renamed", institutionId: id, name: "Société Océane", from: "2025-01-01" });
  await recordName(who, { institutionId: id, kind: "trading", name: "Océane Crédit coop" });
  for (const q of ["bde", "banque estu", "OCEANE", "credit coop", "213800KUD8LAJWSQ9D15", "529290488", "529 290 488"]) {
    const found = await who.read((tx) => searchInstitutions(tx, q, 10));
    expect(
      found.map((x) => x.id),
      q,
    ).toContain(id);
  }
  const [row] = await db.owner.select().from(institution).where(eq(institution.id, id));
  expect(row).toMatchObject({ name: "Société Océane", hasLei: true });
});

test("bad answers are refused in words, each beside its field", async () => {
  const who = finance();
  const refused = async (input: object, fields: object) =>
    expect(recordInstitution(who, { ...bank, ...input })).rejects.toMatchObject({ kind: "Invalid", fields });
  await refused({ name: "  " }, { name: { key: "too_small" } });
  await refused({ name: "x".repeat(301) }, { name: { key: "too_big" } });
  await refused({ name: "a\u0000b" }, { name: { key: "unreadableCharacter" } });
  await refused({ country: "ZZ" }, { country: { key: "countryUnknown" } });
  await refused({ category: "bank" }, { category: { key: "invalid_value" } });
  await refused({ website: "javascript:alert(1)" }, { website: { key: "urlFormat" } });
  await refused({ siren: "404833047" }, { siren: { key: "identifierChecksum" } });
  await expect(recordInstitution(context(db, viewer("auditor")), bank)).rejects.toMatchObject({ kind: "Forbidden" });
});

test("two people at once with the same LEI: one is told who has it, nothing is merged", async () => {
  const lei = "5493004NJH3JGW7MVS62";
  const asked = [1, 2].map((n) => recordInstitution(finance(), { ...bank, name: `Jumelle ${n}`, lei }));
  const results = await Promise.allSettled(asked);
  expect(results.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
  const lost = results.find((r) => r.status === "rejected") as PromiseRejectedResult;
  expect(lost.reason).toMatchObject({
    kind: "Conflict",
    sentence: { key: "identifierTaken", values: { name: expect.stringContaining("Jumelle"), value: lei } },
    fields: { lei: { key: "identifierTaken" } },
  });
  const twins = await finance().read((tx) =>
    listInstitutions(tx, { q: "jumelle" }, { by: "nom", direction: "asc" }, 1),
  );
  expect(twins.rows).toHaveLength(1);
});

test("a corrected identifier supersedes, a withdrawn one leaves the institution without LEI", async () => {
  const who = finance();
  const { id } = await recordInstitution(who, { ...bank, name: "Rive droite" });
  await recordIdentifier(who, { institutionId: id, kind: "lei", value: "5493006O7NV2IXKS4288" });
  const live = () => db.owner.select().from(identifier).where(eq(identifier.institutionId, id));
  const first = (await live())[0] as { id: string };
  await correctIdentifier(who, {
    institutionId: id,
    identifierId: first.id,
    value: "5493007715JF1TY3M614",
    reason: "faute de frappe",
  });
  const rows = await live();
  const next = rows.find((row) => row.supersededAt === null);
  expect(next).toMatchObject({ value: "5493007715JF1TY3M614" });
  expect(rows.find((row) => row.id === first.id)).toMatchObject({ supersededBy: next?.id });
  await expect(
    correctIdentifier(who, { institutionId: id, identifierId: first.id, reason: "trop tard" }),
  ).rejects.toMatchObject({ kind: "Conflict" });
  await correctIdentifier(who, { institutionId: id, identifierId: next?.id, reason: "autre personne morale" });
  const [row] = await db.owner.select().from(institution).where(eq(institution.id, id));
  expect(row?.hasLei).toBe(false);
});

test("a mistaken name is withdrawn with its reason and not found any more; the legal one never", async () => {
  const who = finance();
  const { id } = await recordInstitution(who, { ...bank, name: "Caisse des Peupliers" });
  await recordName(who, { institutionId: id, kind: "trading", name: "Zibeline Prêts" });
  const names = await db.owner.select().from(institutionName).where(eq(institutionName.institutionId, id));
  const of = (kind: string) => ({ nameId: names.find((name) => name.kind === kind)?.id, reason: "autre banque" });
  await withdrawName(who, of("trading"));
  expect(await who.read((tx) => searchInstitutions(tx, "zibeline", 5))).toEqual([]);
  await expect(withdrawName(who, of("trading"))).rejects.toMatchObject({ kind: "Conflict" });
  await expect(withdrawName(who, of("legal"))).rejects.toMatchObject({ kind: "NotFound" });
});

test("identity is corrected with a reason, which the log keeps", async () => {
  const who = finance();
  const { id } = await recordInstitution(who, bank);
  const stated = { institutionId: id, category: "fund", country: "ES" };
  await expect(correctInstitution(who, stated)).rejects.toMatchObject({ fields: { reason: { key: "invalid_type" } } });
  await correctInstitution(who, { ...stated, reason: "registre espagnol" });
  const log = await context(db, viewer("auditor")).read((tx) =>
    tx.query.auditEntry.findFirst({
      where: (t, { and, eq }) => and(eq(t.action, "institution.correct"), eq(t.subjectId, id)),
    }),
  );
  expect(log).toMatchObject({ reason: "registre espagnol" });
});

const blns = path.resolve(import.meta.dirname, "../../../../shared/cases/blns/blns.json");
if (!existsSync(blns) && !process.env.REQUIRE_CASES) {
  console.log("skipped: reference cases not present");
} else {
  test("hostile strings pass through the name field intact", async () => {
    const who = finance();
    const strings = (JSON.parse(readFileSync(blns, "utf8")) as string[])
      .map((s) => s.trim())
      .filter((s) => s !== "" && s.length <= 300 && !s.includes("\u0000"));
    expect(strings.length).toBeGreaterThan(300);
    for (const name of strings) await recordInstitution(who, { ...bank, name });
    const kept = await db.owner
      .select({ name: institutionName.name })
      .from(institutionName)
      .where(isNull(institutionName.supersededAt));
    const all = new Set(kept.map((row) => row.name));
    expect(strings.filter((name) => !all.has(name))).toEqual([]);
    for (const name of strings.slice(0, 60)) await who.read((tx) => searchInstitutions(tx, name, 5));
  });
}

test("a count is made again after a change told late: one that began before a newer one and ended after it", async () => {
  const count = () =>
    finance().read(
      async (tx) => (await listInstitutions(tx, { country: "IS" }, { by: "nom", direction: "asc" }, 1)).total,
    );
  await recordInstitution(finance(), { ...bank, country: "IS", name: "Récente" });
  expect(await count()).toBe(1);
  await finance().write("test", async (tx) => {
    const late = { name: "Tardive", category: "unknown", country: "IS", source: "manual" } as const;
    await tx.insert(institution).values({ ...late, updatedAt: "2026-11-20T10:00:00.000Z" });
    await tx.execute(sql`select pg_stat_force_next_flush()`);
  });
  expect(await count()).toBe(2);
});
