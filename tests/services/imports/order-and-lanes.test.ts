import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { asImport } from "../../../app/services/imports/machine.ts";
import { closeLanding, openLanding } from "../../../db/landing/tables.ts";
import { testDatabase } from "../../database.ts";
import { entities, exceptions, fileOf, importFiles, lei, relations } from "./golden-copy.ts";

const db = testDatabase();

/** Of both lanes of a merge, from one end of the order of bytes to the other. */
const words = ["0FIRST", "9NINE", "ALPHA", "MIDDLE", "ZULU", "ZZZZZZZZZZZZZZZZZZ"].map(lei);

const foreign = Boolean(process.env.DATABASE_URL);
if (foreign) console.log("skipped: the order of names of a server that is not ours");

test.skipIf(foreign)("the embedded database reads names in French order, where ~ comes before A", async () => {
  const [order] = await db.owner.execute(sql`select '~' < 'A' as french, 'é' < 'f' as accents`);
  expect(order).toEqual({ french: true, accents: true });
});

test("every code is compared byte by byte where runs and joins are made of it", async () => {
  await asImport({ jobs: db.jobs, actor: "cli:import", today: "2026-11-23" }, "", openLanding);
  const codes = await db.owner.execute<{ code: string; order: string }>(sql`
    select c.relname || '.' || a.attname as code, l.collname as order from pg_attribute a
    join pg_class c on c.oid = a.attrelid join pg_collation l on l.oid = a.attcollation
    where (c.relnamespace = 'landing'::regnamespace and a.attname in ('lei', 'held', 'holder', 'siren'))
      or (c.oid = 'identifier'::regclass and a.attname = 'value') order by 1`);
  await asImport({ jobs: db.jobs, actor: "cli:import", today: "2026-11-23" }, "", closeLanding);
  expect(codes.map(({ code, order }) => `${code} ${order}`)).toEqual(
    ["entity.lei", "entity.siren", "exception.lei", "identifier.value", "relation.held", "relation.holder"].map(
      (code) => `${code} C`,
    ),
  );
});

test("institutions, relations and exceptions from both ends of the order all arrive, and again change nothing", async () => {
  const top = lei("ORDERTOP");
  const files = {
    entities: fileOf(
      entities([...words, top].map((LEI, i) => ({ LEI, "Entity.LegalAddress.Country": i % 2 ? "DE" : "FR" }))),
    ),
    relationships: fileOf(relations(words.map((from) => ({ from, to: top })))),
    exceptions: fileOf(exceptions(words.map((one) => [one, "ULTIMATE", "NO_LEI"]))),
  };
  const first = await importFiles(db, files);
  expect(first.summary.counts).toMatchObject({
    institutions: { created: 7, placeholders: 0 },
    links: { created: 6 },
    statements: { created: 6 },
  });
  const again = await importFiles(db, { ...files, complete: true });
  expect(again.summary.counts).toMatchObject({
    institutions: { created: 0, changed: 0, unchanged: 7 },
    links: { created: 0, changed: 0, unchanged: 6, vanished: 0 },
    statements: { created: 0, changed: 0, unchanged: 6, vanished: 0 },
  });
});

test("of two claims to a SIREN the earlier line is heard, wherever the institutions are", async () => {
  const claim = {
    "Entity.RegistrationAuthority.RegistrationAuthorityID": "RA000189",
    "Entity.RegistrationAuthority.RegistrationAuthorityEntityID": "542044524",
  };
  const claimants = Array.from({ length: 20 }, (_, i) => lei(`CLAIM${String.fromCharCode(65 + i)}`));
  const done = await importFiles(db, {
    entities: fileOf(
      entities(claimants.map((LEI, i) => ({ LEI, "Entity.LegalAddress.Country": i % 2 ? "FR" : "BE", ...claim }))),
    ),
  });
  expect(done.summary.problems).toEqual({ "siren-conflict": 19 });
  const [holder] = await db.owner.execute<{ lei: string }>(sql`select l.value as lei from identifier s
    join identifier l on l.institution_id = s.institution_id and l.kind = 'lei' where s.kind = 'siren'`);
  expect(holder?.lei).toBe(claimants[0]);
});
