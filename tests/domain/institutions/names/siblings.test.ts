import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../../app/domain/institutions/names/fold.ts";
import {
  matchInstitutions,
  type NamedInstitution,
} from "../../../../app/domain/institutions/names/match-institutions.ts";
import { matchNames } from "../../../../app/domain/institutions/names/match-names.ts";
import { siblings } from "./siblings.ts";

const even = () => 1;
const tier = (a: string, b: string) => matchNames(fold(a), fold(b), even).tier;
const record = (name: string, siren?: string): NamedInstitution => ({
  names: [{ kind: "legal", folded: fold(name) }],
  identifiers: siren ? [{ kind: "siren", value: siren }] : [],
  country: "FR",
});

test(`${siblings.length} pairs of one group or network are never certainly the same, in either order`, () => {
  expect(siblings.length).toBeGreaterThanOrEqual(60);
  const certain = siblings.filter(([a, b]) => tier(a, b) === "certain" || tier(b, a) === "certain");
  expect(certain).toEqual([]);
});

test("nor in capitals, nor without accents", () => {
  const plain = (name: string) => name.normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  const certain = siblings.filter(
    ([a, b]) => tier(plain(a), b) === "certain" || tier(plain(a), plain(b)) === "certain",
  );
  expect(certain).toEqual([]);
});

test("nor when a word tells them apart and both were recorded under one number", () => {
  const worded = siblings.filter(([a, b]) =>
    matchNames(fold(a), fold(b), even).reasons.some(({ kind }) => kind === "differ"),
  );
  expect(worded.length).toBeGreaterThan(60);
  const certain = worded.filter(
    ([a, b]) => matchInstitutions(record(a, "732829320"), record(b, "732829320"), even).tier === "certain",
  );
  expect(certain).toEqual([]);
});

const roots = fc.constantFrom(
  "Orvane",
  "Velmar",
  "Crédit Solidaire",
  "Banque Tessaly",
  "Mirandor & Fils",
  "Caisse Brévance",
  "L'Estuaire",
);
const apart = fc.constantFrom(
  ..."France;Italia;Deutschland;(Schweiz);Hong Kong;Aquitaine;Nord;Bordeaux;Europe;International;Global;Holding;Holdings;Group;Groupe".split(
    ";",
  ),
  ..."Bank;Leasing;Assurances;Immobilier;Asset Management;Personal Finance;Capital;Services;Fund;Fondation;Branch;Consumer Credit".split(
    ";",
  ),
  ..."I;II;III;IV;IX;1;2;2027;A;B;Two;Premier;Val-Doré;Côte-Brune;Zélande".split(";"),
);
const forms = fc.constantFrom("", "SA", "S.A.", "SAS", "GmbH", "Ltd", "Inc.", "B.V.", "S.p.A.");

test("property: a name and itself with a word more are never certainly the same", () => {
  fc.assert(
    fc.property(roots, apart, forms, forms, fc.boolean(), (root, word, form, other, before) => {
      const longer = before ? `${word} ${root} ${form}` : `${root} ${word} ${form}`;
      expect(tier(`${root} ${other}`, longer)).not.toBe("certain");
    }),
    { numRuns: 2000 },
  );
});

test("property: two names of one group under two different words are never certainly the same", () => {
  const key = (word: string) =>
    fold(`Orvane ${word}`)
      .tokens.map((token) => token.key)
      .join(" ");
  fc.assert(
    fc.property(roots, apart, apart, forms, (root, one, other, form) => {
      fc.pre(key(one) !== key(other));
      expect(tier(`${root} ${one} ${form}`, `${root} ${other} ${form}`)).not.toBe("certain");
    }),
    { numRuns: 2000 },
  );
});

test("property: certainty means the same words in the same order", () => {
  const word = fc.oneof(apart, fc.stringMatching(/^[a-z]{2,9}$/), fc.string({ unit: "grapheme", maxLength: 6 }));
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(name, name, fc.boolean(), (a, b, near) => {
      const other = near ? `${a} ${b}` : b;
      if (tier(a, other) !== "certain") return;
      expect(fold(a).tokens.map((token) => token.text)).toEqual(fold(other).tokens.map((token) => token.text));
    }),
    { numRuns: 3000 },
  );
});
