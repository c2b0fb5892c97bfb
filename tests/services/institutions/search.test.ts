import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { recordName } from "../../../app/services/institutions/record-name.ts";
import { renameInstitution } from "../../../app/services/institutions/rename-institution.ts";
import { searchInstitutions } from "../../../db/queries/institution-search.ts";
import { asMachine, context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const finance = () => context(db, viewer("finance"));
const names = async (q: string, limit = 10) =>
  (await finance().read((tx) => searchInstitutions(tx, q, limit))).map(({ name }) => name);

beforeAll(async () => {
  const record = (name: string, more: object = {}) =>
    recordInstitution(finance(), { name, category: "credit_institution", country: "FR", ...more });
  await record("Banque de l’Estuaire", { acronym: "BDE", lei: "213800KUD8LAJWSQ9D15", siren: "529290488" });
  await record("Caisse Nationale des Rives et Consignations");
  await record("Crédit Cévenol SA");
  await record("Société financière des Peupliers", { tradingName: "Zéphyr Prêts" });
  await record("Brandmüller & Söhne GmbH", { country: "DE" });
  await record("Price Watermoor");
  await record("B.N.Q. Parvis");
  const { id } = await record("Compagnie du Tilleul");
  await renameInstitution(finance(), { how: "renamed", institutionId: id, name: "Orme Capital", from: "2025-01-01" });
  await recordName(finance(), { institutionId: id, kind: "trading", name: "Orme & Cie" });
});

describe("an institution is found", () => {
  test.each([
    ["by the beginning of a word", "banque estu", "Banque de l’Estuaire"],
    ["without its legal form, or with another", "credit cevenol gmbh", "Crédit Cévenol SA"],
    ["without accents or signs", "BRANDMULLER SOHNE", "Brandmüller & Söhne GmbH"],
    ["by its recorded acronym", "bde", "Banque de l’Estuaire"],
    ["by the initials of its name", "cnrc", "Caisse Nationale des Rives et Consignations"],
    ["by the beginning of its initials", "cnr", "Caisse Nationale des Rives et Consignations"],
    ["under initials written with dots", "bnq parvis", "B.N.Q. Parvis"],
    ["by its former name", "compagnie tilleul", "Orme Capital"],
    ["by a trading name", "zephyr", "Société financière des Peupliers"],
    ["by its LEI in small letters", "213800kud8lajwsq9d15", "Banque de l’Estuaire"],
    ["by the beginning of its LEI", "213800KUD8", "Banque de l’Estuaire"],
    ["by its SIREN with spaces", "529 290 488", "Banque de l’Estuaire"],
    ["by the SIRET of one of its establishments", "529 290 488 00017", "Banque de l’Estuaire"],
    ["with a letter left out", "banque estuare", "Banque de l’Estuaire"],
    ["with two letters exchanged", "credit cevneol", "Crédit Cévenol SA"],
    ["with a slip in every word", "banqeu estuiare", "Banque de l’Estuaire"],
    ["with two slips in a long word", "brandmiuler", "Brandmüller & Söhne GmbH"],
    ["half typed, with a slip", "peupleir", "Société financière des Peupliers"],
    ["with its words drawn together", "pricewatermoor", "Price Watermoor"],
    ["with its words apart", "brand muller", "Brandmüller & Söhne GmbH"],
    ["with one word too many", "société financière peupliers crédit", "Société financière des Peupliers"],
  ])("%s: %s", async (_, q, name) => {
    expect((await names(q))[0]).toBe(name);
  });
});

test("absent words, signs alone and hostile questions find nothing and break nothing", async () => {
  for (const q of ["zibeline quantique", "xqzw", "’", "&|!:*", "\\", "'", "a:*b", "%_", "\u0000", "   ", "🏦"])
    expect(await names(q), q).toEqual([]);
});

test("the name itself comes before names that hold it", async () => {
  for (const name of ["Orme", "Orme Bail", "Banque Orme"])
    await recordInstitution(finance(), { name, category: "fund", country: "FR" });
  expect((await names("orme"))[0]).toBe("Orme");
  expect((await names("banque orme"))[0]).toBe("Banque Orme");
});

test("names brought by an import are mistyped like any other once they are learnt", async () => {
  const act = { role: "import", actor: "cli:import" } as const;
  await asMachine(db.jobs, act, { action: "import.run" }, async (tx) => {
    await tx.execute(
      sql`insert into institution (name, country, source) values ('Quartier Latinsky Bank', 'CZ', 'gleif')`,
    );
    await tx.execute(sql`select tamis.refresh_name_words()`);
  });
  expect(await names("latinksy")).toEqual(["Quartier Latinsky Bank"]);
});

test("whoever may not read the register finds only what they may see, and asks no list of words", async () => {
  const respondent = context(db, viewer("respondent"));
  expect(await respondent.read((tx) => searchInstitutions(tx, "banque de l’estuaire", 10)).catch(() => [])).toEqual([]);
});
