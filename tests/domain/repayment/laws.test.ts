import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cents, sum } from "../../../app/domain/money.ts";
import { readTerms } from "../../../app/domain/repayment/read-terms.ts";
import type { Terms } from "../../../app/domain/repayment/terms.ts";
import { canonical } from "../../../app/domain/screening/canonical.ts";
import {
  classJson,
  evaluated,
  holding,
  measureJson,
  noBounds,
  outcomeJson,
  result,
  termsJson,
  threshold,
} from "./make-terms.ts";

const indicators = ["a", "b", "c"];
const permille = (most: number) => fc.nat(most).map((n) => `${n}/1000`);
const indicator = fc.constantFrom(...indicators);
const leaf = fc.oneof(
  fc.tuple(indicator, fc.nat(100)).map(([code, n]) => threshold(code, "count", String(n))),
  fc
    .tuple(indicator, permille(900))
    .map(([code, floor]) => ({ kind: "linear", measure: measureJson(code, "rate"), floor, ceiling: "0.95" })),
  fc.tuple(indicator, fc.nat(400), fc.nat(400)).map(([code, low, more]) => ({
    kind: "steps",
    measure: measureJson(code, "rate"),
    steps: [
      { from: `${low}/1000`, gives: "0.5" },
      { from: `${low + more + 1}/1000`, gives: "1" },
    ],
  })),
);
const attainment = fc.oneof(
  leaf,
  fc
    .tuple(fc.constantFrom("all", "any"), fc.array(leaf, { minLength: 1, maxLength: 3 }))
    .map(([kind, of]) => ({ kind, of })),
  fc.tuple(leaf, leaf).map(([one, other]) => ({
    kind: "composite",
    parts: [
      { weight: "2", of: one },
      { weight: "1", of: other },
    ],
  })),
);
const classes = fc.constantFrom(["A"], ["B"], ["A", "B"]);
const pays = fc.oneof(
  fc.tuple(classes, permille(1000)).map(([list, share]) => ({ kind: "capital", classes: list, share })),
  fc
    .tuple(classes, fc.nat(500_000))
    .map(([list, cents]) => ({ kind: "premium", classes: list, premium: { kind: "flat", cents: String(cents) } })),
  fc
    .tuple(classes, fc.nat(500))
    .map(([list, n]) => ({ kind: "premium", classes: list, premium: { kind: "multiple", times: `${1000 + n}/1000` } })),
  fc
    .tuple(classes, permille(200))
    .map(([list, perYear]) => ({ kind: "premium", classes: list, premium: { kind: "targetIrr", perYear } })),
  fc.tuple(classes, permille(200)).map(([list, perYear]) => ({
    kind: "premium",
    classes: list,
    premium: { kind: "rate", perYear, from: "2020-01-01" },
  })),
);
const priced = fc.tuple(indicator, fc.nat(30_000)).map(([code, cents]) => ({
  attainment: { kind: "perUnit", measure: measureJson(code, "count"), oncePerPerson: false },
  pays: { kind: "price", unitCents: String(cents) },
  expected: { low: "0", target: "10", high: "100" },
}));
const payOn = fc.constantFrom("2022-01-01", "2023-06-30", "2024-01-01");
const outcome = fc.tuple(
  fc.oneof({ weight: 4, arbitrary: fc.record({ attainment, pays }) }, { weight: 1, arbitrary: priced }),
  payOn,
  indicator,
);
const cap = fc.option(fc.integer({ min: 0, max: 2_000_000 }).map(String), { nil: null });
const json = fc
  .record({
    outcomes: fc.array(outcome, { minLength: 1, maxLength: 4 }),
    globalCents: fc.option(fc.integer({ min: 1_000_000, max: 3_000_000 }).map(String), { nil: null }),
    payerCap: cap,
    indicatorCap: cap,
    periodCap: cap,
    floor: permille(1000),
    coupon: fc.option(permille(100), { nil: null }),
  })
  .map(({ outcomes, globalCents, payerCap, indicatorCap, periodCap, floor, coupon }) =>
    termsJson({
      isMonotone: false,
      payers: [
        { code: "p", weight: "3", capCents: payerCap },
        { code: "q", weight: "2", capCents: null },
        { code: "r", weight: "2", capCents: null },
      ],
      classes: [
        classJson({
          committedCents: "600000",
          protectedShares: [{ fromYear: 1, share: floor }],
          coupon: coupon && { perYear: coupon, years: 2 },
        }),
        classJson({ code: "B", rank: 2, committedCents: "400000" }),
      ],
      couponDays: ["2021-01-01", "2022-01-01"],
      outcomes: outcomes.map(([more, day, code], i) => outcomeJson(`o${i}`, { ...more, payOn: day, indicator: code })),
      bounds: {
        ...noBounds,
        globalCents,
        indicators: indicatorCap === null ? [] : [{ code: "a", cents: indicatorCap }],
        period: periodCap === null ? null : { per: "year", cents: periodCap },
      },
    }),
  );
