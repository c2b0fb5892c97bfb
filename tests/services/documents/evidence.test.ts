import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { FileTooLarge, openFileStore } from "../../../app/adapters/file-store.ts";
import { servedName } from "../../../app/domain/documents/file-types.ts";
import { recordEvidence } from "../../../app/services/documents/record-evidence.ts";
import { supersedeEvidence } from "../../../app/services/documents/supersede-evidence.ts";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { recordActivity } from "../../../app/services/screening/record-activity.ts";
import { activitiesOf } from "../../../db/queries/activities.ts";
import { evidenceById } from "../../../db/queries/evidence.ts";
import { document } from "../../../db/schema/index.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "tamis-files-"));
const store = openFileStore(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const officer = context(db, viewer("finance"));
const pdf = "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n";
const stated = { kind: "register_extract", strength: "documented", title: "Extrait", datedOn: "2026-08-31" };
const waiting = () => readdirSync(path.join(folder, "files", "arriving"));

async function arrive(content: string, name = "extrait.pdf") {
  async function* chunks() {
    for (let i = 0; i < content.length; i += 16) yield Buffer.from(content.slice(i, i + 16), "latin1");
  }
  return store.receive(chunks(), name, 1000);
}

test("a file is kept once under its hash; its expiry is the default of its kind", async () => {
  const first = await recordEvidence(officer, { ...stated, file: await arrive(pdf) });
  await recordEvidence(officer, { ...stated, title: "Le même", file: await arrive(pdf) });
  expect(await db.owner.select().from(document)).toHaveLength(1);
  expect(waiting()).toEqual([]);
  const piece = await officer.read((tx) => evidenceById(tx, first.id));
  expect(piece).toMatchObject({ expiresOn: "2027-02-28", mediaType: "application/pdf", bytes: pdf.length });
  const stream = await store.read(piece?.sha256 ?? "");
  expect((await stream?.toArray())?.join("")).toBe(pdf);
});

test.each([
  ["a page named as a PDF", "<html><script>alert(1)</script></html>", "fileTypeRefused"],
  ["a page before a PDF", `<html></html>${pdf}`, "fileTypeRefused"],
  ["a truncated PDF", pdf.slice(0, 20), "fileTypeRefused"],
  ["an empty file", "", "fileEmpty"],
  ["a truncated archive", "PK\u0003\u0004 and nothing more", "fileTypeRefused"],
])("%s is refused", async (_what, content, key) => {
  const file = await arrive(content);
  await expect(recordEvidence(officer, { ...stated, file })).rejects.toMatchObject({ fields: { file: { key } } });
  await file.discard();
  expect(waiting()).toEqual([]);
});

test("too large, or broken on the way: nothing is left", async () => {
  await expect(arrive("x".repeat(1001))).rejects.toBeInstanceOf(FileTooLarge);
  async function* broken() {
    yield Buffer.from("%PDF-");
    throw new Error("gone");
  }
  await expect(store.receive(broken(), "a.pdf", 1000)).rejects.toThrow("gone");
  expect(waiting()).toEqual([]);
  await expect(recordEvidence(officer, stated)).rejects.toMatchObject({ fields: { file: { key: "fileOrAddress" } } });
});

test("a corrected expiry is a new row; what rested on the old one follows", async () => {
  const { id: institutionId } = await recordInstitution(officer, { name: "X", category: "unknown", country: "FR" });
  const piece = await recordEvidence(officer, { ...stated, institutionId, file: await arrive(pdf) });
  const offer = { institutionId, stance: "denial", products: ["pawn"], audiences: ["families"], territories: "FR" };
  await recordActivity(officer, { ...offer, evidenceId: piece.id });
  const next = await supersedeEvidence(officer, {
    ...stated,
    evidenceId: piece.id,
    expiresOn: "2030-01-01",
    reason: "durée lue sur la pièce",
  });
  const live = await officer.read((tx) => activitiesOf(tx, institutionId, { on: "2026-11-23", knownAt: null }));
  expect(live).toMatchObject([{ evidenceId: next.id, evidenceExpiresOn: "2030-01-01" }]);
});

test.each([
  ["../../etc/passwd.html", "passwd.pdf"],
  ["a\r\nX-Evil: 1.exe", "aX-Evil: 1.pdf"],
  [null, "piece.pdf"],
])("%j is served as %s", (typed, served) => expect(servedName(typed, "application/pdf")).toBe(served));
