import { performance } from "node:perf_hooks";
import { addDays } from "../../app/domain/deadlines.ts";
import { evaluate } from "../../app/domain/repayment/evaluate.ts";
import { xirr } from "../../app/domain/repayment/return-rate.ts";
import {
  capital,
  classJson,
  holding,
  makeTerms,
  outcomeJson,
  result,
  threshold,
} from "../domain/repayment/make-terms.ts";
import type { Figure } from "./figure.ts";

const contracts = 1_000;
const turns = 10;

/** The dues of many contracts with a quarterly coupon over fifteen years and a result, and the rate of many flows. */
export async function bench(): Promise<Figure[]> {
  const quarters = Array.from(
    { length: 60 },
    (_, i) => `${2020 + Math.floor(i / 4)}-${["03", "06", "09", "12"][i % 4]}-28`,
  );
  const terms = makeTerms({
    endsOn: "2035-01-01",
    isMonotone: false,
    classes: [classJson({ coupon: { perYear: "0.02", years: 15 } })],
    couponDays: quarters,
    outcomes: [
      outcomeJson("capital", { payOn: "2035-01-01", attainment: threshold("main", "count", "56"), pays: capital() }),
    ],
  });
  const holdings = [
    holding(60_000_000n),
    holding(40_000_000n, { commitment: 2, receipts: [{ on: "2020-06-01", cents: 40_000_000n }] }),
  ];
  const asked = (results: ReturnType<typeof result>[]) => ({
    terms: [terms],
    results: { results, profiles: [] },
    ledger: { holdings, terminatedOn: null },
    asOf: "2026-01-01",
  });
  const [settled, open] = [asked([result("main", 60, { of: 68 })]), asked([])];
  const flows = Array.from({ length: 1_000 }, (_, i) => ({
    on: addDays("2016-01-01", i * 7),
    // Both signs all along, so that no shortcut for one change of sign applies.
    amount: (i % 3 === 0 ? -1 : 1) * (((i * 7919) % 1_000) + 1) - (i < 200 ? 400 : 0),
  }));
  const each = (work: () => void) => fastest(() => repeat(contracts, work)) * (10_000 / contracts);
  const note = `the fastest of ${turns} turns of ${contracts} contracts, taken tenfold`;
  const common = { unit: "ms", better: "lower" } as const;
  return [
    {
      ...{ name: "dues of 10,000 contracts × 60 periods, results final", limit: 2_000, ...common, note },
      measured: whole(each(() => evaluate(settled))),
    },
    {
      ...{ name: "the same with three forecasts, the result awaited", limit: 8_000, ...common },
      ...{ measured: whole(each(() => evaluate(open))), note: `${note}; four schedules instead of one` },
    },
    {
      ...{ name: "XIRR of 1,000 flows of both signs", limit: 1, ...common },
      ...{
        measured: hundredths(fastest(() => repeat(100, () => xirr(flows))) / 100),
        note: "the fastest of 10 turns of 100",
      },
    },
  ];
}

function repeat(count: number, work: () => void): void {
  for (let i = 0; i < count; i++) work();
}

/** Milliseconds of the fastest turn: what the work takes when nothing else runs. */
function fastest(work: () => void): number {
  const times = Array.from({ length: turns }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

const whole = (ms: number): number => Math.round(ms);
const hundredths = (ms: number): number => Math.round(ms * 100) / 100;
