import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, decimals, fraction } from "../../../app/domain/fraction.ts";
import type { Score } from "../../../app/domain/selection/grid.ts";
import { type Ranked, rank, type Scored, type Weighing } from "../../../app/domain/selection/ranking.ts";
import { aggregate, spread } from "../../../app/domain/selection/scores.ts";
import { smallestAnswerChange, smallestWeightChange } from "../../../app/domain/selection/sensitivity.ts";

const weighing: Weighing = {
  weights: [
    { code: "A", weight: 60 },
    { code: "B", weight: 40 },
  ],
  aggregation: "median",
  spreadThreshold: 2,
};
const candidate = (id: string, a: Score[], b: Score[], more: Partial<Scored> = {}): Scored => ({
  id,
  verdict: "cleared",
  decided: false,
  derogated: false,
  scores: { A: a, B: b },
  discussed: [],
  ...more,
});
const told = (ranking: Ranked[]) =>
  ranking.map((r) => [r.id, r.standing, r.rank, r.total === null ? null : decimals(r.total, 2)]);

describe("scores", () => {
  it("are put together as frozen; none is missing, not zero", () => {
    expect(aggregate([0, 4, 1], "median")).toEqual(fraction(1));
    expect(aggregate([0, 4, 1, 2], "median")).toEqual(fraction(3, 2));
    expect(aggregate([0, 4, 1], "mean")).toEqual(fraction(5, 3));
    expect(aggregate([], "median")).toBeNull();
    expect(aggregate([0], "mean")).toEqual(fraction(0));
    expect([spread([]), spread([3]), spread([0, 4, 1])]).toEqual([0, 0, 4]);
  });
});

describe("ranking", () => {
  it("gives equals one rank and skips the next", () => {
    expect(
      told(
        rank(
          [candidate("x", [2], [2]), candidate("y", [4], [4]), candidate("z", [2], [2]), candidate("w", [1], [0])],
          weighing,
        ),
      ),
    ).toEqual([
      ["y", "ranked", 1, "100,00"],
      ["x", "ranked", 2, "50,00"],
      ["z", "ranked", 2, "50,00"],
      ["w", "ranked", 4, "15,00"],
    ]);
  });

  it("leaves every rank open while a score is missing, a spread undiscussed or a verdict unknown", () => {
    const rest = candidate("y", [4], [4]);
    expect(told(rank([candidate("x", [2], []), rest], weighing))).toEqual([
      ["y", "ranked", null, "100,00"],
      ["x", "incomplete", null, null],
    ]);
    const apart = candidate("x", [0, 4], [2]);
    expect(told(rank([apart, rest], weighing))[1]).toEqual(["x", "undiscussed", null, "50,00"]);
    expect(told(rank([{ ...apart, discussed: ["A"] }, rest], weighing))[1]).toEqual(["x", "ranked", 2, "50,00"]);
    const unknown = candidate("x", [4], [4], { verdict: "undetermined" });
    expect(told(rank([unknown, rest], weighing))).toEqual([
      ["y", "ranked", null, "100,00"],
      ["x", "undetermined", null, null],
    ]);
  });

  it("keeps apart who was heard and stays undetermined, and ranks the others", () => {
    const silent = candidate("x", [4], [4], { verdict: "undetermined", decided: true });
    expect(told(rank([silent, candidate("y", [4], [4])], weighing))).toEqual([
      ["y", "ranked", 1, "100,00"],
      ["x", "undetermined", null, null],
    ]);
  });

  it("ranks a derogated candidate among the others, and says nothing of the points of an excluded one", () => {
    const out = candidate("x", [4], [4], { verdict: "excluded" });
    const rest = candidate("y", [1], [1]);
    expect(told(rank([out, rest], weighing))).toEqual([
      ["y", "ranked", 1, "25,00"],
      ["x", "excluded", null, null],
    ]);
    expect(told(rank([{ ...out, derogated: true }, rest], weighing))[0]).toEqual(["x", "ranked", 1, "100,00"]);
  });
});

const score = fc.integer({ min: 0, max: 4 }) as fc.Arbitrary<Score>;
const sheet = fc.array(score, { minLength: 1, maxLength: 4 });
const field = (min: number) =>
  fc
    .array(
      fc.record({
        scores: fc.record({ A: sheet, B: sheet, C: sheet }),
        verdict: fc.constantFrom("cleared" as const, "cleared" as const, "excluded" as const),
      }),
      { minLength: min, maxLength: 5 },
    )
    .map((list): Scored[] =>
      list.map(({ scores, verdict }, i) => ({
        id: `c${i}`,
        verdict,
        decided: true,
        derogated: false,
        scores,
        discussed: ["A", "B", "C"],
      })),
    );
