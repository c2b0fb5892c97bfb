import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { defaultRule } from "../../../app/domain/screening/rule.ts";
import { mergeInstitutions } from "../../../app/services/institutions/merge-institutions.ts";
import { recordInstitution } from "../../../app/services/institutions/record-institution.ts";
import { undoMerge } from "../../../app/services/institutions/undo-merge.ts";
import { recordLink } from "../../../app/services/ownership/record-link.ts";
import { recordStatement } from "../../../app/services/ownership/record-statement.ts";
import { readVerdict } from "../../../app/services/screening/read-verdict.ts";
import { registerCandidacy } from "../../../app/services/selection/register-candidacy.ts";
import { searchInstitutions } from "../../../db/queries/institution-search.ts";
import { listInstitutions } from "../../../db/queries/institutions.ts";
import { addable } from "../../../db/queries/selection.ts";
import { context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const person = viewer("finance");
let minute = 0;
/** Every act a minute after the one before. */
const finance = () => {
  minute += 1;
  return context(db, person, { now: new Date(Date.parse("2026-11-23T08:00:00Z") + minute * 60_000).toISOString() });
};
const make = (name: string, more: object = {}) =>
  recordInstitution(finance(), { name, category: "credit_institution", country: "FR", ...more }).then(({ id }) => id);
const because = "même extrait du registre";

/** Everything recorded of institutions, row by row, and what searches and verdicts give of them. */
async function stateOf(ids: string[], names: string[]) {
  const any = sql`any(${sql.param(`{${ids.join(",")}}`)}::uuid[])`;
  const rows: Record<string, unknown[]> = {};
  for (const table of ["institution_name", "identifier", "group_statement", "credit_activity", "evidence"])
    rows[table] = [
      ...(await db.owner.execute(sql`select * from ${sql.raw(table)} where institution_id = ${any} order by id`)),
    ];
  rows.institution = [...(await db.owner.execute(sql`select * from institution where id = ${any} order by id`))];
  rows.link = [
    ...(await db.owner.execute(
      sql`select * from ownership_link where holder_id = ${any} or held_id = ${any} order by id`,
    )),
  ];
  rows.candidacy = [
    ...(await db.owner.execute(sql`select * from candidacy where institution_id = ${any} order by id`)),
  ];
  const who = finance();
  const found = await who.read(async (tx) => {
    const all = [];
    for (const name of names) all.push(await searchInstitutions(tx, name, 10));
    return all;
  });
  const verdicts = [];
  for (const institutionId of ids) {
    const { verdict, names: told, links } = await verdictOf(institutionId);
    // The instant of reading is part of the hash: what it rests on is compared instead.
    verdicts.push({ value: verdict.value, missing: verdict.missing, names: told, links });
  }
  return { rows, found, verdicts };
}

const rule = { ...defaultRule(["families"], ["FR-33"]), perimeter: "P2" as const };
const verdictOf = (institutionId: string) => {
  const who = finance();
  return readVerdict(who, { institutionId, rule, on: "2026-11-23", knownAt: who.now });
};

/** A small world drawn from a number: two records with facts of every kind, links to others on either side. */
async function world(n: number): Promise<{ ids: [string, string]; names: string[] }> {
  const names = [`Banque du Verger ${n}`, `BV Crédit ${n}`];
  const ids = [await make(names[0] as string, n % 2 ? { siret: sirets[n] } : {}), await make(names[1] as string)] as [
    string,
    string,
  ];
  const other = await make(`Tête ${n}`);
  const below = await make(`Filiale ${n}`);
  if (n % 2) await recordLink(finance(), { kind: "capital", holderId: other, heldId: ids[n % 2], share: "80" });
  if (n % 3) await recordLink(finance(), { kind: "capital", holderId: ids[0], heldId: below, share: "60" });
  if (n % 5 < 3) await recordLink(finance(), { kind: "control", holderId: ids[1], heldId: below });
  if (n % 4 === 1) await recordStatement(finance(), { institutionId: ids[0], claim: "parents.none" });
  return { ids, names };
}
const sirets = ["52929048800012", "40483304700011"];

test.each([0, 1, 2, 3, 4, 5, 6, 7])("a merge undone leaves everything as it was (world %i)", async (n) => {
  const { ids, names } = await world(n + 10);
  const before = await stateOf(ids, names);
  const [survivorId, mergedId] = n % 2 ? ids : ([ids[1], ids[0]] as const);
  const { id } = await mergeInstitutions(finance(), { survivorId, mergedId, reason: because });
  const merged = await stateOf(ids, names);
  expect(merged.rows).toEqual(before.rows);
  expect(merged.found).not.toEqual(before.found);
  await undoMerge(finance(), { mergeId: id, reason: "deux agences" });
  expect(await stateOf(ids, names)).toEqual(before);
  await expect(undoMerge(finance(), { mergeId: id, reason: "encore" })).rejects.toMatchObject({ kind: "Conflict" });
});

test("after a merge both names find the survivor, and a verdict on either sees the facts of both", async () => {
  const [a, b, parent, below] = [
    await make("Banque Amandier"),
    await make("Crédit Noisetier"),
    await make("Holding Cerisier"),
    await make("Filiale Prunier"),
  ];
  await recordLink(finance(), { kind: "capital", holderId: parent, heldId: a, share: "100" });
  await recordLink(finance(), { kind: "capital", holderId: b, heldId: below, share: "100" });
  const members = async (id: string) => (await verdictOf(id)).names.map(({ name }) => name).sort();
  expect(await members(a)).not.toContain("Filiale Prunier");
  const earlier = finance().now;
  await mergeInstitutions(finance(), { survivorId: a, mergedId: b, reason: because });
  for (const id of [a, b])
    expect(await members(id)).toEqual(expect.arrayContaining(["Filiale Prunier", "Holding Cerisier"]));
  expect((await verdictOf(b)).names.map(({ id }) => id)).not.toContain(a);
  const as = await readVerdict(finance(), { institutionId: a, rule, on: "2026-11-23", knownAt: earlier });
  expect(as.names.map(({ name }) => name)).not.toContain("Filiale Prunier");
  for (const q of ["amandier", "noisetier"]) {
    const found = await finance().read((tx) => searchInstitutions(tx, q, 10));
    expect(found.map(({ id }) => id)).toEqual([a]);
  }
  const [log] = await db.owner.execute<{ action: string; reason: string; actor: string }>(
    sql`select action, reason, actor from audit_entry where table_name = 'institution_merge' and new->>'survivor_id' = ${a}`,
  );
  expect(log).toEqual({ action: "institution.merge", reason: because, actor: `person:${person.personId}` });
});

test("a merge that would lie is refused in words", async () => {
  const refused = (survivorId: string, mergedId: string, key: string) =>
    expect(mergeInstitutions(finance(), { survivorId, mergedId, reason: because }), key).rejects.toMatchObject({
      kind: "Conflict",
      sentence: { key },
    });
  const [a, b] = [
    await make("Un", { lei: "213800KUD8LAJWSQ9D15" }),
    await make("Deux", { lei: "5493004NJH3JGW7MVS62" }),
  ];
  await refused(a, b, "mergeTwoIdentifiers");
  const [top, middle, bottom] = [await make("Haut"), await make("Milieu"), await make("Bas")];
  await recordLink(finance(), { kind: "capital", holderId: top, heldId: middle, share: "60" });
  await recordLink(finance(), { kind: "control", holderId: middle, heldId: bottom });
  await refused(top, middle, "mergeParentAndSubsidiary");
  await refused(bottom, top, "mergeParentAndSubsidiary");
  const [x, y, z] = [await make("Ixe"), await make("Igrec"), await make("Zède")];
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
    await tx.execute(sql`with p as (insert into programme (name, purpose, population, territories, audiences, budget_cents)
        values ('P', 'p', 'p', '{FR-33}', '{families}', 1) returning id),
      s as (insert into selection (programme_id, name, rule) select id, 'Appel', '{}' from p returning id)
      insert into candidacy (selection_id, institution_id) select s.id, i from s, unnest(array[${x}, ${y}]::uuid[]) i`);
  });
  await refused(x, y, "mergeBothCandidates");
  await mergeInstitutions(finance(), { survivorId: z, mergedId: x, reason: because });
  await refused(z, y, "mergeBothCandidates");
  await refused(x, a, "mergeIntoMerged");
  await refused(a, z, "mergeAlready");
  await refused(a, x, "mergeAlready");
  await expect(mergeInstitutions(finance(), { survivorId: a, mergedId: a, reason: because })).rejects.toMatchObject({
    kind: "Invalid",
  });
  await expect(mergeInstitutions(finance(), { survivorId: a, mergedId: top, reason: " " })).rejects.toMatchObject({
    fields: { reason: {} },
  });
  for (const role of ["legal", "auditor", "committee", "respondent"] as const)
    await expect(
      mergeInstitutions(context(db, viewer(role)), { survivorId: a, mergedId: top, reason: because }),
    ).rejects.toMatchObject({ kind: "Forbidden" });
});

