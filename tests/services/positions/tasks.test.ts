import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { movements } from "../../../app/domain/funding/movements.ts";
import { investorTasks } from "../../../app/services/positions/investor-tasks.ts";
import { openContract } from "../../../app/services/positions/open-contract.ts";
import { readPositions } from "../../../app/services/positions/read-positions.ts";
import { statementOf } from "../../../app/services/positions/write-statement.ts";
import { questionsWaiting } from "../../../db/queries/questions.ts";
import { context, testDatabase, viewer } from "../../database.ts";
import { type RunningContract, runningContract, staffPerson } from "./two-investors.ts";

const db = testDatabase();
const today = "2025-02-03";
let world: RunningContract;
let person: string;

beforeAll(async () => {
  person = await staffPerson(db);
  world = await runningContract(db, {
    ...{ mark: "Relais", person },
    parts: [
      { name: "Fonds Rivage", cents: 90_000_000n },
      { name: "Caisse Dune", cents: 180_000_000n },
    ],
  });
});

const as = (i: 0 | 1, on = today) =>
  context(db, viewer("investor", { institutionId: world.investors[i]?.institutionId ?? null }), { today: on });

test("an investor is told what to pay, what may be contested, what is due and what was answered; nobody else is", async () => {
  expect(await investorTasks(as(0))).toEqual([]);
  const [first] = world.investors as [RunningContract["investors"][number]];
  await world.call(3, { noticed: "2025-02-01", payBy: "2025-02-20" }, [30_000_000n, 60_000_000n]);
  await world.sql(`insert into result_event (contract_id, result_id, kind, on_day, validator, words, recorded_by)
    values ('${world.contractId}', '${world.resultId}', 'validated', '2025-02-01', 'judge', 'Ordonnance.', '${person}')`);
  const entryId = await world.post(first, "owe", "2025-02-01", {
    lines: movements.owe({ payer: "departement", of: 1, what: "capital", cents: 700n }),
  });
  const noticeId = randomUUID();
  await world.sql(`insert into due_notice (id, contract_id, number, as_of, inputs_hash, issued_by)
      values ('${noticeId}', '${world.contractId}', 1, '2025-02-01', 'x', '${person}');
    insert into due_line (contract_id, notice_id, commitment_id, key, kind, pay_on, payer, cents, explanation, entry_id)
      values ('${world.contractId}', '${noticeId}', '${first.commitmentId}', 'a', 'capital', '2025-02-28', 'departement', 700, '{}', '${entryId}')`);
  const [question] = await world.sql(`insert into investor_question (contract_id, party_id, words, asked_by)
    values ('${world.contractId}', '${first.partyId}', 'Quand ?', '${person}') returning id`);
  const finance = context(db, viewer("finance", { personId: person }), { today });
  expect(await finance.read(questionsWaiting)).toMatchObject([{ contractId: world.contractId, count: 1 }]);
  await world.sql(`insert into investor_answer (contract_id, question_id, words, answered_by)
    values ('${world.contractId}', '${question?.id}', 'En mars.', '${person}')`);
  expect(await finance.read(questionsWaiting)).toEqual([]);

  const told = await investorTasks(as(0));
  expect(told).toMatchObject([
    { kind: "pay", call: 3, cents: 30_000_000n, on: "2025-02-20" },
    { kind: "contest", resultId: world.resultId },
    { kind: "due", cents: 700n, payer: "departement", on: "2025-02-28" },
    { kind: "answered", count: 1, on: null },
  ]);
  const neighbour = await investorTasks(as(1));
  expect(neighbour.map(({ kind }) => kind)).toEqual(["pay", "contest"]);
  expect(neighbour[0]).toMatchObject({ cents: 60_000_000n });
  expect((await investorTasks(as(0, "2025-03-03")))[0]).toMatchObject({ kind: "payLate", cents: 30_000_000n });
});

test("a statement holds its investor's positions alone; a stranger has none, and no contract to open", async () => {
  const when = { on: today, knownAt: null };
  const own = statementOf(await readPositions(as(1), {}, when), today);
  expect(own).toMatchObject({ investor: "Caisse Dune", contracts: [{ title: "Contrat Relais" }] });
  expect(own.contracts[0]?.position.standing.committed).toBe(180_000_000n);
  const whose = { contractId: world.contractId, partyId: world.investors[0]?.partyId ?? "" };
  const strangers = await readPositions(as(1), whose, when);
  expect(() => statementOf(strangers, today)).toThrow();
  const nobody = context(db, viewer("investor", { institutionId: randomUUID() }), { today });
  await expect(openContract(nobody, "/nowhere", world.contractId)).rejects.toThrow();
});
