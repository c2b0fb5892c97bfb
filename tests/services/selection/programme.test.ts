import { eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { correctProgramme } from "../../../app/services/selection/correct-programme.ts";
import { recordProgramme } from "../../../app/services/selection/record-programme.ts";
import { recordSelection } from "../../../app/services/selection/record-selection.ts";
import { registerCandidacy } from "../../../app/services/selection/register-candidacy.ts";
import { programmeById } from "../../../db/queries/selection.ts";
import { programme } from "../../../db/schema/index.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const claire = context(db, viewer("finance"));
const told = {
  ...{ name: "Relais", purpose: "essai", population: "essai", territories: "FR-33, FR-33063" },
  ...{ audiences: ["families"], budget: "2 700 000,50", startsOn: "2027-01-04", endsOn: "2031-01-04" },
};
const ids: Record<string, string> = {};

beforeAll(async () => {
  for (const name of ["Mesure", "Opération", "Montage", "Banque"])
    ids[name] = (await recordInstitution(claire, { name, category: "unknown", country: "FR" })).id;
});

const refused = (field: string, key: string) => ({ fields: { [field]: { key } } });

it("names its parties by their exact name, whatever the case, and tells one nobody knows", async () => {
  const id = await recordProgramme(claire, {
    ...told,
    evaluator: "mesure",
    operator: "OPÉRATION",
    structurer: "Montage",
  });
  const found = await claire.read((tx) => programmeById(tx, id));
  expect(found).toMatchObject({ evaluator: "Mesure", operator: "Opération", structurer: "Montage", payer: null });
  expect(found?.programme).toMatchObject({ territories: ["FR-33", "FR-33063"], budgetCents: 270_000_050n });
  await expect(recordProgramme(claire, { ...told, payer: "Personne" })).rejects.toMatchObject(
    refused("payer", "partyUnknown"),
  );
  await expect(recordProgramme(claire, { ...told, endsOn: "2027-01-04" })).rejects.toMatchObject(
    refused("endsOn", "endBeforeStart"),
  );
  await expect(recordProgramme(claire, { ...told, territories: "Gironde" })).rejects.toMatchObject(
    refused("territories", "territoryUnknown"),
  );
});

it("refuses beside its field an evaluator who operates, structures or invests", async () => {
  const same = (party: string, key: string) =>
    expect(recordProgramme(claire, { ...told, evaluator: "Mesure", [party]: "Mesure" })).rejects.toMatchObject(
      refused("evaluator", key),
    );
  await same("operator", "evaluatorOperates");
  await same("structurer", "evaluatorStructures");
  const programmeId = await recordProgramme(claire, { ...told, evaluator: "Mesure" });
  const rule = { products: ["revolving"], minimumStrength: "documented", stake: "5" };
  const selectionId = await recordSelection(claire, { ...rule, programmeId, name: "Appel" });
  await expect(registerCandidacy(claire, { selectionId, institutionId: ids.Mesure })).rejects.toMatchObject(
    refused("institutionId", "candidateEvaluates"),
  );
  await registerCandidacy(claire, { selectionId, institutionId: ids.Banque });
  await expect(correctProgramme(claire, { ...told, programmeId, evaluator: "Banque" })).rejects.toMatchObject(
    refused("evaluator", "evaluatorInvests"),
  );
  await correctProgramme(claire, {
    ...told,
    programmeId,
    name: "Relais corrigé",
    evaluator: "Montage",
    populationCount: "68",
  });
  const [row] = await claire.read((tx) => tx.select().from(programme).where(eq(programme.id, programmeId)));
  expect(row).toMatchObject({ name: "Relais corrigé", evaluatorId: ids.Montage, populationCount: 68 });
  await expect(correctProgramme(context(db, viewer("legal")), { ...told, programmeId })).rejects.toMatchObject({
    kind: "Forbidden",
  });
});
