import { randomUUID } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { openFileStore } from "../../../app/adapters/file-store.ts";
import { movements } from "../../../app/domain/funding/movements.ts";
import { answerCall } from "../../../app/services/funding/answer-call.ts";
import { chargeInterest } from "../../../app/services/funding/charge-interest.ts";
import { importStatement } from "../../../app/services/funding/import-statement.ts";
import { issueCall } from "../../../app/services/funding/issue-call.ts";
import { matchLine, setLineAside } from "../../../app/services/funding/match-line.ts";
import { cancelOrder, executeOrder, recordOrder } from "../../../app/services/funding/payment-orders.ts";
import { planTranche } from "../../../app/services/funding/plan-tranche.ts";
import { postMovement } from "../../../app/services/funding/post-movement.ts";
import { previewCall } from "../../../app/services/funding/prepare-call.ts";
import { propose } from "../../../app/services/funding/propose.ts";
import { type Money, readMoney } from "../../../app/services/funding/read-money.ts";
import { receivePayment } from "../../../app/services/funding/receive-payment.ts";
import { recordCommitment } from "../../../app/services/funding/record-commitment.ts";
import { replayJournal } from "../../../app/services/funding/replay-journal.ts";
import { addCondition, decideCondition } from "../../../app/services/funding/tranche-conditions.ts";
import { undoMovement } from "../../../app/services/funding/undo-movement.ts";
import { ordersOf } from "../../../db/queries/orders.ts";
import { testDatabase } from "../../database.ts";
import { type RunningContract, runningContract } from "./running-contract.ts";

const db = testDatabase();
const zone = "Europe/Paris";
let deal: RunningContract;
let contractId: string;

beforeAll(async () => {
  deal = await runningContract(db, [150_000_00n, 100_000_00n, 50_000_01n]);
  ({ contractId } = deal);
  // Known to the portal only from its signature on: earlier notices are taken over.
  await deal.sql(
    `alter table contract disable trigger all; update contract set recorded_at = '2026-12-10T09:00:00Z'; alter table contract enable trigger all`,
  );
});

/** What a refusal says, and beside which field. */
const refused = (work: Promise<unknown>) =>
  work.then(
    () => "passed",
    (error) => {
      const [field] = Object.entries((error.fields ?? {}) as Record<string, { key: string }>);
      return field ? `${field[0]} ${field[1].key}` : (error.sentence?.key ?? error.message);
    },
  );
const money = (today?: string): Promise<Money> =>
  deal.finance(today).read(async (tx) => (await readMoney(tx, contractId, deal.finance(today))) as Money);
const part = async (call: number, of: number, today?: string) => {
  const found = (await money(today)).calls
    .find(({ number }) => number === call)
    ?.parts.find((one) => one.commitmentNumber === of);
  if (!found) throw new Error("no such part");
  return found;
};
const asked = (more: Record<string, string> = {}) => ({
  ...{ contractId, tranche: "1", noticedOn: "2026-12-22", payBy: "2027-01-07", ...more },
});
const issue = async (more: Record<string, string> = {}) => {
  const context = deal.finance();
  const { seen } = await previewCall(context, asked(more), zone);
  return issueCall(context, { ...asked(more), seen }, zone);
};

test("a commitment is refused in words when it is negative, to come, of nobody, or made twice", async () => {
  const record = (more: Record<string, unknown>) =>
    refused(
      recordCommitment(deal.finance(), {
        ...{
          contractId,
          partyId: deal.investors[0]?.partyId,
          classCode: "B",
          amount: "10",
          committedOn: "2026-12-17",
          ...more,
        },
      }),
    );
  expect(await record({ amount: "-10" })).toBe("amount amountFormat");
  expect(await record({ amount: "0" })).toBe("amount amountFormat");
  expect(await record({ committedOn: "2026-02-30" })).toBe("committedOn dayUnknown");
  expect(await record({ committedOn: "2026-12-23" })).toBe("committedOn dayInFuture");
  expect(await record({ partyId: randomUUID() })).toBe("partyId investorUnknown");
  expect(await record({ classCode: "A" })).toBe("classCode committedAlready");
  expect(await record({ iban: "FR00" })).toBe("iban ibanFormat");
  expect(await refused(recordCommitment(deal.as("legal"), {}))).toBe("forbidden");
});

