import { describe, expect, it } from "vitest";
import type { Evaluation } from "../../../app/domain/repayment/evaluate.ts";
import { sourcesOf } from "../../../app/domain/repayment/figure.ts";
import { type DatedAmount, xirr } from "../../../app/domain/repayment/return-rate.ts";
import {
  capital,
  classJson,
  evaluated,
  holding,
  makeTerms,
  measureJson,
  outcomeJson,
  paid,
  premium,
  result,
  threshold,
} from "./golden.ts";

/** The rate of return of one payment in and every line owed. */
const rateOf = ({ lines }: Evaluation, paidIn: DatedAmount) =>
  xirr([paidIn, ...lines.map(({ on, cents }) => ({ on, amount: Number(cents) }))]);

describe("Relais familial, Gironde: 56 of 68; the premium's rate is the one published for the pair, the days illustrative", () => {
  const reached = threshold("families", "count", "56");
  const terms = makeTerms({
    startsOn: "2018-12-01",
    effectiveFrom: "2018-12-01",
    endsOn: "2022-12-01",
    outcomes: [
      outcomeJson("capital", { payOn: "2022-12-01", attainment: reached, pays: capital() }),
      outcomeJson("premium", {
        payOn: "2022-12-01",
        attainment: reached,
        pays: premium({ kind: "targetIrr", perYear: "0.035" }),
      }),
    ],
  });
  const invested = holding(270_000_000n, { receipts: [{ on: "2018-12-01", cents: 270_000_000n }] });
  const with_ = (count: number, asOf = "2023-01-01", finalOn: string | null = "2022-11-20") =>
    evaluated(terms, { results: [result("families", count, { of: 68, finalOn })], holdings: [invested], asOf });

  it("55: the investors lose their stake", () => expect(paid(with_(55))).toEqual([0n, 0n]));
  it("56: capital and a premium that makes 3.5 % a year, no more", () => {
    const found = with_(56);
    expect(paid(found)[0]).toBe(270_000_000n);
    const rate = rateOf(found, { on: "2018-12-01", amount: -270_000_000 });
    expect(rate.kind === "unique" && Math.abs(rate.rate - 0.035)).toBeLessThan(1e-9);
    expect(paid(with_(68))).toEqual(paid(found));
  });
  it("owes nothing before the certificate is final, and says so", () => {
    for (const found of [with_(68, "2022-11-19"), with_(68, "2030-01-01", null)]) {
      expect(found.dues).toEqual([]);
      expect(found.lines.map(({ isDecided }) => isDecided)).toEqual([false, false]);
      expect(found.forecast.low.capitalCents).toBe(0n);
      expect(found.forecast.target.capitalCents).toBe(270_000_000n);
      expect(found.exposure.map(({ year, payer }) => [year, payer])).toEqual([[2022, "payer"]]);
    }
    expect(with_(68, "2022-11-20").dues.map(({ state }) => state)).toEqual(["scheduled", "scheduled"]);
    // Final after the planned day: due the day it is final.
    expect(with_(68, "2030-01-01", "2023-02-01").dues.map(({ line }) => line.on)).toEqual(["2023-02-01", "2023-02-01"]);
  });
  it("opens every figure to the result and the receipts it rests on", () => {
    for (const { figure } of with_(56).lines)
      expect(sourcesOf(figure)).toEqual([
        { kind: "result", id: "families pooled" },
        { kind: "receipt", commitment: 1, on: "2018-12-01" },
      ]);
  });
});

describe("La Cravate solidaire: two means repay (halves: illustrative), a result pays a flat premium", () => {
  const terms = makeTerms({
    outcomes: [
      outcomeJson("people", { attainment: threshold("people", "count", "900"), pays: capital("0.5") }),
      outcomeJson("volunteers", { attainment: threshold("volunteers", "count", "140"), pays: capital("0.5") }),
      outcomeJson("jobs", {
        attainment: threshold("jobs", "points", "0.03"),
        pays: premium({ kind: "flat", cents: "1500000" }),
      }),
    ],
  });
  it.each<[number, number, number, bigint, bigint]>([
    [900, 140, 530, 45_000_000n, 1_500_000n],
    [900, 140, 529, 45_000_000n, 0n],
    [899, 140, 530, 22_500_000n, 1_500_000n],
    [900, 139, 529, 22_500_000n, 0n],
    [0, 0, 1_000, 0n, 1_500_000n],
  ])(
    "%i people, %i volunteers, %i ‰ in work against 500: capital %s, premium %s",
    (people, volunteers, jobs, back, more) => {
      const results = [
        result("people", people, { of: 2_000 }),
        result("volunteers", volunteers, { of: 2_000 }),
        result("jobs", jobs, { of: 1_000, baseline: "0.5" }),
      ];
      expect(paid(evaluated(terms, { results, holdings: [holding(45_000_000n)] }))).toEqual([back, more]);
    },
  );
});

