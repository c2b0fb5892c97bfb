import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { movements } from "../../../app/domain/funding/movements.ts";
import { writeLetters } from "../../../app/services/notices/write-letters.ts";
import { type NoticeMachine, writeNotices } from "../../../app/services/notices/write-notices.ts";
import { ownNotices } from "../../../db/queries/notices.ts";
import { context, testDatabase, viewer } from "../../database.ts";
import { type RunningContract, runningContract, staffPerson } from "../positions/two-investors.ts";

const db = testDatabase();
let world: RunningContract;
let person: string;
/** People by the name of their institution; `ended`: their role ended. */
const people = new Map<string, string>();

async function holder(email: string, institutionId: string, expiresAt = "null"): Promise<string> {
  const [row] = await world.sql(`insert into person (email, name) values ('${email}', '${email}') returning id`);
  await world.sql(`insert into role_grant (person_id, role, institution_id, granted_at, expires_at)
    values ('${row?.id}', 'investor', '${institutionId}', '2023-01-01', ${expiresAt})`);
  people.set(email, row?.id as string);
  return row?.id as string;
}

beforeAll(async () => {
  person = await staffPerson(db);
  world = await runningContract(db, {
    ...{ mark: "Relais", person },
    parts: [
      { name: "Fonds Rivage", cents: 90_000_000n },
      { name: "Caisse Dune", cents: 180_000_000n },
    ],
  });
  const [first, second] = world.investors as [
    RunningContract["investors"][number],
    RunningContract["investors"][number],
  ];
  await holder("rivage@exemple.test", first.institutionId);
  await holder("dune@exemple.test", second.institutionId);
  await holder("ailleurs@exemple.test", first.institutionId, "'2024-01-01'");
  await world.sql(
    "insert into institution (id, name, country) values ('00000000-0000-4000-8000-0000000000aa', 'Autre', 'FR')",
  );
  await holder("autre@exemple.test", "00000000-0000-4000-8000-0000000000aa");
});

const at = (day: string, actor: NoticeMachine["actor"] = "system:write-notices"): NoticeMachine => ({
  ...{ jobs: db.jobs, actor, now: `${day}T12:00:00.000Z`, today: day },
  ...{ timeZone: "Europe/Paris", zone: "metropole", origin: "https://tamis.exemple.test" },
});
const told = (email: string) =>
  world.sql(`select kind, told->>'cents' as cents, told->>'onDay' as on, address from notice
    where person_id = '${people.get(email)}' order by kind, key`);
const kinds = async (email: string) => (await told(email)).map(({ kind }) => kind);
const letters = () => world.sql("select recipient, subject, body from outgoing_mail order by key");
beforeEach(() => world.sql("delete from notice; delete from outgoing_mail; delete from notice_choice"));

test("a call is told to each institution's own people with its own amount, again as its day comes, and no more once paid", async () => {
  const [rivage] = world.investors as [RunningContract["investors"][number]];
  const ids = await world.call(3, { noticed: "2025-02-01", payBy: "2025-02-20" }, [30_000_000n, 60_000_000n]);
  await writeNotices(at("2025-02-03"));
  const address = `/ma-position/${world.contractId}/appels/3`;
  expect(await told("rivage@exemple.test")).toEqual([
    { kind: "call_opened", cents: "30000000", on: "2025-02-20", address },
  ]);
  expect(await told("dune@exemple.test")).toMatchObject([{ kind: "call_opened", cents: "60000000" }]);
  await writeNotices(at("2025-02-14"));
  expect(await kinds("dune@exemple.test")).toEqual(["call_opened"]);
  await world.post(rivage, "receive", "2025-02-15", {
    lines: movements.receive(1, 30_000_000n),
    columns: { call_part_id: `'${ids[0]}'` },
  });
  await writeNotices(at("2025-02-15"));
  await writeNotices(at("2025-02-16"));
  await writeNotices(at("2025-02-19"));
  expect(await kinds("dune@exemple.test")).toEqual(["call_due_soon", "call_due_soon", "call_opened"]);
  expect(await kinds("rivage@exemple.test")).toEqual(["call_opened"]);
  for (const nobody of ["ailleurs@exemple.test", "autre@exemple.test"]) expect(await kinds(nobody)).toEqual([]);
  await world.sql("delete from notice");
  await writeNotices(at("2025-02-21"));
  expect(await world.sql("select 1 from notice where kind like 'call%'")).toEqual([]);
});

test("a certified result opens the time to object for every investor, told again before it ends", async () => {
  await world.sql(`insert into result_event (contract_id, result_id, kind, on_day, validator, words, recorded_by)
    values ('${world.contractId}', '${world.resultId}', 'validated', '2025-03-03', 'judge', 'Ordonnance.', '${person}')`);
  // Fifteen working days after Monday 3 March 2025 is Monday the 24th.
  await writeNotices(at("2025-03-04"));
  expect(await told("dune@exemple.test")).toMatchObject([{ kind: "result_certified", on: "2025-03-24" }]);
  await writeNotices(at("2025-03-21"));
  expect(await kinds("rivage@exemple.test")).toEqual(["objection_ending", "result_certified"]);
  await world.sql("delete from notice");
  await writeNotices(at("2025-03-25"));
  expect(await world.sql("select 1 from notice")).toEqual([]);
});

