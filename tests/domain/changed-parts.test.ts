import { expect, test } from "vitest";
import { changedParts } from "../../app/domain/audit/changed-parts.ts";

test("of a long column only what differs is shown, by the code of its part", () => {
  const criteria = (weight: number) => [
    { code: "INC-1", weight },
    { code: "INC-2", weight: 6 },
  ];
  const row = (weight: number, revision: number) => ({ id: "x", revision, content: { criteria: criteria(weight) } });
  expect(changedParts(row(5, 1), row(9, 2))).toEqual({
    old: { id: "x", revision: 1, "content.criteria.INC-1.weight": 5 },
    new: { id: "x", revision: 2, "content.criteria.INC-1.weight": 9 },
  });
});

test("a part that comes or goes is told on its side only; a new row stays whole, its long values cut", () => {
  expect(changedParts({ list: ["a"] }, { list: ["a", "b"] })).toEqual({ old: {}, new: { "list.2": "b" } });
  expect(changedParts(null, { name: "n", list: ["a"], none: null })).toEqual({
    old: null,
    new: { name: "n", list: ["a"], none: null },
  });
  const { new: made } = changedParts(null, { content: { words: "x".repeat(5000) } });
  expect(String(made?.content)).toHaveLength(1001);
});