const terms = json.map((one): Terms => {
  const read = readTerms(one);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.terms;
});
const counts = fc.array(fc.option(fc.nat(100), { nil: null }), { minLength: 3, maxLength: 3 });
const holdings = [
  holding(350_000n),
  holding(250_001n, { commitment: 2, investorId: "second" }),
  holding(399_999n, {
    commitment: 3,
    investorId: "third",
    classCode: "B",
    receipts: [
      { on: "2020-07-01", cents: 200_000n },
      { on: "2021-03-01", cents: 199_999n },
    ],
  }),
];
const resultsOf = (list: readonly (number | null)[]) =>
  list.flatMap((n, i) => (n === null ? [] : [result(indicators[i] ?? "", n)]));
const run = (given: Terms, list: readonly (number | null)[]) =>
  evaluated(given, { results: resultsOf(list), holdings });
const total = (lines: readonly { cents: Cents }[]): Cents => sum(lines.map(({ cents }) => cents));
const law = (name: string, check: (given: Terms, list: (number | null)[], n: number) => void, numRuns = 400) =>
  it(name, () => fc.assert(fc.property(terms, counts, fc.nat(), check), { numRuns }));

describe("whatever the terms and the results", () => {
  law(
    "the total is never above the global cap, nor the capital of a class below its floor or above what it paid in",
    (given, list) => {
      const found = run(given, list);
      for (const lines of [found.lines, found.forecast.low.lines, found.forecast.high.lines]) {
        if (given.bounds.globalCents !== null) expect(total(lines) <= given.bounds.globalCents).toBe(true);
        const capitalOf = (code: string) =>
          total(lines.filter((one) => one.classCode === code && one.component === "capital"));
        const share = given.classes[0]?.protectedShares[0]?.share ?? { n: 0n, d: 1n };
        expect(capitalOf("A") >= (share.n * 600_001n) / share.d).toBe(true);
        expect(capitalOf("A") <= 600_001n && capitalOf("B") <= 399_999n).toBe(true);
        expect(lines.every(({ cents }) => cents >= 0n)).toBe(true);
      }
    },
  );

  law("parts sum to the line by payer, and to the payer's part by investor", (given, list) => {
    const { lines, dues } = run(given, list);
    for (const line of lines) {
      expect(sum(line.payers.map(({ cents }) => cents))).toBe(line.cents);
      for (const { code, cents } of line.payers)
        expect(total(dues.filter((due) => due.line === line && due.payer === code))).toBe(cents);
    }
    expect(new Set(dues.map(({ key }) => key)).size).toBe(dues.length);
  });

  law("nothing that depends on results is due while none is final; coupons and protected capital are", (given) => {
    const results = resultsOf([100, 100, 100]).map((one) => ({ ...one, finalOn: null }));
    const { lines, dues } = evaluated(given, { results, holdings });
    for (const line of lines) if (line.outcome !== null) expect(line.cents).toBe(0n);
    expect(dues.every(({ line }) => line.kind === "coupon" || line.kind === "protected")).toBe(true);
    expect(canonical(evaluated(given, { results: [], holdings }).dues)).toBe(canonical(dues));
  });

  law("a limit named did lower the line, and only a named limit does", (given, list) => {
    const free = {
      ...given,
      payers: given.payers.map((one) => ({ ...one, capCents: null })),
      bounds: { ...given.bounds, globalCents: null, indicators: [], period: null },
    };
    const [bounded, unbounded] = [run(given, list), run(free, list)];
    expect(unbounded.lines.every(({ bound }) => bound === null)).toBe(true);
    if (bounded.lines.every(({ bound }) => bound === null))
      expect(canonical(bounded.lines)).toBe(canonical(unbounded.lines));
  });

  law(
    "the order in which results are told is irrelevant, and the answer is the same to the byte",
    (given, list) => {
      const results = resultsOf(list);
      const [one, other] = [
        run(given, list),
        evaluated(given, { results: [...results].reverse(), holdings: [...holdings].reverse() }),
      ];
      const bare = ({ lines }: typeof one) => canonical(lines.map(({ figure: _, ...line }) => line));
      expect(bare(other)).toBe(bare(one));
      expect(canonical(run(given, list))).toBe(canonical(one));
    },
    100,
  );

  law(
    "an amendment never changes what was due before it",
    (given, list) => {
      const amended = {
        ...given,
        version: 2,
        effectiveFrom: "2023-01-01",
        outcomes: given.outcomes.slice(1),
        bounds: { ...given.bounds, period: null },
      };
      const dueEarlier = (found: ReturnType<typeof run>) =>
        canonical(found.lines.filter(({ planned, on }) => planned < "2023-01-01" && on < "2023-01-01"));
      expect(dueEarlier(evaluated([given, amended], { results: resultsOf(list), holdings }))).toBe(
        dueEarlier(run(given, list)),
      );
    },
    100,
  );
});

it("a better result never pays less where terms are declared monotone", () => {
  let declared = 0;
  fc.assert(
    fc.property(
      json,
      fc.array(fc.nat(100), { minLength: 3, maxLength: 3 }),
      fc.nat(2),
      fc.nat(100),
      (one, list, which, more) => {
        const read = readTerms({ ...one, isMonotone: true });
        if (!read.ok) return;
        declared++;
        const better = list.map((n, i) => (i === which ? Math.min(100, n + more) : n));
        expect(total(run(read.terms, better).lines) >= total(run(read.terms, list).lines)).toBe(true);
      },
    ),
    { numRuns: 1_500 },
  );
  // Enough of them pass the check of the declaration for this to say something.
  expect(declared).toBeGreaterThan(200);
});
