import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFileStore } from "../../../app/adapters/file-store.ts";
import { exportDeliberation } from "../../../app/services/signature/after/export-deliberation.ts";
import { correctNotification, notifyParty } from "../../../app/services/signature/after/notify-party.ts";
import { openProof } from "../../../app/services/signature/after/open-proof.ts";
import { testDatabase } from "../../database.ts";
import { type Played, playedCall } from "../selection/played.ts";
import { type LaidContract, laidContract } from "./laid-contract.ts";

const db = testDatabase();
const dataFolder = mkdtempSync(path.join(tmpdir(), "tamis-after-"));
let played: Played;
let laid: LaidContract;
const today = "2026-12-10";
const legal = () => played.as("legal", { today });

beforeAll(async () => {
  played = await playedCall(db, "P1", "open");
  laid = await laidContract(db, played, "2026-12-07T09:00:00Z");
  await laid.end(laid.approver, "approved", "2026-12-08");
  await laid.end(laid.president, "signed", "2026-12-09");
  await laid.end(laid.investor, "signed", "2026-12-09");
});
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const notification = (partyId: string, more = {}) => ({
  ...{ selectionId: played.selectionId, partyId, method: "registered_letter" },
  ...{ notifiedOn: "2026-12-10", reference: "1A 234 567 8901 2", ...more },
});
const state = async () => (await laid.sql(`select state from selection where id = '${played.selectionId}'`))[0]?.state;

async function pdf() {
  async function* bytes() {
    yield Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
  }
  return openFileStore(dataFolder).receive(bytes(), "accusé de réception.pdf", 1e6);
}

test("nobody is told before everybody signed, nor by another role", async () => {
  await expect(notifyParty(legal(), notification(laid.payerId))).rejects.toMatchObject({
    sentence: { key: "notifyNotSigned" },
  });
  await laid.move("sign", "signing", "signed", "2026-12-09T15:00:00Z");
  await expect(notifyParty(played.as("finance", { today }), notification(laid.payerId))).rejects.toMatchObject({
    kind: "Forbidden",
  });
});

test("a day to come, a day before the last signature, an unknown party are refused", async () => {
  const refused = (more: object) => expect(notifyParty(legal(), notification(laid.payerId, more))).rejects;
  await refused({ notifiedOn: "2026-12-11" }).toMatchObject({ fields: { notifiedOn: { key: "dayToCome" } } });
  await refused({ notifiedOn: "2026-12-08" }).toMatchObject({
    fields: { notifiedOn: { key: "notifiedBeforeSigned" } },
  });
  await refused({ reference: " " }).toMatchObject({ kind: "Invalid" });
  await refused({ partyId: laid.contractId }).toMatchObject({ kind: "NotFound" });
});

test("the first party told keeps its proof; told twice is refused; the last one moves the selection on", async () => {
  await notifyParty(legal(), { ...notification(laid.payerId), file: await pdf() });
  expect(await state()).toBe("signed");
  await expect(notifyParty(legal(), notification(laid.payerId))).rejects.toMatchObject({ kind: "Conflict" });
  const proof = await openProof(played.as("auditor"), dataFolder, played.selectionId, laid.payerId);
  expect(proof).toMatchObject({ name: "accusé de réception.pdf", mediaType: "application/pdf" });
  proof.stream.destroy();
  // Nobody is told while the act is suspended.
  const last = () => notifyParty(legal(), notification(laid.investorId, { method: "hand" }));
  await laid.move("suspend", "signed", "suspended", "2026-12-10T08:00:00Z");
  await expect(last()).rejects.toMatchObject({ sentence: { key: "notifyNotSigned" } });
  expect(await laid.sql("select id from party_notification")).toHaveLength(1);
  await laid.move("resume", "suspended", "signed", "2026-12-10T09:00:00Z");
  await last();
  expect(await state()).toBe("notified");
  const [moved] = await laid.sql("select act, moved_by from selection_move where to_state = 'notified'");
  expect(moved).toMatchObject({ act: "notify", moved_by: legal().viewer.personId });
});

test("a notification is corrected with a reason, its proof kept; what was recorded stays, the procedure too", async () => {
  const correct = (more = {}, as = legal()) => correctNotification(as, notification(laid.payerId, more));
  await expect(correct()).rejects.toMatchObject({ fields: { reason: { key: "too_small" } } });
  await expect(correct({ reason: "x", notifiedOn: "2026-12-08" })).rejects.toMatchObject({
    fields: { notifiedOn: { key: "notifiedBeforeSigned" } },
  });
  await expect(correct({ reason: "x", notifiedOn: "2026-12-11" })).rejects.toMatchObject({
    fields: { notifiedOn: { key: "dayToCome" } },
  });
  await expect(correct({ reason: "x", partyId: laid.contractId })).rejects.toMatchObject({ kind: "NotFound" });
  await expect(correct({ reason: "x" }, played.as("finance", { today }))).rejects.toMatchObject({ kind: "Forbidden" });
  await correct({ reason: "Faute de frappe.", reference: "1A 999", notifiedOn: "2026-12-09" });
  const rows = await laid.sql(
    `select reference, file_name, superseded_at is null as live from party_notification where party_id = '${laid.payerId}' order by recorded_at`,
  );
  expect(rows).toEqual([
    { reference: "1A 234 567 8901 2", file_name: "accusé de réception.pdf", live: false },
    { reference: "1A 999", file_name: "accusé de réception.pdf", live: true },
  ]);
  expect(await state()).toBe("notified");
});

test("the deliberation is exported once the payer's SIRET is known, and refused in words before", async () => {
  const csv = (more = {}) =>
    exportDeliberation(played.as("auditor"), played.selectionId, { departement: "Gironde", ...more });
  await expect(csv()).rejects.toMatchObject({ sentence: { key: "scdlNoSiret" } });
  expect(await csv({ siret: "22330001300024" })).toContain("22330001300024,2026-CP-112");
  const [payer] = await laid.sql(`select payer_id from programme limit 1`);
  await laid.sql(
    `insert into identifier (institution_id, kind, value) values ('${payer?.payer_id}', 'siret', '22330001300016')`,
  );
  const [head, row, end] = (await csv()).split("\r\n");
  expect(head?.split(",")).toHaveLength(17);
  expect(row).toContain("22330001300016,2026-CP-112,2026-12-01,7.5,Subventions");
  expect(row).toContain("033-223300013-20261202-112,2026-12-02,40,30,33,1,1,https://departement.example/actes/112");
  expect(end).toBe("");
});
