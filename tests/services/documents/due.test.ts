import { expect, test } from "vitest";
import { expiryBounds, validities } from "../../../app/domain/documents/validity.ts";
import { recordEvidence } from "../../../app/services/documents/record-evidence.ts";
import { supersedeEvidence } from "../../../app/services/documents/supersede-evidence.ts";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { recordActivity } from "../../../app/services/screening/record-activity.ts";
import { recordProgramme } from "../../../app/services/selection/record-programme.ts";
import { recordSelection } from "../../../app/services/selection/record-selection.ts";
import { registerCandidacy } from "../../../app/services/selection/register-candidacy.ts";
import { evidenceDue } from "../../../db/queries/evidence-due.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const officer = context(db, viewer("finance"), { today: "2026-11-23" });

test("pieces by the day they stop counting, with the facts that rest on them and the candidacies concerned", async () => {
  const { id } = await recordInstitution(officer, {
    name: "Banque de l’Échéance",
    category: "credit_institution",
    country: "FR",
  });
  const piece = (title: string, expiresOn: string) =>
    recordEvidence(officer, {
      ...{ institutionId: id, kind: "declaration", strength: "documented", title, expiresOn },
      url: "https://exemple.test/piece",
    });
  const today = await piece("expirée ce jour", "2026-11-23");
  const week = await piece("dans sept jours", "2026-11-30");
  await piece("dans trente jours", "2026-12-23");
  await piece("dans quatre-vingt-onze jours", "2027-02-22");
  const replaced = await piece("remplacée", "2026-11-25");
  await supersedeEvidence(officer, {
    ...{ evidenceId: replaced.id, institutionId: id, kind: "declaration", strength: "documented" },
    ...{ title: "remplaçante", neverExpires: "on", url: "https://exemple.test/piece", reason: "plus récente" },
  });
  await recordActivity(officer, {
    ...{ institutionId: id, stance: "denial", products: ["pawn"], audiences: ["families"], territories: ["FR"] },
    ...{ covers: "entity", evidenceId: week.id },
  });
  const programme = await recordProgramme(officer, {
    ...{ name: "P", purpose: "p", population: "p", territories: "FR-33", audiences: ["families"], budget: "1" },
  });
  const selectionId = await recordSelection(officer, {
    programmeId: programme,
    name: "Appel",
    products: ["revolving"],
    minimumStrength: "documented",
    stake: "5",
  });
  const candidacy = await registerCandidacy(officer, { selectionId, institutionId: id });

  const told: Record<string, string[]> = {};
  for (const validity of validities) {
    const { pieces, total } = await officer.read((tx) => evidenceDue(tx, expiryBounds(validity, officer.today)));
    expect(total).toBe(pieces.length);
    told[validity] = pieces.map(({ title }) => title);
  }
  expect(told).toEqual({
    expired: ["expirée ce jour"],
    "7": ["dans sept jours"],
    "30": ["dans sept jours", "dans trente jours"],
    "90": ["dans sept jours", "dans trente jours"],
    all: ["expirée ce jour", "dans sept jours", "dans trente jours", "dans quatre-vingt-onze jours", "remplaçante"],
  });
  const { pieces } = await officer.read((tx) => evidenceDue(tx, expiryBounds("7", officer.today)));
  expect(pieces[0]).toMatchObject({ id: week.id, facts: 1, files: [{ id: candidacy, selection: "Appel" }] });
  const { pieces: expired } = await officer.read((tx) => evidenceDue(tx, expiryBounds("expired", officer.today)));
  expect(expired[0]).toMatchObject({ id: today.id, facts: 0 });
});