test("a tranche has a share or an amount; its conditions block the call until a named person decides on evidence", async () => {
  const plan = (more: Record<string, unknown>) =>
    planTranche(deal.finance(), { contractId, number: "1", label: "Lancement", plannedOn: "2026-12-22", ...more });
  expect(await refused(plan({ amount: "10", share: "10" }))).toBe("amount trancheSize");
  expect(await refused(plan({}))).toBe("amount trancheSize");
  expect(await refused(plan({ amount: "300000,02" }))).toBe("amount trancheAboveCommitted");
  await plan({ share: "40" });
  await plan({ number: "2", label: "Suite", amount: "60000", plannedOn: "2027-06-01" });
  expect(await refused(plan({ amount: "1" }))).toBe("number trancheNumberTaken");
  await addCondition(deal.finance(), {
    contractId,
    number: "1",
    code: "T1-1",
    kind: "milestone",
    words: "Les six logements sont loués.",
  });
  const { tranches } = await money();
  expect(tranches.map(({ plannedCents }) => plannedCents)).toEqual([120_000_00n, 60_000_00n]);
  const before = await previewCall(deal.finance(), asked(), zone);
  expect(before.blocks).toEqual([{ key: "trancheCondition", values: { code: "T1-1" } }]);
  expect(await refused(issue())).toBe("trancheCondition");
  const conditionId = tranches[0]?.conditions[0]?.id;
  await decideCondition(deal.finance(), {
    contractId,
    conditionId,
    isMet: "yes",
    onDay: "2026-12-21",
    reason: "Baux signés",
  });
  expect((await previewCall(deal.finance(), asked(), zone)).blocks).toEqual([]);
});

test("a call splits to the cent, keeps ten working days, and asks every verdict that very day", async () => {
  expect(await refused(previewCall(deal.finance(), asked({ payBy: "2027-01-05" }), zone))).toBe("payBy callTooSoon");
  expect(await refused(previewCall(deal.finance(), asked({ amount: "300000,02" }), zone))).toBe(
    "amount callAboveUncalled",
  );
  expect(await refused(issueCall(deal.finance(), { ...asked(), seen: "x" }, zone))).toBe("callChanged");
  expect(await refused(issueCall(deal.as("legal"), { ...asked(), seen: "x" }, zone))).toBe("forbidden");
  expect(await issue()).toBe(1);
  const { calls, totals } = await money();
  expect(calls[0]?.parts.map(({ cents }) => cents)).toEqual([60_000_00n, 40_000_00n, 20_000_00n]);
  expect(totals.called).toBe(120_000_00n);
  // A verdict that no longer holds that day blocks the next call, and no derogation names it.
  const third = deal.investors[2];
  await deal.sql(
    `alter table evidence disable trigger all; update evidence set expires_on = '2026-12-01' where institution_id = '${third?.institutionId}'; alter table evidence enable trigger all`,
  );
  const blocked = await previewCall(deal.finance(), asked({ tranche: "", amount: "100" }), zone);
  const names = blocked.blocks.map(({ key, values }) => `${key} ${values?.investor}`);
  expect(names).toContain(`trancheVerdict ${third?.name}`);
  expect(await refused(issue({ tranche: "", amount: "100" }))).toBe("trancheVerdict");
  await recordCommitment(deal.finance(), {
    ...{ contractId, partyId: deal.investors[0]?.partyId, classCode: "B", amount: "1000", committedOn: "2026-12-01" },
  });
  // A call noticed before the portal knew the contract is taken over as it happened.
  const old = await previewCall(
    deal.finance(),
    asked({ tranche: "", amount: "100", noticedOn: "2026-12-09", payBy: "2026-12-23" }),
    zone,
  );
  expect(old).toMatchObject({ isTakenOver: true });
});

