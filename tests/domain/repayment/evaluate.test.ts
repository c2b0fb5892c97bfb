import { describe, expect, it } from "vitest";
import { sum } from "../../../app/domain/money.ts";
import { canonical } from "../../../app/domain/screening/canonical.ts";
import {
  capital,
  classJson,
  evaluated,
  holding,
  makeTerms,
  measureJson,
  noBounds,
  outcomeJson,
  paid,
  premium,
  result,
  threshold,
} from "./make-terms.ts";

const reached = threshold("jobs", "count", "50");
const jobs = (count: number, more = {}) => [result("jobs", count, more)];

describe("premiums", () => {
  const of = (how: object, more: object = {}) =>
    makeTerms({ ...more, outcomes: [outcomeJson("p", { attainment: reached, pays: premium(how as never) })] });
  it.each<[string, object, bigint]>([
    ["flat", { kind: "flat", cents: "777" }, 777n],
    ["multiple", { kind: "multiple", times: "1.25" }, 25_000_000n],
    // 1461 days over 365 at 1 %.
    ["rate", { kind: "rate", perYear: "0.01", from: "2020-01-01" }, 4_002_740n],
    ["target rate", { kind: "targetIrr", perYear: "0.01" }, 4_063_238n],
  ])("%s", (_, how, cents) => expect(paid(evaluated(of(how), { results: jobs(50) }))[1]).toBe(cents));

  it("follow the contract's day count", () => {
    const how = { kind: "rate", perYear: "0.01", from: "2020-01-01" };
    const by = (dayCount: string) => paid(evaluated(of(how, { dayCount }), { results: jobs(50) }))[1];
    expect(
      [
        "act/365F",
        "act/360",
        "act/act ISDA",
        "act/act ICMA",
        "act/act AFB",
        "30/360 Bond",
        "30/360 Eurobond",
        "30/360 ISDA",
      ].map(by),
    ).toEqual([4_002_740n, 4_058_333n, 4_000_000n, 4_000_000n, 4_000_000n, 4_000_000n, 4_000_000n, 4_000_000n]);
  });

  it("earn nothing on what is uncalled or unpaid, and from the day each part came in", () => {
    const terms = of({ kind: "rate", perYear: "0.0365", from: "2020-01-01" });
    const late = holding(0n, {
      receipts: [
        { on: "2020-01-01", cents: 1_000_000n },
        { on: "2023-12-22", cents: 1_000_000n },
      ],
    });
    // 100.00 a day a million euros: 1461 days and 10.
    expect(paid(evaluated(terms, { results: jobs(50), holdings: [late] }))[1]).toBe(100n * 1_461n + 100n * 10n);
  });

  it("are earned above the guaranteed coupon, not beside it", () => {
    const with_ = (perYear: string, count: number) =>
      paid(
        evaluated(
          makeTerms({
            couponDays: ["2021-01-01", "2022-01-01", "2023-01-01"],
            classes: [classJson({ coupon: { perYear: "0.02", years: 4 } })],
            outcomes: [
              outcomeJson("p", { attainment: reached, pays: premium({ kind: "rate", perYear, from: "2020-01-01" }) }),
            ],
          }),
          { results: jobs(count) },
        ),
      )[1];
    expect(with_("0.05", 0)).toBe(8_005_479n);
    expect(with_("0.01", 50)).toBe(8_005_479n);
    expect(with_("0.05", 50)).toBe(20_013_699n);
  });
});

describe("composites", () => {
  it("weigh their parts", () => {
    const composite = {
      kind: "composite",
      parts: [
        { weight: "3", of: reached },
        { weight: "1", of: { kind: "linear", measure: measureJson("pay", "count"), floor: "0", ceiling: "100" } },
      ],
    };
    const terms = makeTerms({ outcomes: [outcomeJson("c", { attainment: composite, pays: capital() })] });
    const with_ = (a: number, b: number) =>
      paid(evaluated(terms, { results: [result("jobs", a), result("pay", b)] }))[0];
    expect([with_(50, 0), with_(49, 50), with_(50, 100)]).toEqual([75_000_000n, 12_500_000n, 100_000_000n]);
    expect(evaluated(terms, { results: jobs(50) }).dues).toEqual([]);
  });
});

