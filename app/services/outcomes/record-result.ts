import { randomUUID } from "node:crypto";
import type { Tx } from "../../../db/client.ts";
import { breakdownCell, breakdownShown, result } from "../../../db/schema/index.ts";
import { conflict, invalid, notFound } from "../../domain/errors.ts";
import { eventProblem } from "../../domain/outcomes/certificate.ts";
import { suppressedBeside } from "../../domain/outcomes/suppression.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { checkedPdf, keepFile } from "../documents/keep-file.ts";
import { heldContract } from "./held-contract.ts";
import { readResults, type StandingResult } from "./read-results.ts";
import { breakdownsIn, mustBeMeasurable, resultSchema, type TypedBreakdown } from "./result-input.ts";

/**
 * The evaluator records a measured result, or one that takes the place of another; the breakdowns are kept as measured
 * for the evaluator and without small counts for everybody else. Returns its id. Refuses in words, with nothing
 * written: anybody but the evaluator, a figure above its population or negative, a day that does not exist or is to
 * come, a second result of the same measure, a breakdown that would tell of somebody.
 */
export async function recordResult(context: Context, input: unknown): Promise<string> {
  must(context, "result.record");
  const told = parse(resultSchema, input);
  if (told.measuredOn > context.today) throw invalid({ measuredOn: { key: "dayToCome" } });
  const file = await checkedPdf(input);
  const id = randomUUID();
  await context.write("result.record", async (tx) => {
    await heldContract(tx, told.contractId);
    const known = await readResults(tx, told.contractId, { on: context.today, zone: context.zone });
    const measured = known.indicators.find((one) => one.id === told.indicatorId);
    if (!measured) throw invalid({ indicatorId: { key: "invalid_value" } });
    mustBeMeasurable(told, measured);
    const cohort = told.scope === "cohort" ? told.scopeCode : null;
    const period = told.scope === "period" ? told.scopeCode : null;
    const same = (one: StandingResult) =>
      one.indicator.code === measured.code && one.cohort === cohort && one.period === period;
    const replaced = known.results.find((one) => one.id === told.supersedes);
    if (told.supersedes && (!replaced || !same(replaced))) throw notFound();
    const living = known.results.find((one) => same(one) && one.supersededBy === null);
    if (living && living.id !== told.supersedes)
      throw conflict({ key: "resultKnown" }, { scope: { key: "resultKnown" } });
    if (replaced) mustBeReplaceable(replaced, { on: told.measuredOn, byId: id });
    const breakdowns = breakdownsIn(told);
    mustNotBeTold(known.results, { code: measured.code, told: { cohort, period }, breakdowns });
    await tx.insert(result).values({
      ...{ id, contractId: told.contractId, indicatorId: measured.id, cohort, period },
      ...{ count: told.count, population: told.population, baseline: told.baseline, measuredOn: told.measuredOn },
      ...{ method: told.method, supersedes: told.supersedes },
      ...(file && (await keepFile(tx, file, context.now))),
      ...{ recordedBy: context.viewer.personId, recordedAt: context.now },
    });
    await writeBreakdowns(tx, { id, contractId: told.contractId, breakdowns, known: known.results });
  });
  return id;
}

function mustBeReplaceable({ certificate, supersededBy }: StandingResult, by: { on: string; byId: string }): void {
  const refused = supersededBy
    ? { key: "certificateSuperseded" }
    : eventProblem(certificate, { kind: "superseded", ...by });
  if (refused) throw conflict(refused, { measuredOn: refused });
}

/**
 * A cohort (or a period) measured by a result of its own is always shown: beside a breakdown by cohort of the same
 * indicator it would give the hidden cells away.
 */
function mustNotBeTold(
  results: readonly StandingResult[],
  added: {
    code: string;
    told: { cohort: string | null; period: string | null };
    breakdowns: readonly TypedBreakdown[];
  },
): void {
  const own = results.filter(({ indicator }) => indicator.code === added.code);
  for (const dimension of ["cohort", "period"] as const) {
    const isMeasured = own.some((one) => one[dimension] !== null);
    if (isMeasured && added.breakdowns.some((one) => one.dimension === dimension))
      throw invalid({ [`breakdown.${dimension}`]: { key: "breakdownMeasured" } });
    const isBroken = own.some(({ shown }) => shown.some((one) => one.dimension === dimension));
    if (added.told[dimension] !== null && isBroken) throw invalid({ scope: { key: "scopeBroken" } });
  }
}

async function writeBreakdowns(
  tx: Tx,
  of: { id: string; contractId: string; breakdowns: readonly TypedBreakdown[]; known: readonly StandingResult[] },
): Promise<void> {
  for (const { dimension, cells } of of.breakdowns) {
    const before = of.known.flatMap(({ shown }) => shown.filter((one) => one.dimension === dimension));
    const codes = new Set(before.map(({ code }) => code));
    // Other categories of the same people could be subtracted from those shown before.
    if (codes.size > 0 && (codes.size !== cells.length || cells.some(({ code }) => !codes.has(code)))) {
      const values = { codes: [...codes].sort().join(", ") };
      throw invalid({ [`breakdown.${dimension}`]: { key: "breakdownCodes", values } });
    }
    const hidden = new Set(before.flatMap(({ code, reached }) => (reached === null ? [code] : [])));
    const sorted = [...cells].sort((a, b) => (a.code < b.code ? -1 : 1));
    const shown = suppressedBeside(sorted, new Set(sorted.flatMap(({ code }, i) => (hidden.has(code) ? [i] : []))));
    const place = { resultId: of.id, contractId: of.contractId, dimension };
    await tx.insert(breakdownCell).values(sorted.map((cell) => ({ ...place, ...cell })));
    await tx.insert(breakdownShown).values(
      sorted.map(({ code }, i) => ({
        ...{ ...place, code },
        ...{ population: shown[i]?.population ?? null, reached: shown[i]?.reached ?? null },
      })),
    );
  }
}
