import { describe, expect, it } from "vitest";
import { sum } from "../../../app/domain/money.ts";
import type { Profile } from "../../../app/domain/outcomes/results.ts";
import {
  capital,
  evaluated,
  holding,
  makeTerms,
  measureJson,
  noBounds,
  outcomeJson,
  paid,
  result,
  threshold,
} from "./golden.ts";

const perUnit = (indicator: string, oncePerPerson = false) => ({
  kind: "perUnit",
  measure: measureJson(indicator, "count"),
  oncePerPerson,
});
const priced = (code: string, unitCents: string, more: Record<string, unknown> = {}) =>
  outcomeJson(code, {
    indicator: code,
    attainment: perUnit(code),
    pays: { kind: "price", unitCents },
    expected: { low: "0", target: "100", high: "5000" },
    ...more,
  });
const all = (found: ReturnType<typeof evaluated>) => sum(found.lines.map(({ cents }) => cents));
const bounds = (found: ReturnType<typeof evaluated>) =>
  found.lines.flatMap(({ bound }) => (bound ? [[bound.kind, bound.code]] : []));

describe("Cameroon, kangaroo mother care: outcomes worth USD 3.1 M, at most 2.43 M; the unit price illustrative", () => {
  const terms = makeTerms({
    currency: "USD",
    outcomes: [priced("babies", "100000")],
    bounds: { ...noBounds, globalCents: "243000000" },
  });
  it("names the cap that binds", () => {
    const found = evaluated(terms, { results: [result("babies", 3_100, { of: 5_000 })] });
    expect(all(found)).toBe(243_000_000n);
    expect(bounds(found)).toEqual([
      ["global", null],
      ["global", null],
    ]);
    expect(paid(found)).toEqual([100_000_000n, 143_000_000n]);
  });
  it("says nothing of a cap that does not bind", () => {
    const found = evaluated(terms, { results: [result("babies", 2_430, { of: 5_000 })] });
    expect([all(found), bounds(found)]).toEqual([243_000_000n, []]);
  });
});

describe("Essex: a price per day of care saved, GBP 7.1 M in all; the price illustrative", () => {
  const terms = makeTerms({
    currency: "GBP",
    outcomes: [
      priced("year1", "11700", { payOn: "2021-01-01" }),
      priced("year2", "11700", { payOn: "2022-01-01" }),
      priced("year3", "11700", { payOn: "2023-01-01" }),
    ],
    bounds: { ...noBounds, globalCents: "710000000" },
  });
  it.each([
    [[20_000, 20_000, 20_000], [234_000_000n, 234_000_000n, 234_000_000n], []],
    [
      [40_000, 30_000, 20_000],
      [468_000_000n, 242_000_000n, 0n],
      ["2022", "2023"],
    ],
  ])("%j days saved", (days, expected, bound) => {
    const results = days.map((count, i) => result(`year${i + 1}`, count, { of: 1_000_000 }));
    const found = evaluated(terms, { results });
    const byYear = [2021, 2022, 2023].map((year) =>
      sum(found.lines.filter(({ on }) => on.startsWith(String(year))).map(({ cents }) => cents)),
    );
    expect(byYear).toEqual(expected);
    expect([...new Set(found.lines.flatMap((line) => (line.bound ? line.on.slice(0, 4) : [])))]).toEqual(bound);
  });
});

describe("Pan-London: once per person, GBP 19,000 a person at most; prices illustrative", () => {
  const outcomes = [
    priced("home", "800000", { payOn: "2021-01-01", attainment: perUnit("home", true) }),
    priced("school", "700000", { payOn: "2022-01-01", attainment: perUnit("school", true) }),
    priced("work", "600000", { payOn: "2023-01-01", attainment: perUnit("work", true) }),
  ];
  const terms = makeTerms({ currency: "GBP", outcomes, bounds: { ...noBounds, personCents: "1900000" } });
  const profile = (id: string, persons: number, [home, school, work]: [number, number, number]): Profile => ({
    id,
    persons: BigInt(persons),
    units: { home: BigInt(home), school: BigInt(school), work: BigInt(work) },
    finalOn: "2021-01-01",
  });
  it.each<[string, Profile[], bigint, string[]]>([
    ["all three once", [profile("p", 10, [1, 1, 1])], 19_000_000n, ["person"]],
    ["the same twice", [profile("p", 10, [2, 0, 0])], 8_000_000n, []],
    ["two profiles", [profile("p", 10, [1, 0, 0]), profile("q", 5, [1, 1, 1])], 17_500_000n, ["person"]],
    ["under the cap", [profile("p", 3, [0, 1, 1])], 3_900_000n, []],
  ])("%s", (_, profiles, cents, bound) => {
    const found = evaluated(terms, { profiles });
    expect(all(found)).toBe(cents);
    expect([...new Set(bounds(found).map(([kind]) => kind))]).toEqual(bound);
  });
  it("waits while a profile is not final", () => {
    const found = evaluated(terms, { profiles: [{ ...profile("p", 10, [1, 1, 1]), finalOn: null }] });
    expect([all(found), found.lines.some(({ isDecided }) => isDecided)]).toEqual([0n, false]);
    expect(sum(found.forecast.target.lines.map(({ cents }) => cents))).toBe(210_000_000n);
  });
});

