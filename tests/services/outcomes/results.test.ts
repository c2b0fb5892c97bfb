import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Role } from "../../../app/domain/access/roles.ts";
import { contestResult } from "../../../app/services/outcomes/contest-result.ts";
import { asMeasured, readResults } from "../../../app/services/outcomes/read-results.ts";
import { recordIndicator } from "../../../app/services/outcomes/record-indicator.ts";
import { recordResult } from "../../../app/services/outcomes/record-result.ts";
import { upholdResult } from "../../../app/services/outcomes/uphold-result.ts";
import { validateResult } from "../../../app/services/outcomes/validate-result.ts";
import { measuredContracts } from "../../../db/queries/outcomes.ts";
import { testDatabase } from "../../database.ts";
import { drawnContract, type Proposed, proposedCall } from "../signature/proposed.ts";

const db = testDatabase();
const today = "2026-12-28";
const field = (name: string, key: string) =>
  expect.objectContaining({
    fields: expect.objectContaining({ [name]: expect.objectContaining({ key }) }),
  });

let call: Proposed;
let contractId: string;
let indicatorId: string;
const as = (role: Role, on = today) => call.as(role, { today: on });
const read = (role: Role = "finance", on = today) =>
  as(role).read((tx) => readResults(tx, contractId, { on, zone: "metropole" }));
const count = async () => {
  const [row] = await db.owner.execute<{ n: number }>(
    sql`select (select count(*) from result)::int + (select count(*) from breakdown_cell)::int + (select count(*) from result_event)::int as n`,
  );
  return row?.n;
};
const definition = (code: string, more: Record<string, unknown> = {}) => ({
  ...{ contractId, code, name: "Placements évités", definition: "Ni le juge ni le département ne placent." },
  ...{ kind: "result", unit: "person", population: "68 familles", baseline: "none", dataSource: "Jugements" },
  ...{ validators: "juge, département", windowMonths: "12", objectionDays: "15", ...more },
});
const form = (more: Record<string, unknown> = {}) => ({
  ...{ contractId, indicatorId, scope: "pooled", count: "56", population: "68", measuredOn: "2026-11-02" },
  ...{ method: "Jugements lus un à un.", ...more },
});

beforeAll(async () => {
  call = await proposedCall(db);
  await drawnContract(call, call.candidate("Fonds Rivage Solidaire") ? "Fonds Rivage Solidaire" : undefined);
  contractId = (await db.owner.execute<{ id: string }>(sql`select id from contract`))[0]?.id as string;
});

test("an indicator is defined by finance, and no more once it is measured", async () => {
  await expect(recordIndicator(as("evaluator"), definition("placements"))).rejects.toMatchObject({ kind: "Forbidden" });
  await expect(recordIndicator(as("finance"), definition("x", { validators: " , " }))).rejects.toEqual(
    field("validators", "validatorsFormat"),
  );
  await recordIndicator(as("finance"), definition("placements", { name: "Brouillon" }));
  indicatorId = await recordIndicator(as("finance"), definition("placements"));
  const { indicators } = await read("evaluator");
  expect(indicators.map(({ name, validators }) => [name, validators])).toEqual([
    ["Placements évités", ["juge", "département"]],
  ]);
});

test.each([
  ["above its population", { count: "69" }, "count", "resultAbovePopulation"],
  ["negative", { count: "-1" }, "count", "resultNegative"],
  ["half a person", { count: "55,5" }, "count", "resultWhole"],
  ["on 30 February", { measuredOn: "2026-02-30" }, "measuredOn", "dayUnknown"],
  ["tomorrow", { measuredOn: "2026-12-29" }, "measuredOn", "dayToCome"],
  ["of no cohort", { scope: "cohort" }, "scopeCode", "too_small"],
  ["with a category above itself", { "breakdown.cohort": "a;30;31\nb;38;25" }, "breakdown.cohort", "breakdownLine"],
  [
    "with a breakdown that says another sum",
    { "breakdown.cohort": "a;30;20\nb;38;30" },
    "breakdown.cohort",
    "breakdownSum",
  ],
])("a result %s is refused in its place, with nothing written", async (_what, more, name, key) => {
  const before = await count();
  await expect(recordResult(as("evaluator"), form(more))).rejects.toEqual(field(name, key));
  expect(await count()).toBe(before);
});

test("nobody but the evaluator records a result", async () => {
  const before = await count();
  for (const role of ["finance", "legal", "auditor", "investor", "committee", "admin"] as const)
    await expect(recordResult(as(role), form())).rejects.toMatchObject({ kind: "Forbidden" });
  expect(await count()).toBe(before);
});

