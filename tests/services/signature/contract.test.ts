import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "../../../app/domain/access/roles.ts";
import { addParty } from "../../../app/services/signature/contract/add-party.ts";
import { addSignatory } from "../../../app/services/signature/contract/add-signatory.ts";
import { addVersion } from "../../../app/services/signature/contract/add-version.ts";
import { commentVersion, settleComment } from "../../../app/services/signature/contract/comment-version.ts";
import { compareVersions } from "../../../app/services/signature/contract/compare-versions.ts";
import { finaliseVersion } from "../../../app/services/signature/contract/finalise-version.ts";
import { inviteSignatory } from "../../../app/services/signature/contract/invite-signatory.ts";
import { openPower, openVersionFile } from "../../../app/services/signature/contract/open-contract-file.ts";
import { proposedParties } from "../../../app/services/signature/contract/proposed-parties.ts";
import { readContract } from "../../../app/services/signature/contract/read-contract.ts";
import { recordContract } from "../../../app/services/signature/contract/record-contract.ts";
import { withdrawParty } from "../../../app/services/signature/contract/withdraw-party.ts";
import { withdrawSignatory } from "../../../app/services/signature/contract/withdraw-signatory.ts";
import { testDatabase } from "../../database.ts";
import { type Convened, convenedCall } from "../selection/convened.ts";
import { arrived, docxOf, pdfOf } from "./contract-files.ts";

const db = testDatabase();
const folder = mkdtempSync(path.join(tmpdir(), "tamis-contract-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const arrive = (bytes: Buffer, name: string) => arrived(folder, bytes, name);
const refused = (key: string) => expect.objectContaining({ sentence: expect.objectContaining({ key }) });
const field = (name: string, key: string) =>
  expect.objectContaining({ fields: expect.objectContaining({ [name]: { key } }) });

let call: Convened;
let selectionId: string;
const as = (role: Role) => call.as(role);
const read = () => as("legal").read((tx) => readContract(tx, selectionId));
const contract = async () =>
  (await read()).contract as NonNullable<Awaited<ReturnType<typeof readContract>>["contract"]>;
const form = () => ({ selectionId, title: "Relais familial", legalForm: "subvention", legalFormSource: "Note du 3." });
const asOwner = (statement: ReturnType<typeof sql>) =>
  db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
    await tx.execute(statement);
  });

beforeAll(async () => {
  call = await convenedCall(db);
  selectionId = call.selectionId;
});

test("the contract: its form never without its source; recorded by legal, corrected by the same page", async () => {
  await expect(recordContract(as("finance"), form())).rejects.toMatchObject({ kind: "Forbidden" });
  await expect(recordContract(as("legal"), { ...form(), legalFormSource: " " })).rejects.toEqual(
    field("legalFormSource", "too_small"),
  );
  await expect(recordContract(as("legal"), { ...form(), legalForm: "don" })).rejects.toEqual(
    field("legalForm", "invalid_value"),
  );
  expect((await read()).contract).toBeNull();
  await recordContract(as("legal"), form());
  await recordContract(as("legal"), { ...form(), legalForm: "marche" });
  expect(await contract()).toMatchObject({ legalForm: "marche", title: "Relais familial" });
  const seen = await as("auditor").read((tx) => readContract(tx, selectionId));
  expect(seen.contract?.title).toBe("Relais familial");
});

test.each([
  ["a picture", Buffer.from("\u0089PNG\r\n\u001a\n0000IEND", "latin1"), "versionFileType"],
  ["a page named as a PDF", Buffer.from("<html>"), "versionFileType"],
  ["a truncated PDF", Buffer.from("%PDF-1.7 and no end"), "versionFileType"],
  ["nothing", Buffer.alloc(0), "fileEmpty"],
])("no version from %s", async (_what, bytes, key) => {
  const file = await arrive(bytes, "contrat.pdf");
  await expect(addVersion(as("legal"), { selectionId, note: "x", file })).rejects.toEqual(field("file", key));
  await file.discard();
  expect(readdirSync(path.join(folder, "files", "arriving"))).toEqual([]);
});