const notice = async (number: number, lines: readonly [0 | 1, bigint][], replaced?: string) => {
  const id = randomUUID();
  await world.sql(`insert into due_notice (id, contract_id, number, as_of, inputs_hash, reason, issued_by, issued_at)
    values ('${id}', '${world.contractId}', ${number}, '2025-04-01', 'x', '${replaced ? "Erreur." : ""}', '${person}', '2025-04-01T0${number}:00:00Z')`);
  for (const [i, cents] of lines)
    await world.sql(`insert into due_line (contract_id, notice_id, commitment_id, key, kind, pay_on, payer, cents, explanation)
      values ('${world.contractId}', '${id}', '${world.investors[i]?.commitmentId}', 'a${i}', 'capital', '2025-05-02', 'departement', ${cents}, '{}')`);
  if (replaced)
    await world.sql(`update due_notice set superseded_at = now(), superseded_by = '${id}' where id = '${replaced}'`);
  return id;
};

test("a due is told to whom it is due; a correction only to those for whom it changed, also down to nothing", async () => {
  const first = await notice(1, [
    [0, 700n],
    [1, 900n],
  ]);
  await writeNotices(at("2025-04-01"));
  expect(await told("rivage@exemple.test")).toMatchObject([{ kind: "due_told", cents: "700", on: "2025-05-02" }]);
  expect(await told("dune@exemple.test")).toMatchObject([{ kind: "due_told", cents: "900" }]);
  const second = await notice(
    2,
    [
      [0, 700n],
      [1, 800n],
    ],
    first,
  );
  await writeNotices(at("2025-04-01"));
  expect(await kinds("rivage@exemple.test")).toEqual(["due_told"]);
  expect(await told("dune@exemple.test")).toMatchObject([
    { kind: "due_corrected", cents: "800" },
    { kind: "due_told" },
  ]);
  await notice(3, [[0, 700n]], second);
  await writeNotices(at("2025-04-02"));
  expect((await told("dune@exemple.test"))[0]).toMatchObject({ kind: "due_corrected" });
  expect((await told("dune@exemple.test")).map(({ cents }) => cents)).toContain("0");
  expect(await kinds("rivage@exemple.test")).toEqual(["due_told"]);
  await world.sql("delete from notice");
  await writeNotices(at("2025-04-20"));
  expect(await world.sql("select 1 from notice")).toEqual([]);
});

test("an answer is told to who asked alone, an announcement to all at once", async () => {
  const [question] = await world.sql(`insert into investor_question (contract_id, party_id, words, asked_by)
    values ('${world.contractId}', '${world.investors[0]?.partyId}', 'Quand ?', '${person}') returning id`);
  await world.sql(`insert into investor_answer (contract_id, question_id, words, answered_by, answered_at)
    values ('${world.contractId}', '${question?.id}', 'En mars.', '${person}', '2025-06-02T08:00:00Z')`);
  await writeNotices(at("2025-06-02"));
  expect(await kinds("rivage@exemple.test")).toEqual(["question_answered"]);
  expect(await kinds("dune@exemple.test")).toEqual([]);
  await world.sql(`insert into announcement (contract_id, question, words, published_by, published_at)
    values ('${world.contractId}', 'Quand ?', 'En mars.', '${person}', '2025-06-02T08:00:00Z')`);
  await writeNotices(at("2025-06-02"));
  expect(await kinds("rivage@exemple.test")).toEqual(["answer_to_all", "question_answered"]);
  expect(await kinds("dune@exemple.test")).toEqual(["answer_to_all"]);
});

test("three jobs at once tell each person once and write each letter once; a letter holds no amount", async () => {
  await world.sql(`insert into funding_call (contract_id, number, noticed_on, pay_by, issued_by)
    values ('${world.contractId}', 9, '2025-07-01', '2025-08-01', '${person}')`);
  await world.sql(`insert into call_part (contract_id, call_id, commitment_id, cents, uncalled_after_cents, reference)
    select contract_id, id, '${world.investors[0]?.commitmentId}', 123456, 0, 'R9' from funding_call where number = 9`);
  const job = () => writeNotices(at("2025-07-02")).then(() => writeLetters(at("2025-07-02")));
  for (let round = 0; round < 3; round++) await Promise.all([job(), job(), job()]);
  expect(await kinds("rivage@exemple.test")).toEqual(["call_opened"]);
  const sent = await letters();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ recipient: "rivage@exemple.test", subject: "Un appel de fonds" });
  expect(sent[0]?.body).toMatch(/Contrat «\sContrat Relais\s»/);
  expect(sent[0]?.body).toMatch(/à payer au plus tard le 1er août 2025/);
  expect(sent[0]?.body).not.toMatch(/1\D?234|Rivage/);
});

test("a person of two institutions reads of each only when acting for it; whose role ended is written nothing", async () => {
  const both = people.get("dune@exemple.test") ?? "";
  const [first, second] = world.investors;
  await world.sql(
    `insert into role_grant (person_id, role, institution_id, granted_at) values ('${both}', 'investor', '${first?.institutionId}', '2023-01-01')`,
  );
  await writeNotices(at("2025-07-02"));
  const read = (institutionId: string | null, role: "investor" | "finance" = "investor") =>
    context(db, viewer(role, { personId: both, institutionId })).read((tx) =>
      ownNotices(tx, role, { number: 1, size: 30 }),
    );
  expect(await read(first?.institutionId ?? null)).toMatchObject({ total: 1, unread: 1 });
  expect(await read(second?.institutionId ?? null)).toMatchObject({ total: 0, notices: [] });
  expect(await read(null, "finance")).toMatchObject({ total: 0, notices: [] });
  await world.sql(
    `update role_grant set revoked_at = now() where person_id = '${both}' and institution_id = '${first?.institutionId}'`,
  );
  await writeLetters(at("2025-07-02"));
  expect((await letters()).map(({ recipient }) => recipient)).toEqual(["rivage@exemple.test"]);
});
