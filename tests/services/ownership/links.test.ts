import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { recordLink } from "../../../app/services/ownership/record-link.ts";
import { recordStatement } from "../../../app/services/ownership/record-statement.ts";
import { supersedeLink } from "../../../app/services/ownership/supersede-link.ts";
import { withdrawStatement } from "../../../app/services/ownership/withdraw-statement.ts";
import { recordActivity } from "../../../app/services/screening/record-activity.ts";
import { settleContradiction } from "../../../app/services/screening/settle-contradiction.ts";
import { supersedeActivity } from "../../../app/services/screening/supersede-activity.ts";
import { activitiesOf } from "../../../db/queries/activities.ts";
import { linksOf, statementById, statementsOf } from "../../../db/queries/ownership.ts";
import { groupStatement, ownershipLink } from "../../../db/schema/index.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const at = (now: string) => context(db, viewer("finance"), { now, today: now.slice(0, 10) });
const officer = () => at("2026-03-01T10:00:00.000Z");
const made = async (name: string) =>
  (await recordInstitution(officer(), { name, category: "unknown", country: "FR" })).id;

test("a link is read on the day it held, as it was known then; a correction supersedes it", async () => {
  const [holderId, heldId] = [await made("Mère"), await made("Fille")];
  const stated = { kind: "capital", holderId, heldId, share: "62,5", validFrom: "2025-01-01" };
  const { id } = await recordLink(officer(), stated);
  const later = at("2026-06-01T10:00:00.000Z");
  const next = await supersedeLink(later, {
    linkId: id,
    kind: "capital",
    share: "26,5",
    validFrom: "2025-02-01",
    reason: "chiffres inversés",
  });
  const read = (on: string, knownAt: string | null) =>
    later.read((tx) => linksOf(tx, heldId, "up", { on, knownAt })).then((rows) => rows.map((row) => row.share));
  expect(await read("2026-06-02", null)).toEqual([265_000]);
  expect(await read("2026-06-02", "2026-04-01T00:00:00.000Z")).toEqual([625_000]);
  expect(await read("2025-01-15", null)).toEqual([]);
  expect(await read("2024-12-31", "2026-04-01T00:00:00.000Z")).toEqual([]);
  const [old] = await db.owner.select().from(ownershipLink).where(eq(ownershipLink.id, id));
  expect(old).toMatchObject({ share: 625_000, supersededBy: next.id });
  await expect(supersedeLink(later, { linkId: id, how: "withdrawn", reason: "trop tard" })).rejects.toMatchObject({
    kind: "Conflict",
  });
});