test("two people who merge crosswise at once: one merge stands", async () => {
  const [a, b] = [await make("Croix"), await make("Pile")];
  const both = await Promise.allSettled([
    mergeInstitutions(finance(), { survivorId: a, mergedId: b, reason: because }),
    mergeInstitutions(finance(), { survivorId: b, mergedId: a, reason: because }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("the register lists a merged record no more, a selection takes it no more beside its survivor", async () => {
  const [a, b] = [await make("Banque du Saule"), await make("Crédit du Saule")];
  const listed = async (q?: string) =>
    (await finance().read((tx) => listInstitutions(tx, { q }, { by: "maj", direction: "desc" }, 1))).rows.map(
      ({ id }) => id,
    );
  expect(await listed()).toEqual(expect.arrayContaining([a, b]));
  await mergeInstitutions(finance(), { survivorId: a, mergedId: b, reason: because });
  expect(await listed()).not.toContain(b);
  expect(await listed("crédit du saule")).toEqual([a]);
  const [call] = await db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', 'cli:test', true)`);
    return tx.execute<{
      id: string;
    }>(sql`with p as (insert into programme (name, purpose, population, territories, audiences, budget_cents)
        values ('P', 'p', 'p', '{FR-33}', '{families}', 1) returning id)
      insert into selection (programme_id, name, rule) select id, 'Appel du saule', '{}' from p returning id`);
  });
  const selectionId = call?.id ?? "";
  expect((await finance().read((tx) => addable(tx, selectionId, ""))).map(({ id }) => id)).not.toContain(b);
  await registerCandidacy(finance(), { selectionId, institutionId: a });
  await expect(registerCandidacy(finance(), { selectionId, institutionId: b })).rejects.toMatchObject({
    sentence: { key: "alreadyCandidate" },
  });
});
