import { movements } from "../../../app/domain/funding/movements.ts";
import type { Context } from "../../../app/services/context.ts";
import { postMovements } from "../../../app/services/funding/post-movement.ts";
import { recordIndicator } from "../../../app/services/outcomes/record-indicator.ts";
import { recordResult } from "../../../app/services/outcomes/record-result.ts";
import { validateResult } from "../../../app/services/outcomes/validate-result.ts";
import type { RunningContract } from "../funding/running-contract.ts";

/** The Relais familial terms as typed in the form: 56 of 68 give the capital back and 3.5 % a year; the days illustrative. */
export const relaisForm: Record<string, string> = {
  ...{ startsOn: "2022-11-02", endsOn: "2026-11-02", dayCount: "act/365F", isMonotone: "oui" },
  ...{ "payers.0.code": "departement", "payers.0.weight": "1", "payers.0.capCents": "" },
  ...{ "classes.0.code": "A", "classes.0.rank": "1", "classes.0.committedCents": "2 700 000" },
  ...{ "outcomes.0.code": "capital", "outcomes.0.payOn": "2026-11-02", "outcomes.0.indicator": "placements" },
  ...{ "outcomes.0.attainment": "threshold", "outcomes.0.as": "count", "outcomes.0.atLeast": "56" },
  ...{ "outcomes.0.pays": "capital", "outcomes.0.classes": "A", "outcomes.0.amount": "100 %" },
  ...{ "outcomes.1.code": "prime", "outcomes.1.payOn": "2026-11-02", "outcomes.1.indicator": "placements" },
  ...{ "outcomes.1.attainment": "threshold", "outcomes.1.as": "count", "outcomes.1.atLeast": "56" },
  ...{ "outcomes.1.pays": "rate", "outcomes.1.classes": "A", "outcomes.1.amount": "3,5 %" },
  ...{ "bounds.globalCents": "3 200 000" },
};

/** Calls all that was promised and receives it on a day. */
export async function receiveAll(world: RunningContract, context: Context, on: string): Promise<void> {
  const promised = await world.sql(
    `select id, number, cents::text from commitment where contract_id = '${world.contractId}' order by number`,
  );
  await context.write("test", async (tx) => {
    for (const row of promised) {
      const [number, cents] = [Number(row.number), BigInt(row.cents as string)];
      await postMovements(tx, context, world.contractId, [
        {
          ...{ commitmentId: row.id as string, key: `call:1:${number}`, kind: "call", valueOn: on },
          lines: movements.call(number, cents),
        },
      ]);
      await postMovements(tx, context, world.contractId, [
        {
          ...{ commitmentId: row.id as string, key: `receive:test:${number}`, kind: "receive", valueOn: on },
          lines: movements.receive(number, cents),
        },
      ]);
    }
  });
}

export const relaisIndicator = (world: RunningContract) =>
  recordIndicator(world.finance(), {
    ...{ contractId: world.contractId, code: "placements", name: "Placements évités", kind: "result", unit: "person" },
    ...{ definition: "Ni le juge ni le département ne placent.", population: "68 familles", baseline: "none" },
    ...{ dataSource: "Jugements", validators: "juge, département", objectionDays: "15" },
  });

/** The evaluator measures, both sign on the same day. */
export async function measured(
  world: RunningContract,
  told: { indicatorId: string; count: number; on: string; supersedes?: string },
): Promise<string> {
  const { contractId } = world;
  const { indicatorId, supersedes } = told;
  const id = await recordResult(world.as("evaluator"), {
    ...{ contractId, indicatorId, supersedes, scope: "pooled", count: String(told.count), population: "68" },
    ...{ measuredOn: told.on, method: "Jugements lus un à un." },
  });
  for (const validator of ["juge", "département"])
    await validateResult(world.finance(), { contractId, resultId: id, validator, onDay: told.on, words: "Vu." });
  return id;
}