test("two people correct the same link at once: one is told", async () => {
  const [holderId, heldId] = [await made("A"), await made("B")];
  const { id } = await recordLink(officer(), { kind: "control", holderId, heldId });
  const results = await Promise.allSettled(
    [1, 2].map(() => supersedeLink(officer(), { linkId: id, how: "withdrawn", reason: "doublon" })),
  );
  expect(results.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("what the register cannot hold is refused in words", async () => {
  const [holderId, heldId, third] = [await made("H"), await made("D"), await made("T")];
  const refused = (input: object, fields: object) =>
    expect(recordLink(officer(), { kind: "capital", holderId, heldId, ...input })).rejects.toMatchObject({
      kind: "Invalid",
      fields,
    });
  await refused({ share: "101" }, { share: { key: "shareTooLarge" } });
  await refused({ share: "beaucoup" }, { share: { key: "shareFormat" } });
  await refused({ kind: "control", share: "10" }, { share: { key: "shareOutOfPlace" } });
  await refused({ kind: "consolidation" }, { consolidation: { key: "consolidationNeeded" } });
  await refused({ validFrom: "2026-02-30" }, { validFrom: { key: "dayUnknown" } });
  await refused({ validFrom: "2026-02-02", validTo: "2026-02-02" }, { validTo: { key: "datesReversed" } });
  await refused({ heldId: holderId }, { other: { key: "linkToItself" } });
  await recordLink(officer(), { kind: "capital", holderId, heldId, share: "60", validTo: "2026-01-01" });
  await refused({ share: "50" }, { validFrom: { key: "linkOverlaps" } });
  await recordLink(officer(), { kind: "capital", holderId: third, heldId, share: "60", validFrom: "2026-01-01" });
  await refused(
    { holderId: third, share: "60", validTo: "2026-01-01" },
    { share: { key: "sharesExceedWhole", values: { total: "120" } } },
  );
});

test("a statement names links of its own institution, and takes the place of the one before only when told", async () => {
  const [holderId, heldId] = [await made("Tête"), await made("Corps")];
  const link = await recordLink(officer(), { kind: "capital", holderId, heldId, share: "100" });
  const stated = { institutionId: heldId, claim: "parents.listed", linkIds: [link.id] };
  await expect(recordStatement(officer(), { ...stated, institutionId: holderId })).rejects.toMatchObject({
    fields: { linkIds: { key: "linkGone" } },
  });
  await expect(recordStatement(officer(), { ...stated, linkIds: [] })).rejects.toMatchObject({
    fields: { linkIds: { key: "linksNeeded" } },
  });
  const first = await recordStatement(officer(), stated);
  const none = { institutionId: heldId, claim: "parents.none" };
  await expect(recordStatement(officer(), none)).rejects.toMatchObject({
    fields: { replaces: { key: "statementOverlaps" } },
  });
  await recordStatement(officer(), { ...none, replaces: first.id });
});

test("a statement follows a corrected link of the same kind; a withdrawn or other link leaves it behind", async () => {
  const [holderId, heldId] = [await made("Haut"), await made("Bas")];
  const link = await recordLink(officer(), { kind: "capital", holderId, heldId, share: "60" });
  const parents = { institutionId: heldId, claim: "parents.listed", linkIds: [link.id] };
  const first = await recordStatement(officer(), parents);
  await recordStatement(officer(), { institutionId: holderId, claim: "holdings.complete", linkIds: [link.id] });
  const named = async (institutionId: string, knownAt: string | null = null) => {
    const rows = await officer().read((tx) => statementsOf(tx, institutionId, { on: "2026-05-01", knownAt }));
    return rows.map((row) => row.linkIds);
  };
  const june = at("2026-06-01T10:00:00.000Z");
  const typing = { reason: "faute de frappe", kind: "capital", share: "61" };
  const { id: next } = await supersedeLink(june, { ...typing, linkId: link.id });
  expect([await named(heldId), await named(holderId)]).toEqual([[[next]], [[next]]]);
  expect(await named(heldId, "2026-05-01T00:00:00.000Z")).toEqual([[link.id]]);
  const [old] = await db.owner.select().from(groupStatement).where(eq(groupStatement.id, first.id));
  expect(old?.supersededBy).toBeTruthy();
  // An end keeps the statement for the days before it; after it the link named is not live, as the rule wants.
  const ended = await supersedeLink(june, { ...typing, linkId: next, validTo: "2026-05-15" });
  expect(await named(heldId)).toEqual([[ended.id]]);
  const votes = await supersedeLink(june, { ...typing, linkId: ended.id, kind: "votes" });
  expect(await named(heldId)).toEqual([[ended.id]]);
  await supersedeLink(june, { linkId: votes.id, how: "withdrawn", reason: "doublon" });
  expect(await named(heldId)).toEqual([[ended.id]]);
});

test("a statement is withdrawn with its reason, once", async () => {
  const institutionId = await made("Seule");
  const { id } = await recordStatement(officer(), { institutionId, claim: "parents.none" });
  await expect(withdrawStatement(officer(), { statementId: id })).rejects.toMatchObject({ kind: "Invalid" });
  await withdrawStatement(officer(), { statementId: id, reason: "lettre d’une autre société" });
  expect(await officer().read((tx) => statementsOf(tx, institutionId, { on: "2026-05-01", knownAt: null }))).toEqual(
    [],
  );
  expect(await officer().read((tx) => statementById(tx, id))).toMatchObject({ institutionId, links: [] });
  const again = { statementId: id, reason: "encore" };
  await expect(withdrawStatement(officer(), again)).rejects.toMatchObject({ kind: "Conflict" });
  const kept = await db.owner.execute<{ reason: string }>(
    sql`select reason from audit_entry where action = 'statement.withdraw' and table_name = 'group_statement'`,
  );
  expect(kept.map((x) => x.reason)).toEqual(["lettre d’une autre société"]);
});

test("activities: duplicates, unknown territories and bad reach are refused; a contradiction is settled by name", async () => {
  const institutionId = await made("Prêteuse");
  const stated = {
    institutionId,
    stance: "affirmation",
    products: ["revolving"],
    audiences: ["general_public"],
    territories: "FR-33, monde",
  };
  const refused = (input: object, fields: object) =>
    expect(recordActivity(officer(), { ...stated, ...input })).rejects.toMatchObject({ kind: "Invalid", fields });
  await refused({ territories: "Gironde" }, { territories: { key: "territoryUnknown" } });
  await refused({ products: [] }, { products: { key: "too_small" } });
  await refused({ covers: "controlled" }, { covers: { key: "coversOutOfPlace" } });
  await refused({ volume: "12 k€" }, { volume: { key: "amountFormat" } });
  const yes = await recordActivity(officer(), stated);
  await refused({}, { validFrom: { key: "activityOverlaps" } });
  const no = await recordActivity(officer(), { ...stated, stance: "denial", covers: "controlled" });
  await settleContradiction(officer(), {
    affirmationId: yes.id,
    denialId: no.id,
    favours: "denial",
    reason: "barème retiré",
  });
  await supersedeActivity(officer(), { ...stated, activityId: yes.id, products: ["pawn"], reason: "autre produit" });
  const live = await officer().read((tx) => activitiesOf(tx, institutionId, { on: "2026-03-01", knownAt: null }));
  expect(live.map((x) => [x.stance, x.products, x.territories])).toEqual([
    ["affirmation", ["pawn"], ["FR-33", "world"]],
    ["denial", ["revolving"], ["FR-33", "world"]],
  ]);
});
