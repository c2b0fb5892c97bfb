import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction } from "../../../app/domain/fraction.ts";
import { readTerms } from "../../../app/domain/repayment/read-terms.ts";
import { termsSentences } from "../../../app/domain/repayment/sentences.ts";
import {
  capital,
  classJson,
  makeTerms,
  measureJson,
  noBounds,
  outcomeJson,
  premium,
  termsJson,
  threshold,
} from "./make-terms.ts";

const faults = (more: object) => {
  const read = readTerms(termsJson(more as Record<string, unknown>));
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path} ${message.key}`);
};
const one = (more: Record<string, unknown>) => ({
  outcomes: [outcomeJson("o", { attainment: threshold("i", "count", "5"), pays: capital(), ...more })],
});
const steps = (list: [string, string][]) => ({
  attainment: {
    kind: "steps",
    measure: measureJson("i", "rate"),
    steps: list.map(([from, gives]) => ({ from, gives })),
  },
});

describe("terms", () => {
  it("are read from JSON into exact numbers, with a hash that follows what was written", () => {
    const json = termsJson(one({}));
    const read = readTerms(json);
    expect(read.ok && read.terms.outcomes[0]?.attainment).toMatchObject({ kind: "threshold", atLeast: fraction(5) });
    expect(read.ok && read.hash).toMatch(/^[0-9a-f]{64}$/);
    const again = readTerms(JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(json).reverse()))));
    expect(again.ok && read.ok && again.hash === read.hash).toBe(true);
    const other = readTerms({ ...json, version: 2 });
    expect(other.ok && read.ok && other.hash === read.hash).toBe(false);
  });

  it.each<[string, object, string[]]>([
    ["an impossible day", { startsOn: "2023-02-30" }, ["startsOn termsDay"]],
    ["an end before the start", { endsOn: "2019-01-01" }, ["endsOn termsEndsEarly"]],
    [
      "a number where an exact one is written",
      one({ pays: { kind: "capital", classes: ["A"], share: 0.5 } }),
      ["outcomes[0].pays.share termsShare"],
    ],
    ["more than all of it", one({ pays: capital("1.01") }), ["outcomes[0].pays.share termsShare"]],
    ["negative cents", { bounds: { ...noBounds, globalCents: "-1" } }, ["bounds.globalCents termsCents"]],
    ["a word unknown", { interest: "5" }, ["interest termsUnknown"]],
    [
      "a word unknown deeper",
      one({ attainment: { ...threshold("i", "count", "5"), atMost: "9" } }),
      ["outcomes[0].attainment.atMost termsUnknown"],
    ],
    ["a kind unknown", one({ pays: { kind: "gift" } }), ["outcomes[0].pays.kind termsChoice"]],
    ["a class unknown", one({ pays: capital("1", ["Z"]) }), ["outcomes[0].pays.classes termsClassUnknown"]],
    [
      "a cohort unknown",
      one({ attainment: threshold("i", "count", "5", { over: { kind: "cohort", code: "c" } }) }),
      ["outcomes[0].attainment termsCohortUnknown"],
    ],
    ["no payer that pays", { payers: [{ code: "p", weight: "0", capCents: null }] }, ["payers termsNobodyPays"]],
    ["nobody at all", { payers: [] }, ["payers termsLength"]],
    ["a code twice", { outcomes: [...one({}).outcomes, ...one({}).outcomes] }, ["outcomes termsRepeated"]],
    ["two classes of one rank", { classes: [classJson(), classJson({ code: "B" })] }, ["classes termsRankShared"]],
    [
      "bands out of order",
      one(
        steps([
          ["0.6", "1"],
          ["0.5", "1"],
        ]),
      ),
      ["outcomes[0].attainment termsOrder"],
    ],
    [
      "bands that fall",
      one(
        steps([
          ["0.5", "1"],
          ["0.6", "0.5"],
        ]),
      ),
      ["outcomes[0].attainment termsNotMonotone"],
    ],
    [
      "a price without units",
      one({ pays: { kind: "price", unitCents: "1" } }),
      ["outcomes[0].attainment termsUnitsAndPrice"],
    ],
    [
      "a target of nothing",
      one({ attainment: threshold("i", "ofTarget", "0.9", { target: "0" }) }),
      ["outcomes[0].attainment termsTarget"],
    ],
    [
      "a line without a slope",
      one({ attainment: { kind: "linear", measure: measureJson("i", "rate"), floor: "0.5", ceiling: "0.5" } }),
      ["outcomes[0].attainment termsOrder"],
    ],
    [
      "a composite of nothing",
      one({ attainment: { kind: "composite", parts: [{ weight: "0", of: threshold("i", "count", "5") }] } }),
      ["outcomes[0].attainment termsNoWeight"],
    ],
    [
      "scenarios out of order",
      one({ expected: { low: "1", target: "0", high: "1" } }),
      ["outcomes[0].expected termsOrder"],
    ],
    [
      "shares of no maximum",
      { bounds: { ...noBounds, shares: [{ of: "indicator", code: "i", share: "0.4" }] } },
      ["bounds.shares termsNoMaximum"],
    ],
    [
      "a cap below what is protected",
      {
        bounds: { ...noBounds, globalCents: "99999999" },
        classes: [classJson({ protectedShares: [{ fromYear: 1, share: "1" }] })],
      },
      ["bounds.globalCents termsCapBelowProtected"],
    ],
    [
      "a multiple that takes away",
      one({ pays: premium({ kind: "multiple", times: "0.9" }) }),
      ["outcomes[0].pays.premium termsMultiple"],
    ],
    [
      "capital back before interest on it",
      {
        outcomes: [
          outcomeJson("back", { payOn: "2022-01-01", attainment: threshold("i", "count", "5"), pays: capital() }),
          outcomeJson("interest", {
            attainment: threshold("i", "count", "5"),
            pays: premium({ kind: "rate", perYear: "0.05", from: "2020-01-01" }),
          }),
        ],
      },
      ["outcomes[0].payOn termsCutsLater"],
    ],
    [
      "capital back before a coupon",
      {
        ...one({ payOn: "2021-06-01" }),
        couponDays: ["2022-01-01"],
        classes: [classJson({ coupon: { perYear: "0.05", years: 3 } })],
      },
      ["outcomes[0].payOn termsCutsLater"],
    ],
    [
      "a price that gives protected capital back",
      {
        ...one({
          attainment: { kind: "perUnit", measure: measureJson("i", "count"), oncePerPerson: false },
          pays: { kind: "price", unitCents: "1" },
        }),
        classes: [classJson({ protectedShares: [{ fromYear: 1, share: "1" }] })],
      },
      ["outcomes[0].pays termsPriceProtected"],
    ],
  ])("tell the place of %s", (_, more, expected) => expect(faults(more)).toEqual(expected));

  it("not declared monotone may fall", () => {
    expect(
      faults({
        isMonotone: false,
        ...one(
          steps([
            ["0.5", "1"],
            ["0.6", "0.5"],
          ]),
        ),
      }),
    ).toEqual([]);
  });

  it("never throw, whatever is read", () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => void expect(readTerms(value).ok).toBe(false)));
    const keys = Object.keys(termsJson());
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const read = readTerms({ ...termsJson(one({})), [key]: value });
        expect(read.ok || read.problems.length > 0).toBe(true);
      }),
    );
    let deep: unknown = threshold("i", "count", "5");
    for (let i = 0; i < 5_000; i++) deep = { kind: "all", of: [deep] };
    expect(faults(one({ attainment: deep })).length).toBeGreaterThan(0);
  });
});

describe("the plain-language rendering", () => {
  it("tells every part of the terms, in order, without words of its own", () => {
    const terms = makeTerms({
      isMonotone: false,
      cohorts: ["1"],
      couponDays: ["2021-01-01"],
      payers: [{ code: "cd33", weight: "1", capCents: "5" }],
      classes: [
        classJson({
          protectedShares: [{ fromYear: 1, share: "0.5" }],
          coupon: { perYear: "0.02", years: 1 },
          terminationShares: [{ fromYear: 1, share: "0.25" }],
        }),
        classJson({ code: "B", rank: 2 }),
      ],
      bounds: {
        ...noBounds,
        personCents: "1",
        indicators: [{ code: "i", cents: "2" }],
        shares: [{ of: "indicator", code: "i", share: "0.4" }],
        period: { per: "year", cents: "3" },
        globalCents: "100000000",
      },
      outcomes: [
        outcomeJson("o", {
          attainment: {
            kind: "any",
            of: [
              threshold("i", "reduction", "0.1", { over: { kind: "cohort", code: "1" } }),
              { kind: "all", of: [{ kind: "linear", measure: measureJson("i", "rate"), floor: "0", ceiling: "1" }] },
              {
                kind: "composite",
                parts: [
                  {
                    weight: "2",
                    of: {
                      kind: "steps",
                      measure: measureJson("i", "rate"),
                      steps: [
                        { from: "0.5", gives: "0.5" },
                        { from: "0.6", gives: "1" },
                      ],
                    },
                  },
                ],
              },
            ],
          },
          pays: capital(),
        }),
        outcomeJson("p", {
          attainment: threshold("i", "count", "1"),
          pays: premium({ kind: "targetIrr", perYear: "0.035" }),
        }),
        outcomeJson("u", {
          attainment: { kind: "perUnit", measure: measureJson("i", "count"), oncePerPerson: true },
          pays: { kind: "price", unitCents: "7" },
        }),
      ],
    });
    const told = termsSentences(terms);
    expect(told.map(({ key, depth }) => "  ".repeat(depth) + key)).toEqual([
      "contract",
      "payer",
      "class",
      "  protected",
      "  coupon",
      "  termination",
      "class",
      "  atRisk",
      "pays_capital",
      "  any",
      "    threshold",
      "    all",
      "      linear",
      "    composite",
      "      weight",
      "        steps",
      "          step",
      "          step",
      "pays_targetIrr",
      "  threshold",
      "pays_price",
      "  oncePerPerson",
      "bound_person",
      "bound_indicator",
      "bound_share_indicator",
      "bound_period_year",
      "bound_global",
    ]);
    expect(termsSentences(makeTerms()).at(-1)?.key).toBe("monotone");
    expect(told.filter(({ key }) => key === "step").map(({ values }) => values)).toEqual([
      { as: "rate", from: fraction(1, 2), below: fraction(3, 5), gives: fraction(1, 2) },
      { as: "rate", from: fraction(3, 5), below: null, gives: fraction(1) },
    ]);
    expect(told.find(({ key }) => key === "pays_targetIrr")?.values).toMatchObject({
      perYear: fraction(7, 200),
      classes: "A",
    });
  });
});