test("the ten working days are those of the place: 10 June is a holiday in Guyane alone", async () => {
  const typed = asked({ noticedOn: "2027-06-01", payBy: "2027-06-15" });
  const at = (place: "metropole" | "guyane") =>
    refused(previewCall({ ...deal.finance("2027-06-11"), zone: place }, typed, zone));
  expect([await at("guyane"), await at("metropole")]).toEqual(["payBy callTooSoon", "passed"]);
});

test("payments by hand, an excuse, a refusal, interest for being late", async () => {
  const late = "2027-02-08";
  const first = await part(1, 1);
  const key = randomUUID();
  const pay = (more: Record<string, unknown>, today = "2027-01-06") =>
    receivePayment(deal.finance(today), {
      contractId,
      partId: first.id,
      amount: "40000",
      valueOn: "2027-01-06",
      reference: "VIR 1",
      key,
      ...more,
    });
  await pay({});
  await pay({});
  expect(await refused(pay({ key: randomUUID(), amount: "20000,01" }))).toBe("amount partAbove");
  expect(await refused(pay({ key: randomUUID(), valueOn: "2026-12-21" }))).toBe("valueOn receiptBeforeNotice");
  expect(await refused(pay({ key: randomUUID(), valueOn: "2027-01-07" }))).toBe("valueOn dayInFuture");
  expect(await part(1, 1, "2027-01-06")).toMatchObject({ state: "partial", receivedCents: 40_000_00n });
  const answer = (of: number, kind: string) => async () => {
    const { id } = await part(1, of);
    return answerCall(deal.finance(late), {
      contractId,
      partId: id,
      answer: kind,
      onDay: "2027-01-08",
      reason: "Courrier reçu",
    });
  };
  await answer(2, "refused")();
  await answer(3, "excused")();
  expect(await refused(answer(3, "excused")())).toBe("partAnswered");
  expect(await part(1, 2, late)).toMatchObject({ state: "refused", missingCents: 40_000_00n });
  expect(await part(1, 3, late)).toMatchObject({ state: "excused", missingCents: 0n });
  expect((await money(late)).commitments[2]?.uncalled).toBe(50_000_01n);
  // 20 000 for 32 days at 5 %: 87.67.
  const interest = { contractId, partId: first.id, rate: "5", dayCount: "act/365F", asOf: late };
  expect(await chargeInterest(deal.finance(late), interest)).toBe(87_67n);
  expect(await refused(chargeInterest(deal.finance(late), interest))).toBe("interestNothing");
  expect(await part(1, 1, late)).toMatchObject({ state: "late", interestChargedCents: 87_67n });
});

const csv = (rows: string[]) => `Date;Date de valeur;Libellé;Référence;Montant;Solde\n${rows.join("\n")}\n`;
const received = async (text: string, name = "releve.csv") => {
  async function* source() {
    yield Buffer.from(text);
  }
  return openFileStore(mkdtempSync(path.join(tmpdir(), "tamis-money-"))).receive(source(), name, 1e6);
};