test("versions are numbered, keep their hash, and are compared by their words, PDF with DOCX", async () => {
  const add = async (bytes: Buffer, name: string) =>
    addVersion(as("legal"), { selectionId, note: "Projet.", file: await arrive(bytes, name) });
  await expect(addVersion(as("legal"), { selectionId, note: "x" })).rejects.toEqual(field("file", "versionFileNeeded"));
  const first = await docxOf("Article 1", "Le payeur verse 100 000 euros avant le terme.", "Article 2");
  expect(await add(first, "projet.docx")).toBe(1);
  const second = pdfOf("Article 1", "Le payeur verse 120 000 euros avant le terme.", "Article 2", "Article 3");
  expect(await add(second, "projet.pdf")).toBe(2);
  await expect(add(second, "encore.pdf")).rejects.toEqual(field("file", "versionSame"));
  const { id, versions } = await contract();
  expect(versions.map(({ number, fileName, hasText }) => [number, fileName, hasText])).toEqual([
    [2, "projet.pdf", true],
    [1, "projet.docx", true],
  ]);
  const told = await as("finance").read((tx) => compareVersions(tx, id, { from: 1, to: 2 }));
  const parts = "parts" in told ? told.parts : [];
  expect(parts.map(({ kind }) => kind)).toEqual(["same", "changed", "same", "added"]);
  const [, changed] = parts;
  const words = changed?.kind === "changed" ? (changed.words ?? []) : [];
  expect(words.filter(({ kind }) => kind !== "same").map(({ kind, text }) => [kind, text])).toEqual([
    ["removed", "100"],
    ["added", "120"],
  ]);
  const served = await openVersionFile(as("auditor"), folder, selectionId, 2);
  expect([served.name, served.bytes]).toEqual(["projet.pdf", second.length]);
  served.stream.destroy();
  await expect(openVersionFile(as("auditor"), folder, selectionId, 3)).rejects.toMatchObject({ kind: "NotFound" });
});

test("comments by finance and legal, settled once", async () => {
  const told = { selectionId, number: "2", place: "article 2", words: "Citer le bénéficiaire." };
  await expect(commentVersion(as("auditor"), told)).rejects.toMatchObject({ kind: "Forbidden" });
  await expect(commentVersion(as("finance"), { ...told, number: 9 })).rejects.toMatchObject({ kind: "NotFound" });
  await commentVersion(as("finance"), told);
  const [comment] = (await contract()).comments;
  await settleComment(as("legal"), { selectionId, commentId: comment?.id });
  await expect(settleComment(as("legal"), { selectionId, commentId: comment?.id })).rejects.toEqual(
    refused("alreadyDone"),
  );
  expect((await contract()).comments).toMatchObject([{ place: "article 2", settledBy: expect.any(String) }]);
});

test("final: the newest only, a PDF only, with the hash that was shown, once; then the form stays", async () => {
  const finalise = async (number: number, sha256?: string) => {
    const one = (await contract()).versions.find((version) => version.number === number);
    return finaliseVersion(as("legal"), { selectionId, number, sha256: sha256 ?? one?.sha256 });
  };
  await expect(finalise(1)).rejects.toEqual(refused("versionNotNewest"));
  await expect(finalise(2, "0".repeat(64))).rejects.toEqual(refused("versionOtherHash"));
  const draft = await arrive(await docxOf("Article 1"), "v3.docx");
  await addVersion(as("legal"), { selectionId, note: "Reprise.", file: draft });
  await expect(finalise(3)).rejects.toEqual(refused("versionNotPdf"));
  await addVersion(as("legal"), { selectionId, note: "Définitif.", file: await arrive(pdfOf("Article 1"), "v4.pdf") });
  await finalise(4);
  await expect(finalise(4)).rejects.toEqual(refused("versionFinalAlready"));
  await expect(recordContract(as("legal"), form())).rejects.toEqual(refused("contractFinal"));
  await addVersion(as("legal"), { selectionId, note: "Erratum.", file: await arrive(pdfOf("Article 2"), "v5.pdf") });
  await recordContract(as("legal"), form());
  await finalise(5);
});

