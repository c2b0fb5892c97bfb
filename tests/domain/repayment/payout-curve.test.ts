import { expect, it } from "vitest";
import { type CurveAsked, payoutCurve } from "../../../app/domain/repayment/payout-curve.ts";
import { capital, holding, makeTerms, measureJson, outcomeJson, premium, result, threshold } from "./make-terms.ts";

const pooled: CurveAsked = {
  indicator: "families",
  scope: { kind: "pooled" },
  population: 68n,
  baseline: null,
  others: "low",
};
const curve = (
  outcomes: unknown[],
  asked: Partial<CurveAsked> = {},
  results = [result("families", 55, { of: 68, finalOn: null })],
) =>
  payoutCurve(
    {
      terms: [makeTerms({ outcomes })],
      results: { results, profiles: [] },
      ledger: { holdings: [holding(1_000n)], terminatedOn: null },
      asOf: "2021-01-01",
    },
    { ...pooled, ...asked },
  );
const reached = threshold("families", "count", "56");

it("jumps at 56 of 68, and shows where the last result stands", () => {
  const found = curve([
    outcomeJson("capital", { attainment: reached, pays: capital() }),
    outcomeJson("premium", { attainment: reached, pays: premium({ kind: "flat", cents: "35" }) }),
  ]);
  expect(found.points).toHaveLength(69);
  expect(found.points.filter(({ cents }) => cents > 0n)[0]).toEqual({ count: 56n, cents: 1_035n });
  expect(found).toMatchObject({
    minimum: { count: 0n, cents: 0n },
    maximum: { count: 56n, cents: 1_035n },
    current: { count: 55n, cents: 0n },
    isMonotone: true,
  });
  expect(curve([], {}, []).current).toBeNull();
});

it("assumes of the other indicators what is asked", () => {
  const outcomes = [
    outcomeJson("capital", { attainment: reached, pays: capital("0.5") }),
    outcomeJson("other", { attainment: threshold("other", "count", "1"), pays: capital("0.5") }),
  ];
  expect(curve(outcomes).maximum.cents).toBe(500n);
  expect(curve(outcomes, { others: "target" }).minimum.cents).toBe(500n);
});

it("falls where the indicator counts what should not happen, and says it is monotone all the same", () => {
  const outcomes = [outcomeJson("capital", { attainment: threshold("families", "reduction", "0.1"), pays: capital() })];
  const found = curve(outcomes, { population: 1_000n, baseline: { n: 1n, d: 2n } }, []);
  expect(found.points.length).toBeLessThanOrEqual(202);
  expect(found.points.find(({ count }) => count === 450n)?.cents).toBe(1_000n);
  expect(found.points.find(({ count }) => count === 455n)?.cents).toBe(0n);
  expect(found.isMonotone).toBe(true);
});

it("sees terms that fall", () => {
  const steps = {
    kind: "steps",
    measure: measureJson("families", "count"),
    steps: [
      { from: "10", gives: "1" },
      { from: "20", gives: "0.5" },
    ],
  };
  const terms = makeTerms({
    isMonotone: false,
    outcomes: [outcomeJson("capital", { attainment: steps, pays: capital() })],
  });
  const found = payoutCurve(
    {
      terms: [terms],
      results: { results: [], profiles: [] },
      ledger: { holdings: [holding(1_000n)], terminatedOn: null },
      asOf: "2021-01-01",
    },
    pooled,
  );
  expect([found.isMonotone, found.maximum.count]).toEqual([false, 10n]);
});
