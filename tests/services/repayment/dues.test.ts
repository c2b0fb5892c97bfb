import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { sourcesOf } from "../../../app/domain/repayment/figure.ts";
import { readFigure, type StoredFigure } from "../../../app/domain/repayment/stored-figure.ts";
import { freezeTerms } from "../../../app/services/repayment/freeze-terms.ts";
import { issueNotice } from "../../../app/services/repayment/issue-notice.ts";
import { readEvaluation } from "../../../app/services/repayment/read-evaluation.ts";
import { readTermsVersions } from "../../../app/services/repayment/read-terms-file.ts";
import { saveTerms } from "../../../app/services/repayment/save-terms.ts";
import { dueLines, dueNotices } from "../../../db/queries/repayment.ts";
import { testDatabase } from "../../database.ts";
import { moneyDay, type RunningContract, runningContract } from "../funding/running-contract.ts";
import { measured, receiveAll, relaisForm, relaisIndicator } from "./relais.ts";

const db = testDatabase();
let world: RunningContract;
let indicatorId: string;
const at = (on: string) =>
  world.finance().read((tx) => readEvaluation(tx, world.contractId, { on, zone: "metropole" }));
const issue = async (on: string, more: Record<string, unknown> = {}) => {
  const { inputsHash } = await at(on);
  return issueNotice(world.finance(), { contractId: world.contractId, asOf: on, inputsHash, ...more });
};
const owed = async () => {
  const rows = await world.sql(
    `select account, whose, cents::text from account_balance where account in ('owedCapital', 'owedReturn', 'payable') order by 1, 2`,
  );
  return rows.map(({ account, whose, cents }) => `${account}/${whose} ${cents}`);
};

beforeAll(async () => {
  world = await runningContract(db, [135_000_000n, 90_000_000n, 45_000_000n]);
  const { contractId } = world;
  await receiveAll(world, world.finance(), "2022-11-02");
  indicatorId = await relaisIndicator(world);
  await saveTerms(world.finance(), { contractId, ...relaisForm });
  const [draft] = await world.finance().read((tx) => readTermsVersions(tx, contractId));
  await freezeTerms(world.as("legal"), { contractId, hash: draft?.hash });
});

test("before a final result nothing is due, whatever is forecast", async () => {
  const { evaluation, evaluated } = await at(moneyDay);
  expect(evaluated.ledger.holdings.map(({ receipts }) => receipts)).toEqual([
    [{ on: "2022-11-02", cents: 135_000_000n }],
    [{ on: "2022-11-02", cents: 90_000_000n }],
    [{ on: "2022-11-02", cents: 45_000_000n }],
  ]);
  expect(evaluation?.dues).toEqual([]);
  expect(evaluation?.forecast.target).toMatchObject({ capitalCents: 270_000_000n });
  expect(evaluation?.forecast.low).toMatchObject({ capitalCents: 0n, returnCents: 0n });
  await expect(issue(moneyDay)).rejects.toMatchObject({ sentence: { key: "dueNothing" } });
});

test("56 of 68, final: capital and premium to the cent, each figure with its sources; told once", async () => {
  await measured(world, { indicatorId, count: 56, on: "2026-11-03" });
  const waiting = await at("2026-11-25");
  expect(waiting.evaluation?.dues.filter(({ state }) => state === "due")).toEqual([]);
  const { evaluation } = await at(moneyDay);
  // 1 461 days of act/365F at 3.5 % on 2.7 M: 378 258.90.
  expect(evaluation?.lines.map(({ kind, cents, on }) => [kind, cents, on])).toEqual([
    ["capital", 270_000_000n, "2026-11-26"],
    ["premium", 37_825_890n, "2026-11-26"],
  ]);
  expect(await issue(moneyDay)).toBe(1);
  expect(await owed()).toEqual([
    "owedCapital/1 -135000000",
    "owedCapital/2 -90000000",
    "owedCapital/3 -45000000",
    "owedReturn/1 -18912945",
    "owedReturn/2 -12608630",
    "owedReturn/3 -6304315",
    "payable/departement 307825890",
  ]);
  await expect(issue(moneyDay)).rejects.toMatchObject({ sentence: { key: "dueNothing" } });
});

