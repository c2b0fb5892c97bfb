import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Role } from "../../../app/domain/access/roles.ts";
import { readResults } from "../../../app/services/outcomes/read-results.ts";
import { recordIndicator } from "../../../app/services/outcomes/record-indicator.ts";
import { recordResult } from "../../../app/services/outcomes/record-result.ts";
import { breakdownCells } from "../../../db/queries/outcomes.ts";
import { testDatabase } from "../../database.ts";
import { unknownsTold } from "../../domain/outcomes/unknowns-told.ts";
import { drawnContract, type Proposed, proposedCall } from "../signature/proposed.ts";

const db = testDatabase();
const today = "2026-12-28";
let call: Proposed;
let contractId: string;
const as = (role: Role) => call.as(role, { today });

/** Three indicators of the same 200 people in five territories; one result is superseded. */
const measured: [code: string, cells: [population: number, reached: number][], of?: string][] = [
  [
    "logement",
    [
      [60, 30],
      [50, 25],
      [40, 5],
      [30, 18],
      [20, 3],
    ].map(([p = 0, r = 0]) => [p, r]),
  ],
  [
    "emploi",
    [
      [60, 20],
      [50, 45],
      [40, 25],
      [30, 15],
      [20, 4],
    ].map(([p = 0, r = 0]) => [p, r]),
  ],
  [
    "scolarite",
    [
      [60, 30],
      [50, 30],
      [40, 20],
      [30, 15],
      [20, 2],
    ].map(([p = 0, r = 0]) => [p, r]),
  ],
];

beforeAll(async () => {
  call = await proposedCall(db);
  await drawnContract(call, "Fonds Rivage Solidaire");
  contractId = (await db.owner.execute<{ id: string }>(sql`select id from contract`))[0]?.id as string;
  for (const [code, cells] of measured) {
    const indicatorId = await recordIndicator(as("finance"), {
      ...{ contractId, code, name: code, definition: "Atteint.", kind: "result", unit: "person", population: "200" },
      ...{ baseline: "none", dataSource: "Enquête", validators: "juge" },
    });
    const lines = (list: typeof cells) => list.map(([p, r], i) => `T${i};${p};${r}`).join("\n");
    const record = (list: typeof cells, more: Record<string, unknown>) =>
      recordResult(as("evaluator"), {
        ...{ contractId, indicatorId, scope: "pooled", population: "200", method: "Enquête." },
        ...{ count: String(list.reduce((all, [, r]) => all + r, 0)), "breakdown.territory": lines(list), ...more },
      });
    const first = await record(cells, { measuredOn: "2026-11-02" });
    if (code === "emploi")
      await record(
        cells.map(([p, r], i) => [p, i === 3 ? 8 : r]),
        { measuredOn: "2026-11-03", supersedes: first },
      );
  }
});

test("no hidden count can be had from all that anybody else reads, superseded results and other indicators included", async () => {
  const own = await as("evaluator").read(async (tx) => {
    const { results } = await readResults(tx, contractId, { on: today, zone: "metropole" });
    return breakdownCells(
      tx,
      results.map(({ id }) => id),
    );
  });
  let hidden = 0;
  for (const role of ["finance", "legal", "auditor", "investor"] as const) {
    const { results } = await as(role).read((tx) => readResults(tx, contractId, { on: today, zone: "metropole" }));
    const tables = results.map(({ id, count, population, shown }) => ({
      population: Number(population),
      reached: Number(count),
      cells: shown.map((cell) => ({
        shown: cell.reached === null ? null : { population: Number(cell.population), reached: Number(cell.reached) },
        code: cell.code,
        real: own.find((one) => one.resultId === id && one.code === cell.code),
      })),
    }));
    hidden += tables.flatMap(({ cells }) => cells.filter((one) => one.shown === null)).length;
    expect(unknownsTold(tables)).toEqual([]);
    for (const one of tables.flatMap(({ cells }) => cells))
      if (one.shown !== null) expect(one.shown.reached).toBe(Number(one.real?.reached));
  }
  console.log(`small counts: ${hidden} hidden cells, none of them found again by four roles`);
  expect(hidden).toBeGreaterThan(30);
});

test("the counts themselves are readable by the evaluator alone, and the log keeps none of them", async () => {
  for (const role of ["finance", "legal", "auditor", "investor", "committee", "admin", "respondent"] as const)
    await expect(as(role).read((tx) => tx.execute(sql`select * from breakdown_cell`))).rejects.toThrow();
  const told = await as("auditor").read((tx) =>
    tx.execute<{ told: string }>(
      sql`select to_jsonb(e)::text as told from audit_entry e where to_jsonb(e)::text like '%breakdown_cell%'`,
    ),
  );
  expect(told.length).toBeGreaterThan(10);
  for (const { told: entry } of told) expect(entry).not.toMatch(/"(population|reached)": ?"?\d/);
});

test("another division, or the same category measured by itself, is refused: both would give small numbers away", async () => {
  const { results } = await as("evaluator").read((tx) => readResults(tx, contractId, { on: today, zone: "metropole" }));
  const last = results.find(({ indicator }) => indicator.code === "scolarite");
  const again = (more: Record<string, unknown>) =>
    recordResult(as("evaluator"), {
      ...{ contractId, indicatorId: last?.indicatorId, scope: "pooled", count: "97", population: "200" },
      ...{ measuredOn: "2026-11-05", method: "Enquête.", supersedes: last?.id, ...more },
    });
  await expect(again({ "breakdown.territory": "T0;150;60\nT1;50;37" })).rejects.toMatchObject({
    fields: { "breakdown.territory": { key: "breakdownCodes" } },
  });
  await again({ "breakdown.cohort": "2024;100;50\n2025;100;47" });
  await expect(
    again({ supersedes: null, scope: "cohort", scopeCode: "2024", count: "5", population: "20" }),
  ).rejects.toMatchObject({
    fields: { scope: { key: "scopeBroken" } },
  });
});
