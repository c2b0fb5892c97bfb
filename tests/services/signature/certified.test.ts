import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFileStore } from "../../../app/adapters/file-store.ts";
import { verifyArchive } from "../../../app/adapters/verify-archive.ts";
import type { Paper } from "../../../app/domain/documents/paper.ts";
import { issueDocument } from "../../../app/services/documents/issue-document.ts";
import { openIssued } from "../../../app/services/documents/open-issued.ts";
import { freezeArchive } from "../../../app/services/signature/after/freeze-archive.ts";
import { testDatabase } from "../../database.ts";
import { type Played, playedCall } from "../selection/played.ts";
import { type LaidContract, laidContract } from "./laid-contract.ts";

const db = testDatabase();
const dataFolder = mkdtempSync(path.join(tmpdir(), "tamis-certified-"));
const reader = spawnSync("pdftotext", ["-v"]).error === undefined;
let played: Played;
let laid: LaidContract;
const legal = () => played.as("legal", { today: "2026-12-10" });
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

beforeAll(async () => {
  played = await playedCall(db, "P1", "open");
  laid = await laidContract(db, played, "2026-12-07T09:00:00Z");
  await laid.end(laid.approver, "approved", "2026-12-08");
  await laid.end(laid.president, "signed", "2026-12-09");
});

const issue = async (locale: "fr" | "en", kind = "certificate") => {
  const press = { dataFolder, departement: "Gironde", timeZone: "Europe/Paris", jobs: db.jobs };
  const { id } = await issueDocument(legal(), { selectionId: played.selectionId, kind, locale }, press);
  const [row] = await laid.sql(`select inputs, document_sha256 as sha from issued_document where id = '${id}'`);
  return { paper: row?.inputs as Paper, sha: row?.sha as string };
};

test("there is no certificate before everybody signed, and none but the legal team's", async () => {
  await expect(issue("fr")).rejects.toMatchObject({ sentence: { key: "certificateNotSigned" } });
  await laid.end(laid.investor, "signed", "2026-12-09");
  await laid.move("sign", "signing", "signed", "2026-12-09T15:00:00Z");
  const press = { dataFolder, departement: "Gironde", timeZone: "Europe/Paris", jobs: db.jobs };
  await expect(
    issueDocument(played.as("finance"), { selectionId: played.selectionId, kind: "certificate", locale: "fr" }, press),
  ).rejects.toMatchObject({ kind: "Forbidden" });
});

test("the certificate tells the vote, the acts, the gate with its marks, the hashes and the order, in both languages", async () => {
  const { paper, sha } = await issue("fr");
  const told = JSON.stringify(paper.blocks);
  for (const words of ["2026-CP-112", "033-223300013-20261202-112", "CGCT L3131-1 [texte en vigueur]", "à confirmer"])
    expect(told).toContain(words);
  expect(told.indexOf("Odile Fabre")).toBeLessThan(told.indexOf("Hugues Lanter"));
  expect(told).toContain("celle de la version arrêtée");
  expect(paper.reference).not.toContain("exception");
  expect(JSON.stringify((await issue("en")).paper.blocks)).toContain("Transmission to the prefect");
  if (!reader) return;
  const file = path.join(dataFolder, "files", sha.slice(0, 2), sha.slice(2, 4), sha);
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  expect(text).toContain("Certificat de signature");
});

test("the certificate tells what was corrected, and why somebody refused", async () => {
  const { personId } = legal().viewer;
  const [deal] = await laid.sql(`select selection_id from contract where id = '${laid.contractId}'`);
  await laid.sql(`insert into legal_event (selection_id, about, kind, on_day, reference, recorded_by, superseded_at)
    values ('${deal?.selection_id}', 'deliberation', 'publication', '2026-12-01', 'mauvaise adresse', '${personId}', '2026-12-05T10:00:00Z')`);
  const told = JSON.stringify((await issue("fr")).paper.blocks);
  expect(told).toContain("Ce qui a été corrigé");
  expect(told).toMatch(/Publication \(délibération\) du 1er décembre 2026, mauvaise adresse/);
  expect(told).not.toContain("Motif du refus");
});

test("a signature by exception marks every page, and a stop since is told first", async () => {
  const finance = played.as("finance").viewer.personId;
  await laid.sql(`insert into signature_override (version_id, on_day, reason, requested_by, approved_by, approved_at)
    values ('${laid.versionId}', '2026-12-03', 'Urgence', '${legal().viewer.personId}', '${finance}', now());
    insert into legal_event (selection_id, about, kind, on_day, reference, recorded_by)
    values ('${played.selectionId}', 'contract', 'suspension', '2026-12-10', 'TA', '${legal().viewer.personId}')`);
  const { paper } = await issue("fr");
  expect(paper.reference).toContain("signature par exception");
  // So does every other document of the file.
  expect((await issue("fr", "comparison")).paper.reference).toMatch(/· signature par exception$/);
  expect(paper.blocks[0]).toMatchObject({ kind: "paragraph", words: expect.stringContaining("suspendu depuis") });
});

test("the archive is frozen once the contract is in force, whole, and checks itself", async () => {
  const freeze = () => freezeArchive(legal(), { selectionId: played.selectionId }, dataFolder);
  await expect(freeze()).rejects.toMatchObject({ sentence: { key: "archiveTooEarly" } });
  await laid.move("enterIntoForce", "notified", "in_force", "2026-12-11T09:00:00Z");
  // The sample's files have no bytes on the disk.
  await expect(freeze()).rejects.toMatchObject({ sentence: { key: "archiveFileMissing" } });
  const files = await laid.keepFile(dataFolder);
  expect(files).toBe(1);
  const { id } = await freeze();
  const opened = await openIssued(legal(), dataFolder, id, false);
  expect(opened).toMatchObject({ mediaType: "application/zip", name: expect.stringMatching(/^archive-.*\.zip$/) });
  opened.stream.destroy();
  const [row] = await laid.sql(`select document_sha256 as sha, inputs from issued_document where id = '${id}'`);
  const report = await verifyArchive(openFileStore(dataFolder).place(row?.sha as string));
  expect(report).toMatchObject({ missing: [], added: [], changed: [] });
  const names = ((row?.inputs ?? { files: [] }) as { files: { name: string }[] }).files.map(
    ({ name }) => name.split("/")[0],
  );
  expect([...new Set(names)].sort()).toEqual([
    ...["contrat", "deliberation", "documents", "donnees.json", "pouvoirs", "signatures"],
  ]);
});
