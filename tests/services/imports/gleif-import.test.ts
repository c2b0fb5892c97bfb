import { existsSync } from "node:fs";
import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { cancelImport } from "../../../app/services/imports/cancel-import.ts";
import { startGleifImport } from "../../../app/services/imports/start-gleif-import.ts";
import { takeUpImports } from "../../../app/services/imports/take-up-imports.ts";
import { context, testDatabase, viewer } from "../../database.ts";
import { entities, exceptions, fileOf, hashOf, importFiles, lei, relations, zipOf } from "./golden-copy.ts";

const db = testDatabase();
const machine = () => ({ jobs: db.jobs, actor: "system:gleif-import" as const, today: "2026-11-23" });

async function links(held: string) {
  const rows = await db.owner.execute<{
    holder: string;
    kind: string;
    level: string;
    live: boolean;
    stale: boolean;
    period: string;
  }>(sql`
    select h.value as holder, l.kind, l.consolidation as level, l.superseded_at is null as live, l.stale,
      coalesce(l.valid_from::text, '') || '/' || coalesce(l.valid_to::text, '') as period
    from ownership_link l join identifier d on d.institution_id = l.held_id and d.kind = 'lei'
    join identifier h on h.institution_id = l.holder_id and h.kind = 'lei' where d.value = ${held} order by l.recorded_at, 1`);
  return [...rows];
}
async function statements(who: string) {
  const rows = await db.owner.execute<{ value: string; reason: string }>(sql`
    select s.value, s.reason from group_statement s join identifier k on k.institution_id = s.institution_id
    where k.value = ${who} and s.superseded_at is null`);
  return [...rows];
}
async function problemsOf(id: string) {
  const rows = await db.owner.execute<{ line: number; code: string }>(
    sql`select line, code from register_import_error where import_id = ${id} order by line`,
  );
  return rows.map(({ line, code }) => `${line} ${code}`);
}

test("the period is found in any of the five slots; accounting periods never count", async () => {
  const top = lei("SLOTTOP");
  const rows = [1, 2, 3, 4, 5].map((slot) => ({
    from: lei(`SLOT${slot}`),
    to: top,
    [`Relationship.Period.${slot}.startDate`]: `201${slot}-02-03T00:00:00Z`,
    [`Relationship.Period.${slot}.periodType`]: "RELATIONSHIP_PERIOD",
    [`Relationship.Period.${(slot % 5) + 1}.startDate`]: "1999-01-01T00:00:00Z",
    [`Relationship.Period.${(slot % 5) + 1}.endDate`]: "1999-12-31T00:00:00Z",
    [`Relationship.Period.${(slot % 5) + 1}.periodType`]: "ACCOUNTING_PERIOD",
  }));
  await importFiles(db, { relationships: fileOf(relations(rows)) });
  for (const slot of [1, 2, 3, 4, 5]) {
    expect(await links(lei(`SLOT${slot}`))).toMatchObject([{ holder: top, period: `201${slot}-02-03/` }]);
  }
});

test("a newer file supersedes what changed, an older one changes nothing, another parent replaces the first", async () => {
  const [child, top, other] = [lei("NEWCHILD"), lei("NEWTOP"), lei("NEWOTHER")];
  const told = (to: string, updated: string, status = "PUBLISHED") =>
    fileOf(
      relations([
        { from: child, to, "Registration.LastUpdateDate": updated, "Registration.RegistrationStatus": status },
      ]),
    );
  await importFiles(db, { relationships: told(top, "2026-02-01T00:00:00Z") });
  await importFiles(db, { relationships: told(top, "2026-03-01T00:00:00Z", "LAPSED") });
  expect(await links(child)).toMatchObject([
    { live: false, stale: false },
    { live: true, stale: true },
  ]);
  const late = await importFiles(db, { relationships: told(top, "2026-02-15T00:00:00Z") });
  expect(late.summary.counts.links).toMatchObject({ older: 1, changed: 0 });
  await importFiles(db, { relationships: told(other, "2026-04-01T00:00:00Z") });
  expect((await links(child)).filter((link) => link.live)).toMatchObject([{ holder: other, stale: false }]);
});

test("a relation the file is silent about stays, unless the copy is said to be complete", async () => {
  const [a, b, top] = [lei("GONEA"), lei("GONEB"), lei("GONETOP")];
  await importFiles(db, {
    relationships: fileOf(
      relations([
        { from: a, to: top },
        { from: b, to: top },
      ]),
    ),
  });
  const part = fileOf(relations([{ from: a, to: top }]));
  await importFiles(db, { relationships: part });
  expect(await links(b)).toMatchObject([{ live: true }]);
  const broken = fileOf(`${relations([{ from: a, to: top }])}"torn\n`);
  const careful = await importFiles(db, { relationships: broken, complete: true });
  expect(careful.summary.vanishingSkipped).toBe(true);
  expect(await links(b)).toMatchObject([{ live: true }]);
  await importFiles(db, { relationships: part, complete: true });
  expect(await links(b)).toMatchObject([{ live: false }]);
  expect(await links(a)).toMatchObject([{ live: true }]);
});

