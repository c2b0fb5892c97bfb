import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StatementLine } from "../../../app/domain/funding/bank-statement.ts";
import { matchReasons, type OpenItem, proposeMatches, unmatchedReasons } from "../../../app/domain/funding/matching.ts";
import { sum } from "../../../app/domain/money.ts";
import { matchingWords } from "../../../app/locales/matching.ts";

interface Said extends Partial<StatementLine> {
  name?: string | null;
  iban?: string | null;
}
const line = (cents: bigint, { name = null, iban = null, ...more }: Said = {}): StatementLine => ({
  ...{ position: 1, valueOn: "2026-03-11", bookedOn: "2026-03-11", cents, reference: null, endToEnd: null },
  ...{ words: "", isReversal: false, counterparty: { name, iban }, ...more },
});
const item = (id: string, openCents: bigint, more: Partial<OpenItem> = {}): OpenItem => ({
  ...{ id, way: "in", reference: `AF-2026-1-C${id}`, openCents, payBy: "2026-03-15" },
  ...{ party: { name: `Fonds ${id}`, iban: null }, ...more },
});
const of = (lines: StatementLine[], items: OpenItem[]) =>
  proposeMatches(
    lines.map((one, i) => ({ ...one, position: i + 1 })),
    items,
  ).map(({ reason, parts, restCents, candidates }) => [
    reason,
    parts.map(({ itemId, cents }) => `${itemId}:${cents}`).join(" ") || candidates.join("?"),
    restCents,
  ]);

describe("a line of a statement", () => {
  const estuaire = item("3", 500n, { party: { name: "Fonds solidaire de l’Estuaire SAS", iban: null } });
  it.each<[string, StatementLine, OpenItem[], unknown[]]>([
    ["reference and amount", line(500n, { endToEnd: "AF-2026-1-C3" }), [estuaire], ["referenceAndAmount", "3:500", 0n]],
    ["written together", line(500n, { endToEnd: "af20261c3" }), [estuaire], ["referenceAndAmount", "3:500", 0n]],
    ["among the words", line(500n, { words: "VIR AF 2026 1 C3 X" }), [estuaire], ["referenceAndAmount", "3:500", 0n]],
    ["another reference that begins alike", line(5n, { words: "AF-2026-1-C31" }), [estuaire], ["nothing", "", 5n]],
    ["a part", line(200n, { words: "AF-2026-1-C3" }), [estuaire], ["referencePartial", "3:200", 0n]],
    ["too much", line(700n, { words: "AF-2026-1-C3" }), [estuaire], ["referenceExcess", "3:500", 200n]],
    ["paid already", line(7n, { words: "AF-2026-1-C3" }), [item("3", 0n)], ["alreadyPaid", "3", 7n]],
    ["money the other way", line(-500n, { words: "AF-2026-1-C3" }), [estuaire], ["nothing", "", 500n]],
    ["a reversal", line(500n, { words: "AF-2026-1-C3", isReversal: true }), [estuaire], ["reversal", "", 500n]],
    [
      "two references and their sum",
      line(800n, { words: "AF-2026-1-C3 et AF-2026-1-C4" }),
      [estuaire, item("4", 300n)],
      ["referencesAndSum", "3:500 4:300", 0n],
    ],
    [
      "two references and less than their sum",
      line(700n, { words: "AF-2026-1-C3 et AF-2026-1-C4" }),
      [estuaire, item("4", 300n)],
      ["severalCandidates", "3?4", 700n],
    ],
    [
      "amount and name",
      line(500n, { name: "FONDS SOLIDAIRE DE L ESTUAIRE" }),
      [estuaire],
      ["amountAndName", "3:500", 0n],
    ],
    ["a name cut short", line(500n, { name: "FONDS SOLIDAIRE DE L EST" }), [estuaire], ["amountAndName", "3:500", 0n]],
    [
      "a name in the words",
      line(500n, { words: "VIR FONDS SOLIDAIRE DE L ESTUAIRE 12" }),
      [estuaire],
      ["amountAndName", "3:500", 0n],
    ],
    ["another name", line(500n, { name: "Fonds solidaire" }), [item("3", 500n)], ["amountAlone", "3", 500n]],
    [
      "amount and account, whatever the name",
      line(500n, { name: "Autre", iban: "FR1" }),
      [item("3", 500n, { party: { name: "Fonds", iban: "FR1" } })],
      ["amountAndIban", "3:500", 0n],
    ],
    [
      "the name with another account than the one known",
      line(500n, { name: "Fonds 3", iban: "FR2" }),
      [item("3", 500n, { party: { name: "Fonds 3", iban: "FR1" } })],
      ["amountAlone", "3", 500n],
    ],
    [
      "two items of one payer",
      line(500n, { name: "Fonds 3" }),
      [item("3", 500n), item("4", 500n, { party: { name: "Fonds 3", iban: null } })],
      ["severalCandidates", "3?4", 500n],
    ],
    ["another amount, the right name", line(499n, { name: "Fonds 3" }), [item("3", 500n)], ["nothing", "", 499n]],
    [
      "a due paid out",
      line(-500n, { words: "ECH-77-1" }),
      [item("3", 500n, { way: "out", reference: "ECH-77-1" })],
      ["referenceAndAmount", "3:500", 0n],
    ],
    [
      "a reference too short to mean anything",
      line(500n, { words: "12" }),
      [item("3", 500n, { reference: "12" })],
      ["amountAlone", "3", 500n],
    ],
  ])("%s", (_, one, items, expected) => expect(of([one], items)).toEqual([expected]));

  it("two lines alike for one item: neither is chosen; a reference settles it", () => {
    const twin = line(500n, { name: "Fonds 3" });
    expect(of([twin, twin], [item("3", 500n)])).toEqual([
      ["severalLines", "3", 500n],
      ["severalLines", "3", 500n],
    ]);
    expect(of([twin, line(500n, { words: "AF-2026-1-C3" })], [item("3", 500n)])).toEqual([
      ["nothing", "", 500n],
      ["referenceAndAmount", "3:500", 0n],
    ]);
  });

  it("partial payments follow each other by value day, and the last is told as too much", () => {
    const paid = (cents: bigint, valueOn: string) => line(cents, { words: "AF-2026-1-C3", valueOn });
    expect(of([paid(300n, "2026-03-12"), paid(300n, "2026-03-10"), paid(1n, "2026-03-13")], [item("3", 500n)])).toEqual(
      [
        ["referenceExcess", "3:200", 100n],
        ["referencePartial", "3:300", 0n],
        ["alreadyPaid", "3", 1n],
      ],
    );
  });
});

