import { expect, it } from "vitest";
import type { Perimeter } from "../../../app/domain/screening/facts.ts";
import { membersAt } from "../screening/world.ts";

it.each<[string, string[], Perimeter, string]>([
  ["P0: the head office and its branches", ["H branch C", "H branch B", "C capital 100 S"], "P0", "B C H"],
  ["P0: no subsidiary", ["C capital 100 S"], "P0", "C"],
  ["P1: at any depth", ["C capital 100 S", "S capital 51 T"], "P1", "C S T"],
  ["majority is more than half", ["C votes 50 S", "X votes 50.0001 S"], "P1", "C"],
  [
    "votes of the holder and of all it controls are summed",
    ["C capital 60 S", "C votes 26 T", "S votes 25 T"],
    "P1",
    "C S T",
  ],
  ["capital stands for votes where none are recorded", ["C capital 51 S"], "P1", "C S"],
  ["recorded votes count before capital", ["C capital 80 S", "C votes 10 S"], "P1", "C"],
  ["declared control", ["C control S"], "P1", "C S"],
  ["accounting consolidation", ["C consolidation S"], "P1", "C S"],
  ["more than 40 % and nobody with more", ["C votes 41 S", "X votes 30 S"], "P1", "C S"],
  ["40 % is not more than 40 %", ["C votes 40 S", "X votes 30 S"], "P1", "C"],
  ["more than 40 % but another has more", ["C votes 41 S", "X votes 42 S"], "P1", "C"],
  ["another block has more", ["C votes 41 S", "X votes 30 S", "Y votes 20 S", "X capital 60 Y"], "P1", "C"],
  ["a tie is joint control", ["C votes 45 S", "X votes 45 S"], "P1", "C S"],
  ["joint control counts for each side, downwards", ["C joint_control S", "X joint_control S"], "P1", "C S"],
  ["joint control counts for each side, upwards", ["A joint_control C", "B joint_control C"], "P2", "A B C"],
  ["two sources disagree: the higher counts", ["C votes 30 S", "C votes 51 S"], "P1", "C S"],
  ["no control from a cycle of minority stakes", ["C votes 30 S", "S votes 30 T", "T votes 30 S"], "P1", "C"],
  ["P2: a sister through the parent", ["A capital 62 C", "A capital 100 S"], "P2", "A C S"],
  ["P2: never up from something reached downwards", ["C votes 50 J", "X votes 50 J", "X capital 100 L"], "P2", "C J"],
  [
    "P2: the affiliates of a central body, in both directions",
    ["O affiliation C", "O affiliation R", "R capital 100 S"],
    "P2",
    "C O R S",
  ],
  ["P2: never up from an affiliate", ["O affiliation C", "O affiliation R", "T capital 100 R"], "P2", "C O R"],
  ["P2: affiliations are met on the way up only", ["C capital 100 O", "O affiliation R"], "P2", "C O"],
  [
    "mutual groups own their central body",
    ["C capital 30 O", "R capital 30 O", "O affiliation C", "O affiliation R"],
    "P2",
    "C O R",
  ],
  [
    "P3: direct votes of the group sum to 20 %",
    ["C capital 100 S", "C votes 10 Y", "S votes 10 Y", "Y control Z"],
    "P3",
    "C S Y Z",
  ],
  ["P3: less than 20 %", ["C votes 19.9999 Y"], "P3", "C"],
  [
    "P4: the effective share through a company outside",
    ["C capital 30 B", "B capital 30 Y", "Y control Z"],
    "P4",
    "B C Y Z",
  ],
  ["P4: below the threshold", ["C capital 19 B", "B capital 26 Y"], "P4", "B C"],
  ["P4: exactly at the threshold", ["C capital 19 B", "C capital 0.25 Y", "B capital 25 Y"], "P4", "B C Y"],
  [
    "P4: a cycle adds up to a linear system",
    ["C capital 4.5 Y", "Y capital 50 Z", "Z capital 50 Y", "X votes 100 Y", "X votes 100 Z"],
    "P4",
    "C Y",
  ],
  [
    "a fund inherits its manager's group",
    ["M fund_management C", "A capital 100 M", "A capital 100 L"],
    "P2",
    "A C L M",
  ],
  ["a sub-fund and a feeder inherit theirs", ["U sub_fund C", "F feeder U"], "P2", "C F U"],
  ["who sells another's credit brings it in, at any perimeter", ["C distribution L", "T capital 100 L"], "P0", "C L"],
])("%s", (_, links, perimeter, members) => {
  // Two links between the same two institutions need ids of their own; the text is the id.
  expect(membersAt(links, perimeter)).toBe(members);
});

it("switches take relations out of the perimeter, or in", () => {
  expect(membersAt(["M fund_management C"], "P2", { fundManager: false })).toBe("C");
  expect(membersAt(["C distribution L"], "P2", { distribution: false })).toBe("C");
  expect(membersAt(["C funding L"], "P2", { funding: false })).toBe("C");
  expect(membersAt(["S fund_subscription 30 C"], "P2")).toBe("C");
  expect(membersAt(["S fund_subscription 30 C"], "P2", { fundSubscribers: 300_000 })).toBe("C S");
  expect(membersAt(["S fund_subscription 30 C"], "P2", { fundSubscribers: 300_001 })).toBe("C");
});
