import fc from "fast-check";
import { expect, test } from "vitest";
import { textDifference } from "../../app/adapters/text-difference.ts";

const text = (...paragraphs: string[]) => paragraphs.join("\n\n");

test("a changed amount is told by word, an added and a removed paragraph whole, the rest folded", () => {
  const before = text("Un", "Deux", "Trois", "Quatre", "Le payeur verse 100 000 euros.", "Clause abandonnée", "Fin");
  const after = text("Un", "Deux", "Trois", "Quatre", "Le payeur verse 90 000 euros.", "Fin", "Annexe nouvelle");
  expect(textDifference(before, after)).toEqual([
    { kind: "same", before: ["Un", "Quatre"], after: ["Un", "Quatre"], folded: 2 },
    {
      kind: "changed",
      before: "Le payeur verse 100 000 euros.",
      after: "Le payeur verse 90 000 euros.",
      words: [
        { kind: "same", text: "Le payeur verse " },
        { kind: "removed", text: "100" },
        { kind: "added", text: "90" },
        { kind: "same", text: " 000 euros." },
      ],
    },
    { kind: "removed", before: "Clause abandonnée", after: null },
    { kind: "same", before: ["Fin"], after: ["Fin"], folded: 0 },
    { kind: "added", before: null, after: "Annexe nouvelle" },
  ]);
});

test("equal texts are one stretch; nothing against something is added", () => {
  expect(textDifference("Un", "Un")).toEqual([{ kind: "same", before: ["Un"], after: ["Un"], folded: 0 }]);
  expect(textDifference("", "Un")).toEqual([{ kind: "added", before: null, after: "Un" }]);
  expect(textDifference("", "")).toEqual([]);
});

test("whatever the texts, both can be read back from what is not folded", () => {
  const words = fc.array(fc.constantFrom("a b c", "a b d", "x y", "x z", "fin"), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (old, next) => {
      const parts = textDifference(text(...old), text(...next));
      const count = (side: "before" | "after") =>
        parts.reduce((sum, part) => {
          if (part.kind === "same") return sum + part.before.length + part.folded;
          return sum + (part[side] === null ? 0 : 1);
        }, 0);
      expect([count("before"), count("after")]).toEqual([old.length, next.length]);
      for (const part of parts) {
        if (part.kind !== "changed") continue;
        const side = (without: string) =>
          part.words
            ?.filter(({ kind }) => kind !== without)
            .map((word) => word.text)
            .join("");
        expect([side("added"), side("removed")]).toEqual([part.before, part.after]);
      }
    }),
  );
});

test("texts with nothing in common end soon", () => {
  const long = (word: string) => text(...Array.from({ length: 5000 }, (_, i) => `${word}${i}`));
  const began = performance.now();
  expect(textDifference(long("a"), long("b"))).toHaveLength(10_000);
  expect(performance.now() - began).toBeLessThan(15_000);
});
