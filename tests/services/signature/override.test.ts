import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { approveOverride, mayAskOverride, requestOverride } from "../../../app/services/signature/signing/override.ts";
import { overridesSeen } from "../../../app/services/signature/signing/overrides-seen.ts";
import { signingFile } from "../../../db/queries/signatures.ts";
import { testDatabase } from "../../database.ts";
import { enforceableDay, record, type SigningWorld, signingDay, signingWorld } from "./signing-world.ts";

const db = testDatabase();
let world: SigningWorld;
beforeAll(async () => {
  world = await signingWorld(db);
});
beforeEach(() => world.reset());

const refused = (key: string) => expect.objectContaining({ sentence: expect.objectContaining({ key }) });
const field = (name: string, key: string) =>
  expect.objectContaining({ fields: expect.objectContaining({ [name]: expect.objectContaining({ key }) }) });
const that = enforceableDay;
const minutesBefore = (count: number) => new Date(Date.parse(world.legal(that).now) - count * 60_000).toISOString();
const ask = (more: Record<string, unknown> = {}, as = world.legal(that)) =>
  requestOverride(as, { selectionId: world.selectionId, reason: "Séance du soir.", ...more });
const asked = async () => {
  const file = await world.legal(that).read((tx) => signingFile(tx, world.selectionId));
  return file?.overrides[0]?.id ?? "";
};
const approve = async (as = world.as("finance", { today: that })) =>
  approveOverride(as, { selectionId: world.selectionId, overrideId: await asked() });
const signThatDay = () => record(world, "investor", { as: world.legal(that), onDay: that });

test("two people, each freshly known, lift the very day and no other", async () => {
  await record(world, "approver", { as: world.legal(that), onDay: that });
  await expect(signThatDay()).rejects.toEqual(refused("gate_sameDay"));
  expect(await mayAskOverride(world.legal(that), world.selectionId)).toBe(true);
  await ask();
  await expect(signThatDay()).rejects.toEqual(refused("gate_sameDay"));
  await approve();
  await signThatDay();
  const [row] = await db.owner.execute(
    sql`select override_id is not null as marked from signature where outcome = 'signed'`,
  );
  expect(row).toEqual({ marked: true });
  await expect(record(world, "operator", { as: world.legal(that), onDay: "2026-12-14" })).rejects.toEqual(
    refused("signing_beforeOthers"),
  );
});

test("what keeps an exception from being asked", async () => {
  for (const provedAt of [null, minutesBefore(6)])
    await expect(ask({}, { ...world.legal(that), provedAt })).rejects.toEqual(field("proof", "proofNeeded"));
  await expect(ask({ reason: " " })).rejects.toEqual(field("reason", "too_small"));
  await expect(ask({}, world.as("finance", { today: that }))).rejects.toEqual(refused("forbidden"));
  for (const day of ["2026-12-14", signingDay]) {
    await expect(ask({}, world.legal(day))).rejects.toEqual(refused("override_notToday"));
    expect(await mayAskOverride(world.legal(day), world.selectionId)).toBe(false);
  }
  await ask();
  await expect(ask()).rejects.toEqual(refused("override_asked"));
});

test("what keeps an exception from being approved", async () => {
  await ask();
  await expect(approve(world.legal(that))).rejects.toEqual(refused("override_twoPeople"));
  const late = { ...world.as("finance", { today: that }), provedAt: minutesBefore(6) };
  await expect(approve(late)).rejects.toEqual(field("proof", "proofNeeded"));
  await expect(approve(world.as("finance", { today: signingDay }))).rejects.toEqual(refused("override_notToday"));
  await expect(approve(world.as("auditor", { today: that }))).rejects.toEqual(refused("forbidden"));
  await approve();
  await expect(approve()).rejects.toEqual(refused("override_done"));
});

test("the mark of an exception stays on the file when a version replaces its own", async () => {
  await ask();
  await approve();
  await db.owner.execute(sql`select set_config('tamis.actor', 'cli:test', false)`);
  await db.owner.execute(sql`insert into contract_version (contract_id, number, document_sha256, file_name, note, added_by)
    select contract_id, 2, document_sha256, file_name, 'Version corrigée', added_by from contract_version`);
  const seen = await world.legal(that).read((tx) => overridesSeen(tx, world.selectionId, world.legal(that)));
  expect(seen).toEqual([
    expect.objectContaining({ onDay: that, isApproved: true, replacedVersion: 1, mayApprove: false }),
  ]);
  const file = await world.legal(that).read((tx) => signingFile(tx, world.selectionId));
  expect(file?.overrides).toEqual([]);
});
