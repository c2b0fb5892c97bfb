import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { reconcile } from "../../../app/domain/funding/reconcile.ts";
import { proveMovement } from "../../../app/services/funding/prove-movement.ts";
import { readMoney } from "../../../app/services/funding/read-money.ts";
import { receivePayment } from "../../../app/services/funding/receive-payment.ts";
import { signedPageOf } from "../../../db/queries/outcomes.ts";
import { linesOfStatements } from "../../../db/queries/statements.ts";
import { context, testDatabase, viewer } from "../../database.ts";
import { type RunningContract, runningContract, staffPerson } from "../positions/two-investors.ts";

const db = testDatabase();
const today = "2025-03-20";
let world: RunningContract;
let person: string;
let parts: string[];

beforeAll(async () => {
  person = await staffPerson(db);
  world = await runningContract(db, {
    ...{ mark: "Relais", person },
    parts: [
      { name: "Fonds Rivage", cents: 90_000_000n },
      { name: "Caisse Dune", cents: 180_000_000n },
    ],
  });
  await world.sql(`insert into selection_move (selection_id, act, from_state, to_state, moved_by, moved_at)
    values ('${world.selectionId}', 'sign', 'signing', 'signed', '${person}', '2023-01-02')`);
  parts = await world.call(3, { noticed: "2025-02-03", payBy: "2025-02-20" }, [30_000_000n, 60_000_000n]);
});

const finance = () => context(db, viewer("finance", { personId: person }), { today });
const pay = (partId: string | undefined, amount: string, key: string = randomUUID()) =>
  receivePayment(finance(), {
    ...{ contractId: world.contractId, partId, amount, key },
    valueOn: "2025-02-20",
    reference: "VIR",
  });
const look = async () => {
  const money = await finance().read((tx) => readMoney(tx, world.contractId, finance()));
  const lines = await finance().read((tx) => linesOfStatements(tx, world.contractId));
  return reconcile(money?.moves ?? [], lines);
};
const sums = async () => world.sql("select account, whose, cents::text from account_balance order by 1, 2");

test("a payment on a part that is paid is refused beside its amount, with the reason; the same form twice is one", async () => {
  const key = randomUUID();
  const { id } = await pay(parts[0], "300000", key);
  expect(await pay(parts[0], "300000", key)).toMatchObject({ id, isNew: false });
  await expect(pay(parts[0], "1")).rejects.toMatchObject({ fields: { amount: { key: "partPaid" } } });
  await expect(pay(parts[1], "600000,01")).rejects.toMatchObject({ fields: { amount: { key: "partAbove" } } });
});

test("a hand entry is proven by a line of the same amount in one act: nothing counted twice, the line's day kept", async () => {
  const before = await sums();
  const unproven = (await look()).unproven.find(({ valueOn }) => valueOn === "2025-02-20");
  expect(unproven?.candidate).toBeNull();
  const [statementId, near, other] = [randomUUID(), randomUUID(), randomUUID()];
  await world.sql(`insert into document (sha256, bytes, media_type) values (repeat('d', 64), 1, 'text/csv');
    insert into bank_statement (id, contract_id, format, document_sha256, file_name, identity, currency, imported_by)
      values ('${statementId}', '${world.contractId}', 'csv', repeat('d', 64), 'x.csv', 'x', 'EUR', '${person}');
    insert into statement_line (id, contract_id, statement_id, position, key, value_on, cents, words)
      values ('${near}', '${world.contractId}', '${statementId}', 1, 'a', '2025-02-21', 30000000, 'VIR RIVAGE'),
        ('${other}', '${world.contractId}', '${statementId}', 2, 'b', '2025-02-21', 30000001, 'AUTRE')`);
  expect((await look()).unproven.find(({ id }) => id === unproven?.id)?.candidate).toMatchObject({ id: near });
  const prove = (lineId: string) =>
    proveMovement(finance(), { contractId: world.contractId, entryId: unproven?.id, lineId });
  await expect(prove(other)).rejects.toMatchObject({ sentence: { key: "lineOther" } });
  await prove(near);
  await expect(prove(near)).rejects.toMatchObject({ kind: "Precondition" });
  expect(await sums()).toEqual(before);
  const after = await look();
  expect(after.unproven.some(({ id }) => id === unproven?.id)).toBe(false);
  expect(after.ways.find(({ way }) => way === "in")?.proven).toBe(30_000_000n);
  expect(after.waiting.map(({ id }) => id)).toEqual([other]);
});

test("the page of an answer opens under its own result alone", async () => {
  const [event] =
    await world.sql(`insert into result_event (contract_id, result_id, kind, on_day, validator, words, document_sha256, file_name, recorded_by)
    values ('${world.contractId}', '${world.resultId}', 'validated', '2025-02-01', 'judge', 'Ordonnance.', repeat('d', 64), 'x.pdf', '${person}') returning id`);
  const open = (resultId: string) =>
    finance().read((tx) => signedPageOf(tx, world.contractId, resultId, String(event?.id)));
  expect(await open(world.resultId)).toMatchObject({ fileName: "x.pdf" });
  expect(await open(randomUUID())).toBeNull();
});