test("parties: the payer and operator of the programme, then kept candidates as ranked; each once", async () => {
  const proposals = () =>
    as("legal").read(async (tx) =>
      proposedParties(tx, { id: (await contract()).id, selectionId }, call.as("legal").today),
    );
  const [payer, operator, investor] = await proposals();
  expect([payer, operator, investor].map((one) => one?.capacity)).toEqual(["payer", "operator", "investor"]);
  for (const one of [payer, operator, investor]) await addParty(as("legal"), { selectionId, ...one });
  await expect(addParty(as("legal"), { selectionId, ...payer })).rejects.toEqual(refused("partyTwice"));
  const left = call.candidate("Crédit d’Appui Aquitaine");
  const unkept = call.kept.includes(left.candidacyId) ? { candidacyId: null } : left;
  await expect(addParty(as("legal"), { selectionId, ...unkept, capacity: "investor" })).rejects.toEqual(
    field("candidacyId", "partyNotKept"),
  );
  await expect(addParty(as("legal"), { selectionId, capacity: "other" })).rejects.toEqual(
    field("institutionId", "partyNeeded"),
  );
  expect((await proposals()).map(({ name }) => name)).not.toContain(payer?.name);
  expect((await contract()).parties.map(({ capacity }) => capacity)).toEqual(["payer", "operator", "investor"]);
});

const person = { name: "Aline Roux", email: "Aline@exemple.test", quality: "présidente", duty: "sign", rank: "1" };
const power = { powerKind: "deliberation", powerReference: "n° 2026-118" };
const document = () => arrive(pdfOf("Arrêté"), "arrete.pdf");

test("signatories: a power with its document for whoever signs, a substitute of the same party, in order", async () => {
  const [payer, operator, investor] = (await contract()).parties;
  const name = async (more: object, partyId = payer?.id, file: unknown = undefined) =>
    addSignatory(as("legal"), { selectionId, partyId, ...person, ...power, file, ...more });
  await expect(name({})).rejects.toEqual(field("file", "powerFileNeeded"));
  const turned = { powerFrom: "2026-12-31", powerTo: "2026-12-31" };
  await expect(name(turned)).rejects.toEqual(field("powerTo", "datesReversed"));
  await expect(name({ rank: "0" })).rejects.toEqual(field("rank", "rankFormat"));
  const head = await name({ powerTo: "2027-06-30" }, payer?.id, await document());
  await expect(name({ email: "aline@exemple.test" }, payer?.id, await document())).rejects.toEqual(
    refused("signatoryTwice"),
  );
  const elsewhere = { name: "Bo", email: "bo@exemple.test", substituteFor: head.id };
  await expect(name(elsewhere, operator?.id, await document())).rejects.toEqual(
    field("substituteFor", "substituteOther"),
  );
  await name({ name: "Carl", email: "carl@exemple.test", duty: "approve", rank: "2" });
  const substitute = { name: "Dora", email: "dora@exemple.test", substituteFor: head.id, duty: "approve", rank: "9" };
  const second = await name(substitute, payer?.id, await document());
  const again = { name: "Eve", email: "eve@exemple.test", substituteFor: second.id };
  await expect(name(again, payer?.id, await document())).rejects.toEqual(field("substituteFor", "substituteOther"));
  await name({ name: "Ines", email: "ines@exemple.test" }, investor?.id, await document());
  const [now] = (await contract()).parties;
  expect(now?.signatories.map((one) => [one.name, one.duty, one.rank])).toEqual([
    ["Carl", "approve", 2],
    ["Aline Roux", "sign", 1],
    ["Dora", "sign", 1],
  ]);
  const served = await openPower(as("finance"), folder, selectionId, head.id);
  expect(served.name).toBe("arrete.pdf");
  served.stream.destroy();
});

test("a signatory is invited by finance, once: for the file of an investor, else for the institution alone", async () => {
  const place = { origin: "http://x.test", timeZone: "Europe/Paris" };
  const [payer, , investor] = (await contract()).parties;
  const of = (party: typeof payer) => ({ selectionId, signatoryId: party?.signatories[0]?.id });
  await expect(inviteSignatory(as("legal"), of(investor), place)).rejects.toMatchObject({ kind: "Forbidden" });
  for (const party of [investor, payer]) {
    await inviteSignatory(as("finance"), of(party), place);
    await expect(inviteSignatory(as("finance"), of(party), place)).rejects.toEqual(refused("invitationWaiting"));
  }
  const rows = await db.owner.execute(
    sql`select candidacy_id, institution_id from invitation where role = 'signatory' order by created_at, candidacy_id nulls last`,
  );
  expect([...rows]).toEqual([
    { candidacy_id: investor?.candidacyId, institution_id: null },
    { candidacy_id: null, institution_id: payer?.institutionId },
  ]);
});