test("exceptions: none, unnamed, and what live relations make of them", async () => {
  const [orphan, secret, half, capped, known] = ["EXORPHAN", "EXSECRET", "EXHALF", "EXCAPPED", "EXKNOWN"].map(
    lei,
  ) as string[];
  const top = lei("EXTOP");
  const ultimate = { "Relationship.RelationshipType": "IS_ULTIMATELY_CONSOLIDATED_BY" };
  await importFiles(db, {
    relationships: fileOf(
      relations([
        { from: capped as string, to: top, ...ultimate },
        { from: known as string, to: top },
      ]),
    ),
    exceptions: fileOf(
      exceptions([
        [orphan as string, "DIRECT", "NATURAL_PERSONS"],
        [orphan as string, "ULTIMATE", "NO_KNOWN_PERSON"],
        [secret as string, "DIRECT", "NON_PUBLIC"],
        [half as string, "DIRECT", "NO_KNOWN_PERSON"],
        [half as string, "ULTIMATE", "NO_LEI"],
        [capped as string, "DIRECT", "NO_KNOWN_PERSON"],
        [known as string, "ULTIMATE", "NON_CONSOLIDATING"],
      ]),
    ),
  });
  expect(await statements(orphan as string)).toEqual([{ value: "none", reason: "NATURAL_PERSONS" }]);
  expect(await statements(secret as string)).toEqual([{ value: "unnamed", reason: "NON_PUBLIC" }]);
  expect(await statements(half as string)).toEqual([{ value: "unnamed", reason: "NO_LEI" }]);
  expect(await statements(capped as string)).toEqual([]);
  expect(await statements(known as string)).toEqual([{ value: "unnamed", reason: "NON_CONSOLIDATING" }]);
  await importFiles(db, { relationships: fileOf(relations([{ from: orphan as string, to: top, ...ultimate }])) });
  expect(await statements(orphan as string)).toEqual([]);
});

test("errors carry the line, also behind a field of several lines, and never stop the rest", async () => {
  const lines = entities(["ERRA", "ERRB", "ERRC", "ERRD", "ERRE", "ERRF"].map((word) => ({ LEI: lei(word) }))).split(
    "\n",
  );
  const [header, a, b, c, d, e, f] = lines as string[];
  const torn = (b as string).replace('"FR"', '"FR');
  const file = [
    header,
    (a as string).replace("Maison", "Maison\ndes\ndeux rives"), // lines 2–4
    torn, // 5
    (c as string).replace(lei("ERRC"), `${lei("ERRC").slice(0, 18)}00`), // 6
    (d as string).replace("2026-01-01T", "2026-02-30T"), // 7
    `${e},"one too many"`, // 8
    Buffer.from((f as string).replace("Maison", "Maison é"))
      .toString("latin1")
      .replace("Ã©", "\xe9"), // 9
    (f as string).replace(lei("ERRF"), lei("ERRG")), // 10
    '"a quote that never closes',
  ].join("\r\n");
  const done = await importFiles(db, { entities: fileOf(Buffer.from(file, "latin1")) });
  expect(done.state).toBe("done");
  expect(await problemsOf(done.id)).toEqual([
    "5 line-unbalanced",
    "6 lei-invalid",
    "7 date-invalid",
    "8 line-columns",
    "9 line-encoding",
    "11 line-unbalanced",
  ]);
  expect(done.summary.counts.institutions).toMatchObject({ created: 2 });
  const [row] = await db.owner.execute<{ name: string }>(
    sql`select i.name from institution i join identifier k on k.institution_id = i.id where k.value = ${lei("ERRA")}`,
  );
  expect(row?.name).toBe(`Maison\ndes\ndeux rives ${lei("ERRA")}`);
});

