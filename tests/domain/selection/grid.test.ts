import { describe, expect, it } from "vitest";
import { defaultRule, serialiseRule } from "../../../app/domain/screening/rule.ts";
import { ballots, count, quorum } from "../../../app/domain/selection/committee.ts";
import type { Criterion, Grid } from "../../../app/domain/selection/grid.ts";
import { gridDifference } from "../../../app/domain/selection/grid-difference.ts";
import { gridHash } from "../../../app/domain/selection/grid-hash.ts";
import { gridProblems } from "../../../app/domain/selection/grid-problems.ts";

const text = (fr: string) => ({ fr, en: `${fr} (en)` });
const criterion = (code: string, weight: number, more: Partial<Criterion> = {}): Criterion => ({
  code,
  theme: "local",
  kind: weight > 0 ? "scored" : "eligibility",
  question: text(code),
  guidance: text(code),
  weight,
  scale: weight > 0 ? ["0", "1", "2", "3", "4"].map(text) : [],
  evidence: { kinds: ["policy"], minimum: "documented" },
  answeredBy: "institution",
  source: { text: text("méthode"), mark: "own" },
  ...more,
});
const grid = (criteria: Criterion[], more: Partial<Grid> = {}): Grid => ({
  version: "1",
  criteria,
  aggregation: "median",
  spreadThreshold: 2,
  replyWorkingDays: 10,
  rule: serialiseRule(defaultRule(["families"], ["FR-33"])),
  ...more,
});
const base = grid([criterion("A", 60), criterion("B", 40), criterion("E", 0)]);

describe("what keeps a grid from being frozen", () => {
  it("is nothing when it is whole", () => expect(gridProblems(base)).toEqual([]));

  it.each([
    [grid([criterion("A", 60), criterion("B", 39)]), [{ problem: "weightsTotal", total: 99 }]],
    [grid([criterion("E", 0)]), [{ problem: "noScored" }]],
    [grid([criterion("A", 60), criterion("A", 40)]), [{ problem: "sameCode", code: "A" }]],
    [grid([criterion("A", 100, { question: { fr: "q", en: " " } })]), [{ problem: "noQuestion", code: "A" }]],
    [grid([criterion("A", 100), criterion("E", 0, { weight: 5 })]), [{ problem: "weightWithoutScore", code: "E" }]],
    [
      grid([criterion("A", 100), criterion("B", 0, { kind: "scored", scale: criterion("x", 1).scale })]),
      [{ problem: "noWeight", code: "B" }],
    ],
    [
      grid([criterion("A", 100, { scale: ["0", "1", "2", "3"].map(text) })]),
      [{ problem: "scaleIncomplete", code: "A" }],
    ],
    [
      grid([criterion("A", 100, { evidence: { kinds: [], minimum: "declared" } })]),
      [{ problem: "noEvidence", code: "A" }],
    ],
    [{ ...base, spreadThreshold: 5 }, [{ problem: "spreadThreshold" }]],
    [{ ...base, replyWorkingDays: 0 }, [{ problem: "replyWorkingDays" }]],
  ])("%#: is named", (given, problems) => expect(gridProblems(given)).toEqual(problems));
});

describe("the difference of two versions", () => {
  it("is nothing between equals, whose hash is one", () => {
    expect(gridDifference(base, structuredClone(base))).toEqual([]);
    expect(gridHash(base)).toBe(gridHash(structuredClone(base)));
  });

  it("names each thing said differently, and changes the hash", () => {
    const [a, b, e] = base.criteria as [Criterion, Criterion, Criterion];
    const added = criterion("C", 10);
    const after: Grid = {
      ...base,
      criteria: [e, { ...a, weight: 50 }, added],
      aggregation: "mean",
      rule: { ...base.rule, perimeter: "P3" },
    };
    expect(gridDifference(base, after)).toEqual([
      { change: "removed", criterion: b },
      { change: "moved", code: "E", from: 2, to: 1 },
      { change: "criterion", code: "A", field: "weight", from: 60, to: 50 },
      { change: "moved", code: "A", from: 1, to: 2 },
      { change: "added", criterion: added },
      { change: "parameter", field: "aggregation", from: "median", to: "mean" },
      { change: "rule", field: "perimeter", from: "P2", to: "P3" },
    ]);
    expect(gridHash(after)).not.toBe(gridHash(base));
  });
});

describe("the committee", () => {
  const seat = (memberId: string, present: boolean, recused = false) => ({ memberId, present, recused });

  it("counts its quorum without those who left the file", () => {
    const five = [seat("a", true), seat("b", true), seat("c", false), seat("d", false), seat("e", true, true)];
    // Three of five are there, but of the four who may sit two are, and three are needed.
    expect(quorum(five)).toEqual({ sitting: 4, present: 2, needed: 3, reached: false });
    expect(quorum(five.map((s) => ({ ...s, present: true })))).toMatchObject({ present: 4, reached: true });
    expect(quorum([])).toMatchObject({ needed: 1, reached: false });
  });

  it("carries by more votes for than against", () => {
    const [yes, no, none] = ballots;
    expect(count([yes, yes, no, none, none, none])).toEqual({ for: 2, against: 1, abstain: 3, carried: true });
    expect(count([yes, no]).carried).toBe(false);
    expect(count([none]).carried).toBe(false);
  });
});