const weights = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 39 })).map(
  ([a, b]): Weighing => ({
    weights: [
      { code: "A", weight: a },
      { code: "B", weight: b },
      { code: "C", weight: 100 - a - b },
    ],
    aggregation: a % 2 === 0 ? "median" : "mean",
    spreadThreshold: 1,
  }),
);
const ranks = (ranking: Ranked[]) => Object.fromEntries(ranking.map((r) => [r.id, r.rank]));
const law = (name: string, check: (candidates: Scored[], weighing: Weighing) => void) =>
  it(name, () => fc.assert(fc.property(field(2), weights, check), { numRuns: 500, seed: 20261123 }));

describe("laws of the ranking", () => {
  law("no score lifts an exclusion, nor changes one", (candidates, w) => {
    for (const value of [0, 4] as const) {
      const all = { A: [value], B: [value], C: [value] };
      for (const one of candidates.filter((c) => c.verdict === "excluded")) {
        const changed = rank(
          candidates.map((c) => (c === one ? { ...c, scores: all } : c)),
          w,
        );
        expect(changed.find((r) => r.id === one.id)).toMatchObject({ standing: "excluded", rank: null, total: null });
        expect(ranks(changed)).toEqual(ranks(rank(candidates, w)));
      }
    }
  });

  law("the order of candidates and of reviewers is irrelevant", (candidates, w) => {
    const turned = candidates
      .map((c) => ({
        ...c,
        scores: Object.fromEntries(Object.entries(c.scores).map(([k, v]) => [k, [...v].reverse()])),
      }))
      .reverse();
    expect(rank(turned, w)).toEqual(rank(candidates, w));
  });

  law("a better score never ranks lower", (candidates, w) => {
    const before = ranks(rank(candidates, w));
    for (const one of candidates.filter((c) => c.verdict === "cleared")) {
      const raised = {
        ...one,
        scores: { ...one.scores, A: one.scores.A?.map((s) => Math.min(4, s + 1) as Score) ?? [] },
      };
      const after = ranks(
        rank(
          candidates.map((c) => (c === one ? raised : c)),
          w,
        ),
      );
      expect(after[one.id]).toBeLessThanOrEqual(before[one.id] as number);
    }
  });

  law("totals lie between 0 and 100, and follow the ranks", (candidates, w) => {
    const listed = rank(candidates, w).filter((r) => r.total !== null);
    for (const r of listed) expect(compare(r.total ?? fraction(-1), fraction(0)) >= 0).toBe(true);
    for (const r of listed) expect(compare(r.total ?? fraction(101), fraction(100)) <= 0).toBe(true);
    expect(listed.map((r) => r.rank)).toEqual(listed.map((r) => r.rank).sort((a, b) => (a ?? 0) - (b ?? 0)));
  });
});

const reweighed = (w: Weighing, code: string, weight: number): Weighing => ({
  ...w,
  weights: w.weights.map((x) => (x.code === code ? { code, weight } : x)),
});

describe("sensitivity", () => {
  law("the weight change found alters the ranks, and no smaller one does", (candidates, w) => {
    const before = rank(candidates, w);
    const found = smallestWeightChange(before, w);
    const size = found ? Math.abs(found.to - found.from) : 101;
    if (found) expect(ranks(rank(candidates, reweighed(w, found.code, found.to)))).not.toEqual(ranks(before));
    for (const { code, weight } of w.weights)
      for (let k = 1; k < Math.min(size, 101); k++)
        for (const to of [weight + k, weight - k])
          if (to >= 0) expect(ranks(rank(candidates, reweighed(w, code, to)))).toEqual(ranks(before));
  });

  it("names the criterion, the weights and the two candidates", () => {
    const ranking = rank([candidate("x", [4], [0]), candidate("y", [0], [4])], weighing);
    // 60 × 4 − 40 × 4: equal when A weighs 40, or B 60.
    expect(smallestWeightChange(ranking, weighing)).toEqual({ code: "A", from: 60, to: 40, pair: ["x", "y"] });
    expect(smallestAnswerChange(ranking, weighing)).toEqual({
      code: "A",
      candidateId: "x",
      from: fraction(4),
      to: fraction(2),
      other: "y",
    });
  });

  it("finds nothing where one candidate is alone, or ahead by more than any weight can bring back", () => {
    expect(smallestWeightChange(rank([candidate("x", [4], [0])], weighing), weighing)).toBeNull();
    const ahead = rank([candidate("x", [4], [4]), candidate("y", [0], [0])], {
      ...weighing,
      weights: [{ code: "A", weight: 100 }],
    });
    expect(smallestWeightChange(ahead, { ...weighing, weights: [{ code: "A", weight: 100 }] })?.to ?? 0).toBe(0);
    expect(smallestAnswerChange(rank([candidate("x", [4], [0])], weighing), weighing)).toBeNull();
  });
});