describe("Peterborough: −10 % in one cohort of 1,000 or −7.5 % pooled; amounts and the return illustrative", () => {
  const any = {
    kind: "any",
    of: [
      threshold("reconvictions", "reduction", "0.10", { over: { kind: "cohort", code: "1" }, leastPopulation: "1000" }),
      threshold("reconvictions", "reduction", "0.075"),
    ],
  };
  const terms = makeTerms({
    currency: "GBP",
    cohorts: ["1", "2"],
    outcomes: [
      outcomeJson("capital", { attainment: any, pays: capital() }),
      outcomeJson("return", { attainment: any, pays: premium({ kind: "multiple", times: "1.03" }) }),
    ],
  });
  // Published for the first cohort: 142 reconvictions per 100 against 155.
  const first = result("reconvictions", 1_420, { of: 1_000, cohort: "1", baseline: "1.55", finalOn: "2014-08-01" });

  it("8.4 % in the first cohort: nothing then", () => {
    const found = evaluated(terms, { results: [first] });
    expect(paid(found)).toEqual([0n, 0n]);
    expect(found.lines.every(({ isDecided }) => !isDecided)).toBe(true);
  });
  it.each([
    [2_730, "9 % pooled: capital and a return", 100_000_000n, 3_000_000n],
    [2_775, "7.5 % exactly", 100_000_000n, 3_000_000n],
    [2_776, "just under 7.5 %", 0n, 0n],
  ])("%i reconvictions, %s", (count, _, back, more) => {
    const pooled = result("reconvictions", count, { of: 2_000, baseline: "1.5", finalOn: "2017-07-27" });
    expect(paid(evaluated(terms, { results: [first, pooled] }))).toEqual([back, more]);
  });
  it("−10 % in the first cohort is paid without waiting for the rest, unless the cohort is too small", () => {
    const reached = (of: number) =>
      result("reconvictions", Math.floor(of * 1.395), { of, cohort: "1", baseline: "1.55" });
    expect(paid(evaluated(terms, { results: [reached(1_000)] }))).toEqual([100_000_000n, 3_000_000n]);
    expect(paid(evaluated(terms, { results: [reached(999)] }))).toEqual([0n, 0n]);
  });
  it("pools the cohorts where no pooled result is certified, each baseline by its population", () => {
    const second = result("reconvictions", 1_310, { of: 1_000, cohort: "2", baseline: "1.45" });
    // 2 730 against 3 000: 9 %.
    expect(paid(evaluated(terms, { results: [first, second] }))[0]).toBe(100_000_000n);
  });
});

describe("Newpin, New South Wales: the restoration rate makes the rate of return", () => {
  const band = (from: string, gives: string) => ({ from, gives });
  const terms = makeTerms({
    currency: "AUD",
    startsOn: "2013-07-01",
    effectiveFrom: "2013-07-01",
    endsOn: "2020-06-30",
    couponDays: [1, 2, 3, 4, 5, 6].map((n) => `${2013 + n}-07-01`),
    classes: [
      classJson({
        // Capital at the end: illustrative. An early end gives back 75 % in year 4, 50 % after.
        protectedShares: [{ fromYear: 1, share: "1" }],
        coupon: { perYear: "0.05", years: 3 },
        terminationShares: [
          { fromYear: 4, share: "0.75" },
          { fromYear: 5, share: "0.5" },
        ],
      }),
    ],
    outcomes: [
      outcomeJson("interest", {
        payOn: "2020-06-30",
        attainment: {
          kind: "steps",
          measure: measureJson("restored", "rate"),
          // Of 15 %: 3, 7.5, 12 and 15.
          steps: [band("0.55", "0.2"), band("0.60", "0.5"), band("0.65", "0.8"), band("0.70", "1")],
        },
        pays: premium({ kind: "targetIrr", perYear: "0.15" }),
      }),
    ],
  });
  const start = { on: "2013-07-01", cents: 700_000_000n };
  const with_ = (permyriad: number) =>
    evaluated(terms, {
      results: [result("restored", permyriad, { of: 10_000 })],
      holdings: [holding(0n, { receipts: [start] })],
    });

  it.each([
    [10_000, 0.15],
    [7_000, 0.15],
    [6_999, 0.12],
    [6_500, 0.12],
    [6_499, 0.075],
    [6_000, 0.075],
    [5_999, 0.03],
    [5_500, 0.03],
  ])("%i of 10,000 restored: %f a year", (count, rate) => {
    const found = rateOf(with_(count), { on: start.on, amount: -700_000_000 });
    expect(found.kind === "unique" && Math.abs(found.rate - rate)).toBeLessThan(1e-8);
  });
  it.each([5_499, 0])("%i: 5 % for the first three years, then none", (count) => {
    const coupons = with_(count).lines.filter(({ component, cents }) => component === "return" && cents > 0n);
    expect(coupons.map(({ on, cents }) => [on, cents])).toEqual([
      ["2014-07-01", 35_000_000n],
      ["2015-07-01", 35_000_000n],
      // 366 days over 365.
      ["2016-07-01", 35_095_890n],
    ]);
  });
  it.each([
    ["2017-07-01", 525_000_000n],
    ["2017-07-02", 350_000_000n],
    ["2019-01-31", 350_000_000n],
  ])("an early end on %s gives back %s", (terminatedOn, cents) =>
    expect(paid(evaluated(terms, { terminatedOn, holdings: [holding(0n, { receipts: [start] })] }))[0]).toBe(cents),
  );
  it("owes the coupons before any certificate", () => {
    const found = evaluated(terms, { asOf: "2014-07-01", holdings: [holding(0n, { receipts: [start] })] });
    expect(found.dues.filter(({ state }) => state === "due").map(({ cents }) => cents)).toEqual([35_000_000n]);
  });
});