test("withdrawn with a reason, with whoever stands in; not once one of them has acted", async () => {
  const [payer] = (await contract()).parties;
  const [approver, head] = payer?.signatories ?? [];
  const gone = { selectionId, signatoryId: head?.id, reason: "Fin de mandat." };
  await expect(withdrawSignatory(as("legal"), { ...gone, reason: "" })).rejects.toEqual(field("reason", "too_small"));
  const { id: versionId } = (await contract()).versions[0] as { id: string };
  await asOwner(sql`alter table signature disable trigger keep_signature`);
  await asOwner(sql`insert into signature (signatory_id, version_id, outcome, on_day, confirmed_sha256, key)
    values (${approver?.id}, ${versionId}, 'approved', '2026-12-16', repeat('a', 64), 'x')`);
  await asOwner(sql`alter table signature enable trigger keep_signature`);
  // Named before somebody who has acted already: told, and done once it is meant.
  const who = { duty: "approve", rank: "1", name: "Eva", email: "eva@exemple.test" };
  const early = { selectionId, partyId: payer?.id, ...person, ...power, ...who };
  await expect(addSignatory(as("legal"), early)).rejects.toMatchObject({
    fields: { confirmed: { key: "rankBeforeSigned", values: { names: "Carl" } } },
  });
  const { id: eva } = await addSignatory(as("legal"), { ...early, confirmed: ["oui"] });
  await withdrawSignatory(as("legal"), { selectionId, signatoryId: eva, reason: "Essai." });
  const acted = { selectionId, signatoryId: approver?.id, reason: "x" };
  await expect(withdrawSignatory(as("legal"), acted)).rejects.toEqual(refused("signatoryActed"));
  await expect(withdrawParty(as("legal"), { selectionId, partyId: payer?.id })).rejects.toEqual(
    refused("signatoryActed"),
  );
  await withdrawSignatory(as("legal"), gone);
  await expect(withdrawSignatory(as("legal"), gone)).rejects.toMatchObject({ kind: "NotFound" });
  const after = (await contract()).parties[0];
  expect(after?.signatories.map(({ name }) => name)).toEqual(["Carl"]);
  expect(after?.withdrawn.map((one) => [one.name, one.withdrawnReason])).toEqual([
    ["Eva", "Essai."],
    ["Aline Roux", "Fin de mandat."],
    ["Dora", "Fin de mandat."],
  ]);
});

test("a party withdrawn is one no more, and may come back", async () => {
  const operator = (await contract()).parties[1];
  await withdrawParty(as("legal"), { selectionId, partyId: operator?.id });
  await expect(withdrawParty(as("legal"), { selectionId, partyId: operator?.id })).rejects.toEqual(
    refused("alreadyDone"),
  );
  const { institutionId, capacity } = operator as { institutionId: string; capacity: string };
  await addParty(as("legal"), { selectionId, institutionId, capacity });
  const names = (await contract()).parties.map((one) => [one.capacity, one.withdrawnAt !== null]);
  expect(names).toEqual([
    ["payer", false],
    ["operator", false],
    ["investor", false],
    ["operator", true],
  ]);
});

test("once the contract is signed, or the procedure ended, nothing is added", async () => {
  const [payer] = (await contract()).parties;
  const everyAct = async (key: string) => {
    const signatoryId = payer?.signatories[0]?.id;
    const file = await arrive(pdfOf("Article 9"), "tard.pdf");
    const acts = [
      () => recordContract(as("legal"), form()),
      () => addVersion(as("legal"), { selectionId, note: "x", file }),
      () => commentVersion(as("finance"), { selectionId, number: 5, words: "x" }),
      () => addParty(as("legal"), { selectionId, capacity: "other", institutionId: payer?.institutionId }),
      () => withdrawParty(as("legal"), { selectionId, partyId: payer?.id }),
      () => addSignatory(as("legal"), { selectionId, partyId: payer?.id, ...person, ...power }),
      () => withdrawSignatory(as("legal"), { selectionId, signatoryId, reason: "x" }),
      () => finaliseVersion(as("legal"), { selectionId, number: 5, sha256: "0".repeat(64) }),
    ];
    for (const act of acts) await expect(act()).rejects.toEqual(refused(key));
    await file.discard();
  };
  await asOwner(sql`update selection set state = 'annulled' where id = ${selectionId}`);
  await everyAct("contractEnded");
  await asOwner(sql`update selection set state = 'signed' where id = ${selectionId}`);
  await everyAct("contractSigned");
});
