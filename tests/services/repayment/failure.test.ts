import { beforeAll, expect, test } from "vitest";
import { freezeTerms } from "../../../app/services/repayment/freeze-terms.ts";
import { issueNotice } from "../../../app/services/repayment/issue-notice.ts";
import { readEvaluation } from "../../../app/services/repayment/read-evaluation.ts";
import { readTermsVersions } from "../../../app/services/repayment/read-terms-file.ts";
import { saveTerms } from "../../../app/services/repayment/save-terms.ts";
import { testDatabase } from "../../database.ts";
import { moneyDay, type RunningContract, runningContract } from "../funding/running-contract.ts";
import { measured, receiveAll, relaisForm, relaisIndicator } from "./relais.ts";

const db = testDatabase();
let world: RunningContract;

beforeAll(async () => {
  world = await runningContract(db, [270_000_000n]);
  const { contractId } = world;
  await receiveAll(world, world.finance(), "2022-11-02");
  const indicatorId = await relaisIndicator(world);
  await saveTerms(world.finance(), { contractId, ...relaisForm });
  const [draft] = await world.finance().read((tx) => readTermsVersions(tx, contractId));
  await freezeTerms(world.as("legal"), { contractId, hash: draft?.hash });
  await measured(world, { indicatorId, count: 55, on: "2026-11-03" });
});

test("55 of 68, final: the stake is lost, nothing is due, no notice can be issued", async () => {
  const found = await world
    .finance()
    .read((tx) => readEvaluation(tx, world.contractId, { on: moneyDay, zone: "metropole" }));
  expect(found.evaluation?.lines.map(({ cents, isDecided }) => [cents, isDecided])).toEqual([
    [0n, true],
    [0n, true],
  ]);
  expect(found.evaluation?.forecast.high).toMatchObject({ capitalCents: 0n, returnCents: 0n });
  expect(found.evaluation?.exposure.every(({ cents }) => cents === 0n)).toBe(true);
  const asked = { contractId: world.contractId, asOf: moneyDay, inputsHash: found.inputsHash };
  await expect(issueNotice(world.finance(), asked)).rejects.toMatchObject({ sentence: { key: "dueNothing" } });
});
