import { expect, test } from "vitest";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { recordNew } from "../../../app/services/institutions/record-new.ts";
import { recordLink } from "../../../app/services/ownership/record-link.ts";
import { duplicatePairs } from "../../../db/queries/duplicates.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const finance = () => context(db, viewer("finance"));
const bank = { category: "credit_institution", country: "FR" };

test("a near record is shown before a new one is made; one may go on; a distant name is recorded at once", async () => {
  const { id } = await recordInstitution(finance(), { ...bank, name: "Crédit Cévenol SA", siren: "529290488" });
  for (const typed of [
    { name: "CREDIT CEVENOL" },
    { name: "Crédit Cevneol" },
    { name: "Cévenol Crédit" },
    { name: "Crédit Cévenol", siret: "52929048800012" },
  ]) {
    const told = await recordNew(finance(), { ...bank, ...typed });
    expect(told, typed.name).toMatchObject({ near: [{ other: { id } }] });
  }
  expect(await recordNew(finance(), { ...bank, name: "Mutuelle des Alisiers" })).toHaveProperty("id");
  expect(await recordNew(finance(), { ...bank, name: "Crédit Cévenol", anyway: "1" })).toHaveProperty("id");
  await expect(recordNew(finance(), { ...bank, name: "" })).rejects.toMatchObject({ kind: "Invalid" });
  const taken = { ...bank, name: "Crédit Cévenol", siren: "529290488" };
  await expect(recordNew(finance(), taken)).rejects.toMatchObject({ sentence: { key: "identifierTaken" } });
  await expect(recordNew(context(db, viewer("legal")), taken)).rejects.toMatchObject({ kind: "Forbidden" });
});

test("pairs are told once, the surest first, with their reasons; a parent and its subsidiary never as certain", async () => {
  const make = (name: string) => recordInstitution(finance(), { ...bank, name });
  const parent = await make("Banque Orvane");
  const child = await make("Banque Orvane");
  const other = await make("Banque Orvane Leasing");
  await recordLink(finance(), { kind: "capital", holderId: parent.id, heldId: child.id, share: "100" });
  const { pairs, total } = await finance().read((tx) => duplicatePairs(tx, 1));
  const of = (a: string, b: string) =>
    pairs.filter(({ left, right }) => [left.id, right.id].sort().join() === [a, b].sort().join());
  expect(total).toBeGreaterThan(4);
  expect(of(parent.id, child.id)).toMatchObject([{ tier: "possible" }]);
  expect(of(parent.id, other.id).every(({ tier }) => tier === "possible")).toBe(true);
  expect(pairs[0]).toMatchObject({ tier: "probable", left: { names: [{ name: expect.stringContaining("Cévenol") }] } });
});
