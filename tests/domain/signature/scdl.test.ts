import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { scdlCsv, scdlProblems, scdlRecord } from "../../../app/domain/signature/scdl.ts";
import { scdlColumns } from "../../../app/domain/signature/scdl-columns.ts";

const whole = {
  ...{ collectivityName: "Département d’exemple", collectivitySiret: "73282932000074", id: "2026-11-CP-042" },
  ...{ adoptedOn: "2026-11-16", matterCode: "7.5", matterName: "Finances locales – Subventions" },
  ...{
    object: "Contrat à impact social « Relais »,\nautorisation de signer",
    budgetYear: 2026,
    budgetName: "Principal",
  },
  ...{ prefectureId: "033-223300013-20261116-42-DE", transmittedOn: "2026-11-17", membersInOffice: 20 },
  ...{ votersPresent: 16, votesFor: 9, votesAgainst: 5, abstentions: 2, url: "https://exemple.fr/actes/42" },
};

it("writes the seventeen columns in order, and reads back as written", () => {
  expect(scdlColumns).toHaveLength(17);
  const record = scdlRecord(whole);
  expect(scdlProblems(record)).toEqual([]);
  const text = scdlCsv([record, scdlRecord({ ...whole, url: undefined })]);
  expect(text.split("\r\n")[0]).toBe(
    "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL",
  );
  expect(parse(text, { columns: true })).toEqual([record, { ...record, DELIB_URL: "" }]);
});

it("asks for the first seven only", () => {
  const { collectivityName, collectivitySiret, id, adoptedOn, matterCode, matterName, object } = whole;
  const least = scdlRecord({
    ...{ collectivityName, collectivitySiret, id, adoptedOn },
    matterCode,
    matterName,
    object,
  });
  expect(scdlProblems(least)).toEqual([]);
  const empty = scdlRecord({
    ...{
      collectivityName: "",
      collectivitySiret: " ",
      id: "",
      adoptedOn: "",
      matterCode: "",
      matterName: "",
      object: "",
    },
  });
  expect(scdlProblems(empty)).toEqual(scdlColumns.slice(0, 7).map((column) => ({ column, reason: "missing" })));
});

it.each([
  ["COLL_SIRET", "73282932000075"],
  ["COLL_SIRET", "732 829 320 00074"],
  ["DELIB_DATE", "16/11/2026"],
  ["DELIB_DATE", "2026-02-30"],
  ["DELIB_DATE", "+012026-11-16"],
  ["PREF_DATE", "2026-11-17T10:00"],
  ["DELIB_MATIERE_CODE", "Finances"],
  ["DELIB_OBJET", "=1+1"],
  ["BUDGET_ANNEE", "26"],
  ["VOTE_POUR", "-1"],
  ["VOTE_REEL", "9,5"],
  ["DELIB_URL", "exemple.fr"],
] as const)("refuses %s « %s »", (column, value) => {
  expect(scdlProblems({ ...scdlRecord(whole), [column]: value })).toEqual([{ column, reason: "format" }]);
});
