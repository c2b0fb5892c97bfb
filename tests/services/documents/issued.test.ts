import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setPaper } from "../../../app/adapters/typesetter.ts";
import { paperTemplate } from "../../../app/documents/paper-template.ts";
import type { IssuedKind } from "../../../app/domain/documents/issued-kinds.ts";
import type { Paper } from "../../../app/domain/documents/paper.ts";
import { canonical, sha256 } from "../../../app/domain/screening/canonical.ts";
import { issueDocument } from "../../../app/services/documents/issue-document.ts";
import { callMeeting } from "../../../app/services/selection/meetings/call-meeting.ts";
import { issuedOf, meetingChoices } from "../../../db/queries/issued.ts";
import { candidatesOf } from "../../../db/queries/selection.ts";
import { issuedDocument } from "../../../db/schema/index.ts";
import { testDatabase } from "../../database.ts";
import { type Convened, committeeDay, convenedCall } from "../selection/convened.ts";

const db = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "tamis-issued-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const printer = { dataFolder: folder, departement: "Département d’essai", timeZone: "Europe/Paris" };
const reader = spawnSync("pdftotext", ["-v"]).error === undefined;
if (!reader) console.log("skipped: poppler's pdftotext and pdfinfo are not installed, the PDF itself is not read");

let call: Convened;
let names: string[];
beforeAll(async () => {
  call = await convenedCall(db);
  names = (await finance().read((tx) => candidatesOf(tx, call.selectionId))).map(({ name }) => name);
});
const finance = () => call.as("finance");
const place = (sha: string) => path.join(folder, "files", sha.slice(0, 2), sha.slice(2, 4), sha);

async function issue(kind: IssuedKind, more: Record<string, unknown> = {}) {
  const { id } = await issueDocument(
    finance(),
    { selectionId: call.selectionId, kind, locale: "fr", ...more },
    { ...printer, jobs: db.jobs },
  );
  const [row] = (await db.owner.select().from(issuedDocument)).filter((one) => one.id === id);
  if (!row) throw new Error("not kept");
  return { ...row, inputs: row.inputs as Paper };
}
const textOf = (sha: string) => execFileSync("pdftotext", ["-layout", place(sha), "-"], { encoding: "utf8" });

test("a report is kept with its inputs, whose bytes come out the same again, under both standards", async () => {
  const row = await issue("screening_report", { candidacyId: call.candidate("Assurances du Ponant").candidacyId });
  expect(row.inputsHash).toBe(sha256(canonical(row.inputs)));
  for (const [standard, sha] of [
    ["ua-1", row.documentSha256],
    ["a-2b", row.archiveSha256 ?? ""],
  ] as const) {
    const again = await setPaper(paperTemplate, row.inputs, standard);
    expect(again.equals(readFileSync(place(sha)))).toBe(true);
  }
  expect(row.inputs.lead).toContain("Ponant Océane Paiement");
  const [listed] = await finance().read((tx) => issuedOf(tx, call.selectionId));
  expect(listed).toMatchObject({ candidate: "Assurances du Ponant", reading: { sha256: row.documentSha256 } });
});

test.skipIf(!reader)("each kind carries a real structure and its own words, in both languages", async () => {
  await callMeeting(finance(), { selectionId: call.selectionId, heldOn: committeeDay, place: "Bordeaux" });
  const [meeting] = await finance().read((tx) => meetingChoices(tx, call.selectionId));
  const { candidacyId } = call.candidate("Assurances du Ponant");
  for (const locale of ["fr", "en"])
    for (const [kind, more, words] of [
      ["screening_report", { candidacyId }, "Assurances du Ponant"],
      ["comparison", {}, "Fondation Clairval"],
      ["minutes", { meetingId: meeting?.id }, "Bordeaux"],
      ["reasons_letter", { candidacyId }, "R. 421-1"],
    ] as const) {
      const row = await issue(kind, { ...more, locale });
      const told = execFileSync("pdfinfo", ["-struct", place(row.documentSha256)], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      expect(told).toMatch(/^Document/m);
      expect(told).toContain("H1");
      expect(told).toContain("H2");
      if (kind !== "reasons_letter") expect(told).toMatch(/THead[\s\S]*TH[\s\S]*TBody/);
      expect(textOf(row.documentSha256)).toContain(words);
    }
});

test("a letter of reasons says no word about another candidate", async () => {
  let written = 0;
  for (const name of names.filter((one) => !call.kept.includes(call.candidate(one).candidacyId))) {
    const { candidacyId } = call.candidate(name);
    for (const locale of ["fr", "en"]) {
      const row = await issue("reasons_letter", { candidacyId, locale });
      const said = JSON.stringify(row.inputs);
      expect(said).toContain(name);
      // A candidate of its own group is part of the proof, and of its own file.
      const others = names.filter(
        (other) => other !== name && !sameGroup.some((group) => group.includes(name) && group.includes(other)),
      );
      for (const other of others) expect(said, `${name} reads of ${other}`).not.toContain(other);
      if (reader) for (const other of others) expect(textOf(row.documentSha256)).not.toContain(other);
      written++;
    }
  }
  expect(written).toBeGreaterThan(4);
});
const sameGroup = [["Compagnie bancaire de Valmer", "Fonds Impact Valmer"]];

test("a letter without a reason, a subject that is missing or not there, and who may not issue, are refused", async () => {
  const [candidacyId = ""] = call.kept;
  await expect(issue("reasons_letter", { candidacyId })).rejects.toMatchObject({ kind: "Precondition" });
  await expect(issue("screening_report")).rejects.toMatchObject({ kind: "Invalid" });
  await expect(issue("minutes")).rejects.toMatchObject({ kind: "Invalid" });
  await expect(issue("minutes", { meetingId: candidacyId })).rejects.toMatchObject({ kind: "NotFound" });
  const input = { selectionId: call.selectionId, kind: "comparison", locale: "fr" };
  await expect(issueDocument(call.as("committee"), input, { ...printer, jobs: db.jobs })).rejects.toMatchObject({
    kind: "Forbidden",
  });
});
