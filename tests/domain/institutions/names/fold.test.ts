import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../../app/domain/institutions/names/fold.ts";
import { legalForms } from "../../../../app/domain/institutions/names/legal-forms.ts";
import { typingDistance } from "../../../../app/domain/institutions/names/typing-distance.ts";

const words = (name: string) =>
  fold(name)
    .tokens.map(({ text }) => text)
    .join(" ");
const codes = (name: string) => fold(name).forms.map(({ own }) => [...own].join("/"));

test.each([
  ["Crédit de l’Estuaire", "credit estuaire"],
  ["CAISSE D'ÉPARGNE DU VAL-DORÉ", "caisse epargne val dore"],
  ["O'Malley's Savings", "omalleys savings"],
  ["Mirandor & Fils", "mirandor fils"],
  ["Mirandor et Fils", "mirandor fils"],
  ["The Mirandor Company of the North", "mirandor company north"],
  ["C. K. Orvane", "ck orvane"],
  ["C.K. Orvane", "ck orvane"],
  ["Straße Øresund Łódź", "strasse oresund lodz"],
  ["Бревант Капитал", "brevant kapital"],
  ["Ελληνική Εστία", "elliniki estia"],
  ["Lenoir Fund III", "lenoir fund 3"],
  ["3rd Lenoir Fund", "3 lenoir fund"],
  ["Fonds Lenoir n° 07", "fonds lenoir n 7"],
  ["Lenoir 100%", "lenoir 100 percent"],
  ["X Lenoir", "x lenoir"],
])("%s reads %s", (name, folded) => {
  expect(words(name)).toBe(folded);
});

test.each([
  ["Orvane S.A.", ["sa"]],
  ["Orvane, société anonyme", ["sa"]],
  ["SARL Orvane", ["sarl"]],
  ["Orvane S.A.S.U.", ["sasu"]],
  ["Orvane GmbH & Co. KG", ["gmbhcokg"]],
  ["Orvane Aktiengesellschaft", ["ag"]],
  ["OrvaneAG", ["ag"]],
  ["Orvane N.V.", ["nv"]],
  ["Orvane B.V.", ["bv"]],
  ["Orvane S.p.A.", ["spa"]],
  ["Orvane Oy", ["oy"]],
  ["Orvane AB", ["ab"]],
  ["Orvane A/S", ["as"]],
  ["Orvane ApS", ["aps"]],
  ["Orvane K.K.", ["kk"]],
  ["Orvane Sp. z o.o.", ["spzoo"]],
  ["ООО «Орване»", ["ooo"]],
  ["Orvane Pty. Limited", ["ptyltd"]],
  ["Orvane S. de R.L. de C.V.", ["sderldecv"]],
  ["Orvane Gesellschaft mit beschränkter Haftung", ["gmbh"]],
  ["Orvane Gesellschaft mit beschrnkter Haftung", ["gmbh"]],
  ["株式会社オルバネ", ["kk"]],
  ["Orvane", []],
])("%s carries the form %j", (name, forms) => {
  expect(codes(name)).toEqual(forms);
  expect(fold(name).tokens).toHaveLength(1);
});

test("a name made of a legal form only stays a name", () => {
  expect(words("Limited")).toBe("limited");
  expect(words("The Company")).toBe("company");
});

test("countries have one key in every language, regions none", () => {
  const key = (name: string) =>
    fold(name)
      .tokens.map((token) => token.key)
      .at(-1);
  expect(key("Orvane Allemagne")).toBe(key("Orvane Deutschland"));
  expect(key("Orvane Côte d’Ivoire")).toBe(key("Orvane Ivory Coast"));
  expect(fold("Orvane Hong Kong").tokens.map(({ kind }) => kind)).toEqual(["proper", "place"]);
});

test("every spelling of the table is found at the end of a name", () => {
  const lost = legalForms
    .flatMap(({ spellings }) => spellings)
    .filter((form) => fold(`Orvane ${form}`).forms.length === 0);
  expect(lost).toEqual([]);
});

test("property: whatever is written, folding ends, gives the same twice, and keeps a word when there is one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (name) => {
      expect(fold(name)).toEqual(fold(name));
      // The hard and the soft sign have no sound of their own.
      if (/[\p{L}\p{N}]/u.test(name.normalize("NFKC").replace(/[ъь]/giu, "")))
        expect(fold(name).tokens.length + fold(name).forms.length).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});

test("typing distance counts exchanged neighbours once and stops where asked", () => {
  expect(typingDistance("estuaire", "estuiare", 3)).toBe(1);
  expect(typingDistance("estuaire", "estuair", 3)).toBe(1);
  expect(typingDistance("estuaire", "montagne", 2)).toBe(3);
  const word = fc.stringMatching(/^[a-d]{0,8}$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(typingDistance(a, b, 9)).toBe(typingDistance(b, a, 9));
    }),
  );
});