test("provisional, certified by both, contested, upheld, final; each step in its time", async () => {
  const id = await recordResult(as("evaluator"), form());
  const at = { contractId, resultId: id, words: "Vu." };
  const state = async (on = today) => (await read("finance", on)).results.find((one) => one.id === id)?.standing.state;
  expect(await state()).toBe("provisional");
  await expect(recordResult(as("evaluator"), form())).rejects.toEqual(field("scope", "resultKnown"));
  await expect(recordIndicator(as("finance"), definition("placements"))).rejects.toMatchObject({
    sentence: { key: "indicatorMeasured" },
  });
  await expect(contestResult(as("investor"), { ...at, onDay: "2026-11-10" })).rejects.toMatchObject({
    sentence: { key: "certificateNotContestable" },
  });
  const sign = (validator: string, onDay: string) => validateResult(as("finance"), { ...at, validator, onDay });
  await expect(sign("maire", "2026-11-04")).rejects.toEqual(field("validator", "certificateNotValidator"));
  await expect(sign("juge", "2026-11-01")).rejects.toEqual(field("onDay", "dayBeforeMeasure"));
  await expect(sign("juge", "2026-11-31")).rejects.toEqual(field("onDay", "dayUnknown"));
  await sign("juge", "2026-11-04");
  expect(await state()).toBe("provisional");
  await sign("département", "2026-12-14");
  expect(await state()).toBe("certified");
  const { results } = await read();
  expect(results[0]?.standing).toMatchObject({ certifiedOn: "2026-12-14", contestableUntil: "2027-01-06" });
  expect(asMeasured({ results }, today)[0]?.finalOn).toBe("2027-01-07");
  // Whatever day it writes, an investor contests on the day it does.
  const investor = { ...as("investor"), today: "2026-12-20" };
  await contestResult(investor, { ...at, onDay: "2026-12-15" });
  expect(await state()).toBe("contested");
  await expect(contestResult(as("finance"), { ...at, onDay: "2026-12-21" })).rejects.toMatchObject({
    sentence: { key: "certificateNotContestable" },
  });
  await expect(upholdResult(as("finance"), { ...at, onDay: "2026-12-22" })).rejects.toMatchObject({
    kind: "Forbidden",
  });
  await upholdResult(as("legal"), { ...at, onDay: "2026-12-22" });
  expect(await state("2027-01-07")).toBe("final");
  expect(await state("2027-01-06")).toBe("certified");
});

test("a contested result is superseded by the evaluator and stays readable; a final one is not superseded", async () => {
  const old = (await read()).results[0] as { id: string };
  const id = await recordResult(
    as("evaluator"),
    form({ supersedes: old.id, count: "55", measuredOn: "2026-12-23", "breakdown.cohort": "2024;34;28\n2025;34;27" }),
  );
  const { results } = await read();
  expect(results.map((one) => [one.id === id, one.count, one.standing.state])).toEqual([
    [false, 56n, "superseded"],
    [true, 55n, "provisional"],
  ]);
  await expect(recordResult(as("evaluator"), form({ supersedes: old.id, measuredOn: "2026-12-24" }))).rejects.toEqual(
    field("scope", "resultKnown"),
  );
  for (const [validator, onDay] of [
    ["juge", "2026-12-23"],
    ["département", "2026-12-23"],
  ])
    await validateResult(as("finance"), { contractId, resultId: id, words: "Vu.", validator, onDay });
  await expect(
    recordResult(as("evaluator", "2027-02-01"), form({ supersedes: id, measuredOn: "2027-01-29" })),
  ).rejects.toEqual(field("measuredOn", "certificateFinal"));
});

test("the evaluator's home lists the contract; a respondent is not even told of a table", async () => {
  expect(await as("evaluator").read(measuredContracts)).toEqual([
    expect.objectContaining({ id: contractId, indicators: 1, results: 1, lastMeasuredOn: "2026-12-23" }),
  ]);
  await expect(as("respondent").read(measuredContracts)).rejects.toThrow();
});

test("an evaluator with an interest certifies nothing", async () => {
  await call.raw(`insert into contract_party (contract_id, institution_id, capacity, added_by)
    select c.id, p.evaluator_id, 'operator', '${as("legal").viewer.personId}' from contract c
      join selection s on s.id = c.selection_id join programme p on p.id = s.programme_id`);
  const id = (await read()).results[1]?.id;
  await expect(
    validateResult(as("finance"), { contractId, resultId: id, words: "Vu.", validator: "juge", onDay: "2026-12-23" }),
  ).rejects.toMatchObject({ sentence: { key: "evaluatorOperates" } });
});
