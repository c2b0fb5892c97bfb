import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDatabase } from "../../database.ts";
import { haveCases, importFiles, naive, real } from "./golden-copy.ts";

const db = testDatabase();
const groups = () => ({
  entities: real("groups-lei2.csv"),
  relationships: real("groups-rr.csv"),
  exceptions: real("groups-repex.csv"),
});
const period = (row: Record<string, string>) =>
  [1, 2, 3, 4, 5].find((n) => row[`Relationship.Period.${n}.periodType`] === "RELATIONSHIP_PERIOD");
const day = (told = "") =>
  (/^\d{12,13}$/.test(told) ? new Date(Number(told)).toISOString() : told).slice(0, 10) || null;

test.runIf(haveCases())(
  "real groups: every institution, link, period and staleness as a naive reading finds them",
  async () => {
    const done = await importFiles(db, groups());
    expect(done.state).toBe("done");
    expect(done.summary.problems).toEqual({});
    const rows = naive("groups-lei2.csv");
    const stored = await db.owner.execute<{
      lei: string;
      name: string;
      country: string;
      status: string;
      category: string;
    }>(
      sql`select k.value as lei, i.name, i.country, i.registration_status as status, i.category from institution i
      join identifier k on k.institution_id = i.id and k.kind = 'lei' where i.register_digest is not null order by 1`,
    );
    expect([...stored]).toEqual(
      rows
        .map((row) => ({
          lei: row.LEI,
          name: row["Entity.LegalName"],
          country: row["Entity.LegalAddress.Country"],
          status: row["Registration.RegistrationStatus"],
          category: "unknown",
        }))
        .sort((a, b) => ((a.lei as string) < (b.lei as string) ? -1 : 1)),
    );
    const links = naive("groups-rr.csv");
    const told = await db.owner.execute(sql`
    select d.value || ' ' || h.value || ' ' || l.consolidation as key, l.stale, l.valid_from as since, l.valid_to as until
    from ownership_link l join identifier d on d.institution_id = l.held_id join identifier h on h.institution_id = l.holder_id
    order by 1`);
    expect([...told]).toEqual(
      links
        .map((row) => ({
          key: `${row["Relationship.StartNode.NodeID"]} ${row["Relationship.EndNode.NodeID"]} ${row["Relationship.RelationshipType"]?.includes("DIRECTLY") ? "direct" : "ultimate"}`,
          stale: row["Registration.RegistrationStatus"] === "LAPSED",
          since: day(row[`Relationship.Period.${period(row)}.startDate`]),
          until: day(row[`Relationship.Period.${period(row)}.endDate`]),
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    );
  },
);

test.runIf(haveCases())("real exceptions become statements; one with a live ultimate parent says nothing", async () => {
  const links = naive("groups-rr.csv");
  const hasUltimate = (lei = "") =>
    links.some(
      (r) => r["Relationship.StartNode.NodeID"] === lei && r["Relationship.RelationshipType"]?.includes("ULTIMATELY"),
    );
  const expected = new Map<string, string>();
  for (const row of naive("groups-repex.csv")) {
    const lei = row.LEI as string;
    if (hasUltimate(lei)) continue;
    const none = ["NO_KNOWN_PERSON", "NATURAL_PERSONS"].includes(row["Exception.Reason.1"] as string);
    if (!none || !expected.has(lei)) expected.set(lei, none ? "none" : "unnamed");
  }
  const stored = await db.owner.execute<{ lei: string; value: string }>(
    sql`select k.value as lei, s.value from group_statement s join identifier k on k.institution_id = s.institution_id`,
  );
  expect(new Map(stored.map((row) => [row.lei, row.value]))).toEqual(expected);
});

test.runIf(haveCases())(
  "the same files again change no row and enter nothing about the register in the log",
  async () => {
    const state = () =>
      db.owner.execute(sql`select (select count(*) from audit_entry where table_name not like 'register%') as entries,
      (select md5(string_agg(i::text, '' order by id)) from institution i) as institutions,
      (select md5(string_agg(l::text, '' order by id)) from ownership_link l) as links,
      (select md5(string_agg(n::text, '' order by id)) from institution_name n) as names,
      (select md5(string_agg(s::text, '' order by id)) from group_statement s) as statements`);
    const before = await state();
    const again = await importFiles(db, groups());
    expect(again.summary.counts.institutions).toMatchObject({ created: 0, changed: 0, unchanged: 94 });
    expect(again.summary.counts.links).toMatchObject({ created: 0, changed: 0, unchanged: 121, vanished: 0 });
    expect(await state()).toEqual(before);
  },
);

test.runIf(haveCases())(
  "the sample of 2019: unquoted, days in milliseconds, four slots, three wrong LEI told by line",
  async () => {
    const done = await importFiles(db, { entities: real("sample-lei2.csv"), relationships: real("sample-rr.csv") });
    expect(done.summary.files.entities).toMatchObject({ records: 400, rejected: 3 });
    expect(done.summary.counts.links?.created).toBe(400);
    const wrong = await db.owner.execute<{ line: number; detail: string }>(
      sql`select line, detail from register_import_error where import_id = ${done.id} order by line`,
    );
    const rows = naive("sample-lei2.csv");
    for (const { line, detail } of wrong) expect(rows[line - 2]?.LEI).toBe(detail);
    const ended = await db.owner.execute<{ n: number }>(
      sql`select count(*)::int as n from ownership_link where import_id = ${done.id} and valid_to is not null`,
    );
    const naiveEnded = naive("sample-rr.csv").filter(
      (row) =>
        row["Relationship.RelationshipStatus"] === "INACTIVE" || row[`Relationship.Period.${period(row)}.endDate`],
    );
    expect(ended[0]?.n).toBe(naiveEnded.length);
    const funds = rows.filter((row) => row["Entity.EntityCategory"] === "FUND").length;
    const [stored] = await db.owner.execute<{ n: number }>(
      sql`select count(*)::int as n from institution where category = 'fund' and import_id = ${done.id}`,
    );
    expect(stored?.n).toBe(funds);
  },
);