it("never proposes more than is open nor than came, nor chooses by the order of items", () => {
  const names = ["Fonds 1", "Fonds 2", "Caisse du Port"];
  const cents = fc.bigInt({ min: -4n, max: 4n });
  const anyLine = fc.record({ cents, who: fc.nat(2), ref: fc.option(fc.nat(4)), isReversal: fc.boolean() });
  const anyItem = fc.record({ open: fc.bigInt({ min: 0n, max: 4n }), who: fc.nat(2), isIn: fc.boolean() });
  let matched = 0;
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 8 }), fc.array(anyItem, { maxLength: 5 }), (lines, items) => {
      const told = lines.map(({ cents, who, ref, isReversal }, i) =>
        line(cents, {
          ...{ position: i + 1, isReversal, name: names[who] ?? null, words: ref === null ? "" : `AF-2026-1-C${ref}` },
        }),
      );
      const open = items.map(({ open, who, isIn }, i) =>
        item(String(i), open, { way: isIn ? "in" : "out", party: { name: names[who] ?? "", iban: null } }),
      );
      const found = proposeMatches(told, open);
      expect(found.map(({ position }) => position)).toEqual(told.map(({ position }) => position));
      for (const { id, openCents, way } of open) {
        const parts = found.flatMap((one) =>
          one.parts.filter(({ itemId }) => itemId === id).map((part) => ({ one, part })),
        );
        expect(sum(parts.map(({ part }) => part.cents))).toBeLessThanOrEqual(openCents);
        for (const { one } of parts) expect((told[one.position - 1]?.cents ?? 0n) > 0n).toBe(way === "in");
      }
      for (const { position, parts, restCents } of found) {
        const size = told[position - 1]?.cents ?? 0n;
        expect(parts.every((part) => part.cents > 0n)).toBe(true);
        expect(restCents).toBeGreaterThanOrEqual(0n);
        expect(sum(parts.map((part) => part.cents)) + restCents).toBe(size < 0n ? -size : size);
        matched += parts.length;
      }
      const sorted = (list: typeof found) => list.map(({ parts }) => parts.map((p) => `${p.itemId} ${p.cents}`).sort());
      expect(sorted(proposeMatches(told, [...open].reverse()))).toEqual(sorted(found));
    }),
    { numRuns: 500 },
  );
  expect(matched).toBeGreaterThan(50);
});

it("has words for every reason in both languages", () => {
  for (const words of Object.values(matchingWords))
    expect(Object.keys(words).sort()).toEqual([...matchReasons, ...unmatchedReasons].sort());
});