describe("bounds", () => {
  const two = (bounds: object) =>
    evaluated(
      makeTerms({
        outcomes: ["2021-03-01", "2021-06-01", "2022-03-01"].map((payOn, i) =>
          outcomeJson(`o${i}`, { payOn, attainment: reached, pays: premium({ kind: "flat", cents: "100" }) }),
        ),
        bounds: { ...noBounds, ...bounds },
      }),
      { results: jobs(50) },
    ).lines.map(({ cents, bound }) => [cents, bound?.kind ?? null, bound?.code ?? null]);
  it.each<[string, object, [bigint, string | null, string | null][]]>([
    [
      "a year",
      { period: { per: "year", cents: "150" } },
      [
        [100n, null, null],
        [50n, "period", "2021"],
        [100n, null, null],
      ],
    ],
    [
      "a day",
      { period: { per: "day", cents: "70" } },
      [
        [70n, "period", "2021-03-01"],
        [70n, "period", "2021-06-01"],
        [70n, "period", "2022-03-01"],
      ],
    ],
    [
      "an indicator",
      { indicators: [{ code: "main", cents: "220" }] },
      [
        [100n, null, null],
        [100n, null, null],
        [20n, "indicator", "main"],
      ],
    ],
    [
      "everything",
      { globalCents: "120" },
      [
        [100n, null, null],
        [20n, "global", null],
        [0n, "global", null],
      ],
    ],
    // The first that binds is named, also where a later one binds harder.
    [
      "several",
      { indicators: [{ code: "main", cents: "90" }], globalCents: "50" },
      [
        [50n, "indicator", "main"],
        [0n, "indicator", "main"],
        [0n, "indicator", "main"],
      ],
    ],
  ])("by %s", (_, bounds, expected) => expect(two(bounds)).toEqual(expected));

  it("keep aside what is protected: neither the cap nor the floor gives way", () => {
    const terms = makeTerms({
      classes: [classJson({ protectedShares: [{ fromYear: 1, share: "0.8" }] })],
      outcomes: [
        outcomeJson("o", {
          payOn: "2021-01-01",
          attainment: reached,
          pays: premium({ kind: "flat", cents: "50000000" }),
        }),
      ],
      bounds: { ...noBounds, globalCents: "90000000" },
    });
    expect(paid(evaluated(terms, { results: jobs(50) }))).toEqual([80_000_000n, 10_000_000n]);
    expect(paid(evaluated(terms, { results: jobs(0) }))).toEqual([80_000_000n, 0n]);
  });

  it("let a protected share fall by year", () => {
    const shares = [
      { fromYear: 1, share: "1" },
      { fromYear: 3, share: "0.5" },
    ];
    const terms = makeTerms({ classes: [classJson({ protectedShares: shares })] });
    const back = (terminatedOn: string | null) => paid(evaluated(terms, { terminatedOn }))[0];
    expect([back("2021-12-31"), back("2022-01-01"), back("2022-01-02"), back(null)]).toEqual([
      100_000_000n,
      100_000_000n,
      50_000_000n,
      50_000_000n,
    ]);
  });
});

describe("an early end", () => {
  it("drops what was planned after it and keeps what was reached before", () => {
    const terms = makeTerms({
      outcomes: ["2021-01-01", "2023-01-01"].map((payOn, i) =>
        outcomeJson(`o${i}`, { payOn, attainment: reached, pays: capital("0.5") }),
      ),
    });
    const found = evaluated(terms, { results: jobs(50), terminatedOn: "2022-01-01" });
    expect(found.lines.map(({ key, cents }) => [key, cents])).toEqual([["capital:o0:A:2021-01-01", 50_000_000n]]);
  });
});

describe("amendments", () => {
  const outcomes = (cents: string) =>
    ["2021-01-01", "2022-01-01", "2023-01-01"].map((payOn, i) =>
      outcomeJson(`o${i}`, { payOn, attainment: reached, pays: premium({ kind: "flat", cents }) }),
    );
  const first = makeTerms({ outcomes: outcomes("100"), bounds: { ...noBounds, globalCents: "250" } });
  const second = makeTerms({
    version: 2,
    effectiveFrom: "2022-01-01",
    outcomes: outcomes("70"),
    bounds: { ...noBounds, globalCents: "200" },
  });
  const cents = (found: ReturnType<typeof evaluated>) => found.lines.map((line) => line.cents);
  it("govern what is planned from their day; what was due before stays, to the byte", () => {
    const [before, after] = [
      evaluated(first, { results: jobs(50) }),
      evaluated([second, first], { results: jobs(50) }),
    ];
    expect(cents(before)).toEqual([100n, 100n, 50n]);
    // What was paid under the first version counts under the cap of the second.
    expect(cents(after)).toEqual([100n, 70n, 30n]);
    expect(canonical(after.lines[0])).toBe(canonical(before.lines[0]));
  });
});

describe("forecasts", () => {
  it("count calls to come, dues never do", () => {
    const terms = makeTerms({
      outcomes: [
        outcomeJson("c", { attainment: reached, pays: capital(), expected: { low: "0.5", target: "1", high: "1" } }),
      ],
    });
    const holdings = [holding(100n, { planned: [{ on: "2022-01-01", cents: 50n }] })];
    const waiting = evaluated(terms, { holdings, asOf: "2021-01-01" });
    expect([waiting.forecast.low.capitalCents, waiting.forecast.high.capitalCents]).toEqual([75n, 150n]);
    expect(waiting.exposure).toEqual([{ year: 2024, payer: "payer", cents: 150n }]);
    const settled = evaluated(terms, { holdings, asOf: "2021-01-01", results: jobs(50) });
    expect([sum(settled.dues.map(({ cents }) => cents)), settled.forecast.low.capitalCents]).toEqual([100n, 150n]);
  });
});