test("names, categories, successors and SIREN; a second claim to a SIREN is told and not merged", async () => {
  const rows: Record<string, string>[] = [
    {
      LEI: lei("NAMEA"),
      "Entity.EntityCategory": "RESIDENT_GOVERNMENT_ENTITY",
      "Entity.RegistrationAuthority.RegistrationAuthorityID": "RA000189",
      "Entity.RegistrationAuthority.RegistrationAuthorityEntityID": "552 100 554",
      "Entity.OtherEntityNames.OtherEntityName.1": "Vieux nom",
      "Entity.OtherEntityNames.OtherEntityName.1.type": "PREVIOUS_LEGAL_NAME",
    },
    {
      LEI: lei("NAMEB"),
      "Entity.EntityCategory": "BRANCH",
      "Entity.RegistrationAuthority.RegistrationAuthorityID": "RA000192",
      "Entity.RegistrationAuthority.RegistrationAuthorityEntityID": "552100554",
    },
    {
      LEI: lei("NAMEC"),
      "Registration.RegistrationStatus": "MERGED",
      "Entity.SuccessorEntity.SuccessorLEI": lei("NAMEA"),
      "Entity.RegistrationAuthority.RegistrationAuthorityID": "RA000189",
      "Entity.RegistrationAuthority.RegistrationAuthorityEntityID": "552100555",
    },
  ];
  const done = await importFiles(db, { entities: fileOf(entities(rows)) });
  expect(await problemsOf(done.id)).toEqual(["3 siren-conflict", "4 siren-invalid"]);
  const told =
    await db.owner.execute(sql`select i.category, i.registration_status as status, i.successor_lei as successor,
    (select array_agg(n.kind || ':' || n.name order by n.kind) from institution_name n where n.institution_id = i.id) as names
    from institution i where i.import_id = ${done.id} order by i.name`);
  expect([...told]).toEqual([
    {
      category: "public_body",
      status: "ISSUED",
      successor: null,
      names: ["former:Vieux nom", `legal:Maison ${lei("NAMEA")}`],
    },
    { category: "branch", status: "ISSUED", successor: null, names: [`legal:Maison ${lei("NAMEB")}`] },
    { category: "unknown", status: "MERGED", successor: lei("NAMEA"), names: [`legal:Maison ${lei("NAMEC")}`] },
  ]);
});

test("a .zip is read while unpacked; a bomb, two files, a wrong file are refused in words", async () => {
  const csv = Buffer.from(entities([{ LEI: lei("ZIPA") }]));
  const done = await importFiles(db, { entities: fileOf(zipOf({ "golden-copy.csv": csv })) });
  expect(done.summary.counts.institutions).toMatchObject({ created: 1 });
  const failureOf = async (bytes: Buffer | string) => {
    const row = await importFiles(db, { entities: fileOf(bytes) });
    expect(row.state).toBe("failed");
    return JSON.parse(row.failure ?? "{}").key;
  };
  expect(await failureOf(zipOf({ "bomb.csv": Buffer.alloc(50_000_000, 65) }))).toBe("importZipTooLarge");
  expect(await failureOf(zipOf({ "a.csv": csv, "b.csv": csv }))).toBe("importZipNotOneCsv");
  expect(await failureOf(zipOf({ "a.csv": csv }).subarray(0, 60))).toBe("importZipBroken");
  expect(await failureOf("LEI;Nom\n1;2\n")).toBe("importColumnsMissing");
  expect(await failureOf("")).toBe("importFileEmpty");
});

test("a rehearsal counts and changes nothing", async () => {
  const done = await importFiles(db, { entities: fileOf(entities([{ LEI: lei("REHEARSAL") }])), dryRun: true });
  expect(done.summary.counts.institutions).toMatchObject({ created: 1 });
  const rows = await db.owner.execute(sql`select 1 from identifier where value = ${lei("REHEARSAL")}`);
  expect(rows).toHaveLength(0);
});

test("started from the portal, run by the job; cancelled before it runs; left by a dead process, taken up again", async () => {
  const finance = context(db, viewer("finance"));
  const csv = entities([{ LEI: lei("PORTAL") }]);
  const file = { path: fileOf(csv), name: "lei2.csv", bytes: csv.length, sha256: hashOf(csv) };
  const state = async (id: string) => {
    const [row] = await db.owner.execute<{ state: string }>(sql`select state from register_import where id = ${id}`);
    return row?.state;
  };
  await expect(startGleifImport(context(db, viewer("legal")), { entities: file })).rejects.toMatchObject({
    kind: "Forbidden",
  });
  await expect(startGleifImport(finance, {})).rejects.toMatchObject({ kind: "Invalid" });
  const other = { ...file, path: fileOf(csv) };
  const stopped = await startGleifImport(finance, { entities: other });
  await cancelImport(finance, stopped);
  const dead = await startGleifImport(finance, { entities: file });
  await db.jobs.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('role', 'tamis_import', true), set_config('tamis.actor', 'system:gleif-import', true)`,
    );
    await tx.execute(sql`update register_import set state = 'running' where id = ${dead.id}`);
  });
  await takeUpImports(machine());
  expect(await state(stopped.id)).toBe("cancelled");
  expect(existsSync(other.path)).toBe(false);
  expect(await state(dead.id)).toBe("done");
  expect(existsSync(file.path)).toBe(false);
  const [kept] = await db.owner.execute<{ file: object }>(
    sql`select files->'files'->'entities' as file from register_import where id = ${dead.id}`,
  );
  expect(kept?.file).toMatchObject({ name: "lei2.csv", bytes: csv.length, sha256: hashOf(csv) });
  await expect(cancelImport(finance, dead)).rejects.toMatchObject({ kind: "Precondition" });
});