describe("Article 1: payers of 800,000 and 200,000, +7 and +5 points on a national rate of each year; halves illustrative", () => {
  const points = (code: string, atLeast: string) =>
    outcomeJson(code, { attainment: threshold(code, "points", atLeast), pays: capital("0.5") });
  const terms = makeTerms({
    cohorts: ["2021", "2022"],
    payers: [
      { code: "state", weight: "800000", capCents: "80000000" },
      { code: "foundation", weight: "200000", capCents: "20000000" },
    ],
    outcomes: [points("pursue", "0.07"), points("complete", "0.05")],
  });
  const year = (indicator: string, cohort: string, count: number, baseline: string) =>
    result(indicator, count, { of: 500, cohort, baseline });
  const with_ = (more: number) =>
    evaluated(terms, {
      results: [
        year("pursue", "2021", 285, "0.5"),
        // The national rate rose by two points: the same count is no longer enough.
        year("pursue", "2022", 295 + more, "0.52"),
        year("complete", "2021", 175, "0.3"),
        year("complete", "2022", 175, "0.3"),
      ],
      holdings: [holding(33_333_333n), holding(66_666_667n, { investorId: "other", commitment: 2 })],
    });
  it("moves with the baseline", () => {
    expect(paid(with_(0))[0]).toBe(100_000_000n);
    expect(paid(with_(-1))[0]).toBe(50_000_000n);
  });
  it("rounds once by payer, then each payer's part by investor", () => {
    const { dues } = with_(0);
    const of = (key: "payer" | "investorId", value: string) =>
      sum(dues.filter((due) => due[key] === value).map(({ cents }) => cents));
    expect([of("payer", "state"), of("payer", "foundation")]).toEqual([80_000_000n, 20_000_000n]);
    expect([of("investorId", "investor"), of("investorId", "other")]).toEqual([33_333_332n, 66_666_668n]);
  });
  it("stops at a payer's limit without asking the other for more", () => {
    const found = evaluated(
      {
        ...terms,
        payers: terms.payers.map((payer) => ({ ...payer, capCents: payer.code === "state" ? 50_000_000n : null })),
      },
      {
        results: [
          year("pursue", "2021", 500, "0"),
          year("pursue", "2022", 500, "0"),
          year("complete", "2021", 500, "0"),
          year("complete", "2022", 500, "0"),
        ],
      },
    );
    expect(paid(found)[0]).toBe(70_000_000n);
    expect(bounds(found)).toEqual([["payer", "state"]]);
  });
});

describe("Buenos Aires: at most 40 % of the maximum from one metric, 70 % from one sub-population; amounts illustrative", () => {
  const of = (code: string, subpopulation: string, unitCents = "100000") => priced(code, unitCents, { subpopulation });
  const terms = makeTerms({
    currency: "ARS",
    outcomes: [of("school", "young"), of("job", "young"), of("kept", "young"), of("other", "older")],
    bounds: {
      ...noBounds,
      maximumCents: "100000000",
      globalCents: "100000000",
      shares: [
        ...["school", "job", "kept", "other"].map((code) => ({ of: "indicator", code, share: "0.4" })),
        { of: "subpopulation", code: "young", share: "0.7" },
      ],
    },
  });
  const with_ = (...counts: number[]) =>
    evaluated(terms, {
      results: ["school", "job", "kept", "other"].map((code, i) => result(code, counts[i] ?? 0, { of: 10_000 })),
    });
  it.each<[number[], bigint, [string, string][]]>([
    [[400, 0, 0, 0], 40_000_000n, []],
    [[500, 0, 0, 0], 40_000_000n, [["share", "school"]]],
    [[400, 400, 0, 0], 70_000_000n, [["share", "young"]]],
    [[400, 300, 100, 300], 100_000_000n, [["share", "young"]]],
    [[400, 300, 0, 300], 100_000_000n, []],
    [[400, 200, 0, 500], 100_000_000n, [["share", "other"]]],
  ])("%j: %s", (counts, cents, bound) => {
    const found = with_(...counts);
    expect(all(found)).toBe(cents);
    expect([...new Map(bounds(found).map((one) => [String(one), one])).values()]).toEqual(bound);
  });
});
