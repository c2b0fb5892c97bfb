import { describe, expect, it } from "vitest";
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
} from "./golden.ts";

describe("Benevolent Society: 7.5 M protected (P) before 2.5 M at risk (E); returns at 5 % and more illustrative", () => {
  const improved = threshold("entries", "reduction", "0.05");
  const of = (bounds: object = noBounds) =>
    makeTerms({
      currency: "AUD",
      classes: [
        classJson({ code: "P", committedCents: "750000000", protectedShares: [{ fromYear: 1, share: "1" }] }),
        classJson({ code: "E", rank: 2, committedCents: "250000000" }),
      ],
      outcomes: [
        outcomeJson("capital", { attainment: improved, pays: capital("1", ["P", "E"]) }),
        outcomeJson("returnP", { attainment: improved, pays: premium({ kind: "multiple", times: "1.05" }, ["P"]) }),
        outcomeJson("returnE", { attainment: improved, pays: premium({ kind: "multiple", times: "1.08" }, ["E"]) }),
      ],
      bounds,
    });
  const holdings = [
    holding(750_000_000n, { classCode: "P" }),
    holding(250_000_000n, { classCode: "E", commitment: 2 }),
  ];
  const with_ = (count: number, terms = of()) =>
    evaluated(terms, { holdings, results: [result("entries", count, { of: 10_000, baseline: "0.2" })] });

  it("under 5 %: P has its capital and no return, E loses all", () => {
    const found = with_(1_901);
    expect([paid(found, "P"), paid(found, "E")]).toEqual([
      [750_000_000n, 0n],
      [0n, 0n],
    ]);
  });
  it("5 %: both", () => {
    const found = with_(1_900);
    expect([paid(found, "P"), paid(found, "E")]).toEqual([
      [750_000_000n, 37_500_000n],
      [250_000_000n, 20_000_000n],
    ]);
  });
  it("pays senior before junior where a cap binds, and names it", () => {
    const found = with_(1_900, of({ ...noBounds, globalCents: "800000000" }));
    expect([paid(found, "P"), paid(found, "E")]).toEqual([
      [750_000_000n, 37_500_000n],
      [12_500_000n, 0n],
    ]);
    expect(found.lines.flatMap(({ bound }) => bound?.kind ?? [])).toEqual(["global", "global"]);
  });
});

describe("IOD Brussels: against a control group; the premium is taken once, of the capital (illustrative)", () => {
  const terms = makeTerms({
    outcomes: [
      outcomeJson("capital", { attainment: threshold("jobs", "improvement", "0.01"), pays: capital() }),
      outcomeJson("premium", {
        attainment: { kind: "linear", measure: measureJson("jobs", "improvement"), floor: "0.5", ceiling: "1" },
        pays: premium({ kind: "multiple", times: "1.075" }),
      }),
    ],
  });
  it.each<[number, bigint, bigint]>([
    [1_900, 0n, 0n],
    [2_000, 0n, 0n],
    [2_020, 100_000_000n, 0n],
    [3_000, 100_000_000n, 0n],
    [3_500, 100_000_000n, 3_750_000n],
    [4_000, 100_000_000n, 7_500_000n],
    [6_000, 100_000_000n, 7_500_000n],
  ])("%i in work against 2,000 of 10,000: capital %s, premium %s", (count, back, more) =>
    expect(paid(evaluated(terms, { results: [result("jobs", count, { of: 10_000, baseline: "0.2" })] }))).toEqual([
      back,
      more,
    ]),
  );
});

describe("Sakha: 90 % of the target on each indicator, no partial payment; targets illustrative", () => {
  const all = {
    kind: "all",
    of: ["trained", "placed", "retained"].map((code) => threshold(code, "ofTarget", "0.9", { target: "200" })),
  };
  const terms = makeTerms({ outcomes: [outcomeJson("capital", { attainment: all, pays: capital() })] });
  const with_ = (...counts: number[]) =>
    evaluated(terms, {
      results: ["trained", "placed", "retained"]
        .slice(0, counts.length)
        .map((code, i) => result(code, counts[i] ?? 0, { of: 400 })),
    });
  it("pays all or nothing", () => {
    expect(paid(with_(180, 180, 180))[0]).toBe(100_000_000n);
    expect(paid(with_(400, 400, 179))[0]).toBe(0n);
    expect(paid(with_(180, 179, 180))[0]).toBe(0n);
    // One missed settles it before the others are known.
    expect(with_(100).lines[0]?.isDecided).toBe(true);
    expect(with_(180, 180).lines[0]?.isDecided).toBe(false);
  });
});