test("an investor reads its own dues alone, and of nobody else's payments", async () => {
  const own = world.investors.findIndex(
    ({ institutionId }) => institutionId === world.as("investor").viewer.institutionId,
  );
  const lines = await world.as("investor").read((tx) => dueLines(tx, world.contractId));
  expect(lines.map(({ kind }) => kind)).toEqual(["capital", "return"]);
  for (const { commitment, explanation } of lines) {
    expect(commitment).toBe(own + 1);
    const sources = sourcesOf(readFigure(explanation as StoredFigure));
    expect(sources.filter((one) => one.kind === "receipt" && one.commitment !== commitment)).toEqual([]);
    expect(sources.map((one) => one.kind)).toContain("result");
  }
});

test("a page drawn before something changed issues nothing; nor does a day to come, nor anybody but finance", async () => {
  const asked = { contractId: world.contractId, asOf: moneyDay, inputsHash: "0".repeat(64) };
  await expect(issueNotice(world.finance(), asked)).rejects.toMatchObject({ sentence: { key: "dueInputsChanged" } });
  await expect(issueNotice(world.finance(), { ...asked, asOf: "2027-01-01" })).rejects.toMatchObject({
    fields: { asOf: { key: "dayToCome" } },
  });
  await expect(issueNotice(world.finance(), { ...asked, asOf: "2026-02-30" })).rejects.toMatchObject({
    fields: { asOf: { key: "dayUnknown" } },
  });
  for (const role of ["legal", "auditor", "investor", "evaluator"] as const)
    await expect(issueNotice(world.as(role), asked)).rejects.toMatchObject({ kind: "Forbidden" });
});

test("a correction takes the notice's place: what was posted wrongly is undone whole and posted afresh", async () => {
  const { contractId } = world;
  await expect(issue(moneyDay, { supersedes: 1, reason: "Rien n’a changé." })).rejects.toMatchObject({
    sentence: { key: "dueUnchanged" },
  });
  // One receipt is corrected: half of the third commitment came a year later.
  const context = world.finance();
  await world.sql(`insert into journal_entry (contract_id, commitment_id, key, kind, value_on, reverses, recorded_by)
    select contract_id, commitment_id, 'reverse:' || key, 'reverse', value_on, id, recorded_by from journal_entry where key = 'receive:test:3';
    insert into journal_line (contract_id, entry_id, position, account, whose, cents)
    select l.contract_id, r.id, l.position, l.account, l.whose, -l.cents from journal_entry r join journal_line l on l.entry_id = r.reverses;
    insert into journal_entry (contract_id, commitment_id, key, kind, value_on, recorded_by)
    select contract_id, commitment_id, 'receive:late', 'receive', '2023-11-02', recorded_by from journal_entry where key = 'receive:test:3';
    insert into journal_line (contract_id, entry_id, position, account, whose, cents)
    select e.contract_id, e.id, 1, 'received', '3', 45000000 from journal_entry e where e.key = 'receive:late'
    union all select e.contract_id, e.id, 2, 'receivable', '3', -45000000 from journal_entry e where e.key = 'receive:late'`);
  await expect(issue(moneyDay, { supersedes: 1, reason: " " })).rejects.toMatchObject({
    fields: { reason: { key: "too_small" } },
  });
  expect(await issue(moneyDay, { supersedes: 1, reason: "Versement reçu un an plus tard." })).toBe(2);
  const balances = await owed();
  // 45 000 000 at 3.5 % for 365 days less: 1 575 000 less.
  expect(balances.find((one) => one.startsWith("payable"))).toBe("payable/departement 306250890");
  const notices = await context.read((tx) => dueNotices(tx, contractId));
  expect(notices.map(({ number, supersededAt }) => [number, supersededAt !== null])).toEqual([
    [1, true],
    [2, false],
  ]);
  const [row] = await db.owner.execute<{ n: number }>(
    sql`select count(*)::int as n from journal_entry where kind = 'reverse' and key like 'reverse:owe:%'`,
  );
  expect(row?.n).toBeGreaterThan(0);
});
