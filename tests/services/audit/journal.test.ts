import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { messages } from "../../../app/locales/index.ts";
import { sentenceOf } from "../../../app/routes/audit/journal-sentence.ts";
import { entriesPerPage, type JournalFilters, journal, journalActions } from "../../../db/queries/audit.ts";
import { asMachine, context, testDatabase, viewer } from "../../database.ts";

const db = testDatabase();
const auditor = context(db, viewer("auditor"));
const claire = randomUUID();
const bank = randomUUID();

const asked = (filters: JournalFilters) => auditor.read((tx) => journal(tx, filters, "Europe/Paris"));
const told = async (filters: JournalFilters, locale: "fr" | "en" = "fr") =>
  (await asked(filters)).map((entry) => sentenceOf(messages(locale), locale, entry));

beforeAll(async () => {
  const machine = { role: "system", actor: "system:sign-in" } as const;
  await asMachine(db.jobs, machine, { action: "invitation.accept" }, async (tx) => {
    await tx.execute(
      sql`insert into person (id, name, email, locale) values (${claire}, 'Claire Morel', 'claire@exemple.test', 'fr')`,
    );
    await tx.execute(sql`insert into role_grant (person_id, role) values (${claire}, 'finance')`);
  });
  await asMachine(db.jobs, machine, { action: "sign-in" }, (tx) =>
    tx.execute(sql`select tamis.log_event('sign-in', ${claire}::text)`),
  );
  const finance = context(db, viewer("finance", { personId: claire }));
  await finance.write(
    "institution.record",
    (tx) => tx.execute(sql`insert into institution (id, name, country) values (${bank}, 'Banque 50 %_', 'FR')`),
    "lettre du 3 mars",
  );
});

test("a sign-in says whose, a role says whose and which", async () => {
  expect(await told({ action: "sign-in" })).toEqual(["Claire Morel : connexion"]);
  expect(await told({ table: "role_grant" })).toEqual([
    "Le portail (à la connexion) a enregistré un rôle : Claire Morel, Direction des finances",
  ]);
  expect(await told({ table: "role_grant" }, "en")).toEqual([
    "The portal (at sign-in) recorded a role: Claire Morel, Finance office",
  ]);
  expect(await told({ subject: bank })).toEqual(["Claire Morel a enregistré un établissement : Banque 50 %_"]);
});

test("every filter narrows, alone and with another", async () => {
  const [entry] = await asked({ subject: bank });
  expect(entry?.reason).toBe("lettre du 3 mars");
  expect((await asked({ person: "claire" })).map((e) => e.action).sort()).toEqual(["institution.record", "sign-in"]);
  expect((await asked({ person: "claire@exemple" })).length).toBe(2);
  expect((await asked({ person: "%" })).length).toBe(0);
  expect((await asked({ person: "sign-in" })).every((e) => e.actor === "system:sign-in")).toBe(true);
  expect((await asked({ person: "claire", table: "institution" })).length).toBe(1);
  const [today] = await db.owner.execute<{ day: string }>(
    sql`select (now() at time zone 'Europe/Paris')::date::text as day`,
  );
  expect((await asked({ subject: bank, from: today?.day, to: today?.day })).length).toBe(1);
  expect((await asked({ subject: bank, to: "2020-01-01" })).length).toBe(0);
  expect((await asked({ subject: bank, from: "2999-01-01" })).length).toBe(0);
  expect(await auditor.read((tx) => journalActions(tx))).toEqual([
    "institution.record",
    "invitation.accept",
    "sign-in",
  ]);
});

test("pages follow each other without a gap or a repeat, also while entries are added", async () => {
  const finance = context(db, viewer("finance", { personId: claire }));
  const add = (from: number, to: number) =>
    finance.write("institution.record", (tx) =>
      tx.execute(
        sql`insert into institution (name, country) select 'Banque ' || n, 'FR' from generate_series(${from}::int, ${to}::int) n`,
      ),
    );
  await add(1, 120);
  const all = (
    await db.owner.execute<{ id: number }>(sql`select id::float8 as id from audit_entry order by id desc`)
  ).map((e) => e.id);
  const seen: number[] = [];
  let before: number | undefined;
  for (let page = 0; page < 10; page++) {
    const entries = await asked({ before });
    const shown = entries.slice(0, entriesPerPage).map((e) => e.id);
    seen.push(...shown);
    if (page === 0) await add(121, 125);
    if (entries.length <= entriesPerPage) break;
    before = shown.at(-1);
  }
  expect(seen).toEqual(all);
});

test("what belongs to a file is told with its candidate, whatever step away it is, and found by the file's number", async () => {
  const [file, programme, selection] = [randomUUID(), randomUUID(), randomUUID()];
  const finance = context(db, viewer("finance", { personId: claire }));
  await finance.write("candidacy.register", async (tx) => {
    await tx.execute(sql`insert into programme (id, name, purpose, population, territories, audiences, budget_cents)
      values (${programme}, 'P', 'p', 'p', '{FR-33}', '{families}', 1)`);
    await tx.execute(
      sql`insert into selection (id, programme_id, name, rule) values (${selection}, ${programme}, 'Appel', '{}')`,
    );
    await tx.execute(
      sql`insert into candidacy (id, selection_id, institution_id) values (${file}, ${selection}, ${bank})`,
    );
    await tx.execute(sql`insert into questionnaire (candidacy_id, round, kind) values (${file}, 1, 'call')`);
  });
  await db.owner.transaction(async (tx) => {
    await tx.execute(sql`select set_config('tamis.actor', ${`person:${claire}`}, true)`);
    await tx.execute(sql`insert into answer (questionnaire_id, criterion_code, version, answered_by)
      select id, 'INC-1', 1, ${claire} from questionnaire`);
  });
  expect(await told({ subject: file })).toEqual([
    "Claire Morel a enregistré une réponse au questionnaire : Banque 50 %_",
    "Claire Morel a enregistré un questionnaire : Banque 50 %_",
    "Claire Morel a enregistré une candidature : Banque 50 %_",
  ]);
  expect(await told({ subject: selection })).toHaveLength(2);
});
