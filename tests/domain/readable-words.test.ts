import { expect, test } from "vitest";
import { isolated, straightened } from "../../app/domain/readable-words.ts";

test("a name that turns the direction of letters turns nothing beyond itself, and is straight on paper", () => {
  expect(isolated("Banque Alpha")).toBe("Banque Alpha");
  expect(isolated("\u202Elive")).toBe("\u2068\u202Elive\u2069");
  const paper = {
    title: "Rapport : \u202Elive",
    blocks: [{ items: ["\u2066a\u2069", "b"], numbered: false }],
    n: null,
  };
  expect(straightened(paper)).toEqual({
    title: "Rapport : live",
    blocks: [{ items: ["a", "b"], numbered: false }],
    n: null,
  });
});