test("a statement enters once, its lines are proposed, accepted, set aside; an undone one may be accepted again", async () => {
  const context = deal.finance("2027-02-10");
  const { reference } = await part(1, 1);
  const text = csv([
    `09/02/2027;09/02/2027;VIR ${reference};B1;20000,00;20000,00`,
    "09/02/2027;09/02/2027;FRAIS;B2;-12,50;19987,50",
  ]);
  const load = async (content: string, name?: string) =>
    importStatement(context, { contractId, iban: "FR7630006000011234567890189", file: await received(content, name) });
  expect(await refused(load("Date;Montant\n30/02/2027;12"))).toMatch(/^file statement/);
  expect(await refused(importStatement(context, { contractId, file: await received(text) }))).toBe(
    "iban statementIbanNeeded",
  );
  await load(text);
  expect(await refused(load(text))).toBe("file statementTwice");
  expect(await refused(load(`${text}\n`, "encore.csv"))).toMatch(/^file statement(IdentityTwice|LinesKnown)/);
  const proposed = () => context.read((tx) => propose(tx, contractId, context));
  const first = await proposed();
  const [line, fees] = first?.lines ?? [];
  const found = first?.proposals.get(line?.id ?? "");
  expect(found?.reason).toBe("referenceAndAmount");
  const target = found?.parts[0]?.itemId ?? "";
  const match = (cents: string) => matchLine(context, { contractId, lineId: line?.id, [`cents.${target}`]: cents });
  expect(await refused(match("20000,01"))).toBe("lineAbove");
  await match("20000");
  expect(await part(1, 1, "2027-02-10")).toMatchObject({ state: "paid" });
  expect(await refused(match("1"))).toBe("lineUsed");
  const { moves } = await money("2027-02-10");
  const entry = moves.find(({ statementLineId }) => statementLineId === line?.id);
  await undoMovement(context, { contractId, entryId: entry?.id, valueOn: "2027-02-09", reason: "Mauvaise part" });
  await match("20000");
  expect(await part(1, 1, "2027-02-10")).toMatchObject({ state: "paid", receivedCents: 60_000_00n });
  await setLineAside(context, { contractId, lineId: fees?.id, reason: "Frais de tenue de compte" });
  expect(await refused(setLineAside(context, { contractId, lineId: fees?.id, reason: "Encore" }))).toBe("lineAside");
});

test("an order is no payment: it stays within what is owed, and is executed by hand in parts", async () => {
  const context = deal.finance("2027-02-10");
  const owe = (what: "capital" | "return", cents: bigint) =>
    context.write("due.issue", (tx) =>
      postMovement(tx, context, contractId, {
        ...{ commitmentId: deal.commitments[0]?.id ?? "", key: `owe:${what}`, kind: "owe", valueOn: "2027-02-01" },
        lines: movements.owe({ payer: "departement", of: 1, what, cents }),
      }),
    );
  await owe("capital", 60_000_00n);
  await owe("return", 2_100_00n);
  const due = `${deal.commitments[0]?.id} departement`;
  const late = { ...context, provedAt: null };
  const order = (more: Record<string, unknown>, as = context) =>
    recordOrder(as, {
      contractId,
      due,
      capital: "60000",
      gain: "2100",
      orderedOn: "2027-02-05",
      reference: "Mandat 812",
      ...more,
    });
  expect(await refused(order({ capital: "60000,01" }))).toBe("capital orderAboveOwed");
  expect(await refused(order({}, late))).toBe("proof proofNeeded");
  expect(await order({})).toBe(1);
  expect(await refused(order({ reference: "Mandat 813" }))).toBe("due orderNothing");
  const read = async () => (await context.read((tx) => ordersOf(tx, contractId)))[0];
  const orderId = (await read())?.id;
  const execute = (amount: string, as = context) =>
    executeOrder(as, {
      contractId,
      orderId,
      amount,
      valueOn: "2027-02-08",
      reference: "Paierie",
      key: randomUUID(),
    });
  expect(await refused(execute("61000", late))).toBe("proof proofNeeded");
  await execute("61000");
  expect(await read()).toMatchObject({ state: "partly", leftCapital: 0n, leftReturn: 1_100_00n });
  expect(await refused(cancelOrder(context, { contractId, orderId, reason: "Erreur" }))).toBe("orderBegun");
  expect(await refused(execute("1100,01"))).toBe("orderExecuted");
  await execute("1100");
  expect(await read()).toMatchObject({ state: "done", executedCents: 62_100_00n });
  const { totals } = await money("2027-02-10");
  expect([totals.paidCapital, totals.paidReturn, totals.owedCapital]).toEqual([60_000_00n, 2_100_00n, 0n]);
  expect((await replayJournal(db.jobs, "cli:replay-journal")).faults).toEqual([]);
});
