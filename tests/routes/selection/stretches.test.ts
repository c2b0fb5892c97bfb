import { expect, test } from "vitest";
import { stretches } from "../../../app/routes/selection/stretches.ts";

test("one reason at several perimeters is told once, with the first and the last of them", () => {
  const cells = [
    { code: "P0" as const, reason: null },
    { code: "P1" as const, reason: "la filiale" },
    { code: "P2" as const, reason: "la sœur" },
    { code: "P3" as const, reason: "la sœur" },
    { code: "P4" as const, reason: "la sœur" },
  ];
  expect(stretches(cells)).toEqual([
    { from: "P1", to: "P1", reason: "la filiale" },
    { from: "P2", to: "P4", reason: "la sœur" },
  ]);
  expect(stretches([])).toEqual([]);
});
