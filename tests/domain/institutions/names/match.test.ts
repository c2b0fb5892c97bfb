import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../../app/domain/institutions/names/fold.ts";
import {
  matchInstitutions,
  type NamedInstitution,
} from "../../../../app/domain/institutions/names/match-institutions.ts";
import { matchNames } from "../../../../app/domain/institutions/names/match-names.ts";
import { rankNames, searchWords } from "../../../../app/domain/institutions/names/rank-names.ts";
import { rarityFrom } from "../../../../app/domain/institutions/names/rarity.ts";
import { siblings } from "./siblings.ts";

const even = () => 1;
const match = (a: string, b: string) => matchNames(fold(a), fold(b), even);

test.each([
  ["Orvane Gestion S.A.", "ORVANE GESTION, société anonyme"],
  ["La Banque Brévance SA", "Banque Brévance S.A."],
  ["Mirandor & Fils SARL", "SARL Mirandor et fils"],
  ["Lenoir Fund II L.P.", "Lenoir Fund 2 LP"],
  ["OrvaneAG", "Orvane AG"],
  ["C.K. Orvane Ltd", "CK Orvane Limited"],
])("%s and %s are certainly one", (a, b) => {
  expect(match(a, b).tier).toBe("certain");
});

test.each([
  ["Orvane", "Orvane SA"],
  ["Banque de Brévance SA", "Banque Brévance SA"],
  ["Mirandor Gestion SA", "Mirandro Gestion SA"],
  ["Price Tessaly LLP", "PriceTessaly LLP"],
  ["Fédération Orvane des Labours Solidaires", "FOLS"],
  ["Köln Tessaly AG", "Koeln Tessaly AG"],
  ["Orvane Organisation", "Orvane Organization"],
  ["Orvane Groupe SA", "Orvane SA"],
  ["ООО Бревант", "Brevant LLC"],
  ["Banque générale", "Banque Générale"],
])("%s and %s are probably one", (a, b) => {
  expect(match(a, b).tier).toBe("probable");
});

test.each([
  ["Orvane Bank", "Mirandor Bank", "no"],
  ["Orvane Bank", "Orvane Leasing", "possible"],
  ["Orvane Fund II", "Orvane Fund III", "possible"],
  ["KVB", "KVC", "no"],
  ["Gestion", "Orvane Gestion", "no"],
  ["", "Orvane", "no"],
  ["!!!", "???", "no"],
] as const)("%s and %s: %s", (a, b, tier) => {
  expect(match(a, b).tier).toBe(tier);
});

test("the reasons name what agrees, what differs and what it weighs", () => {
  expect(match("Mirandor Gestion France", "Mirandro Gestion").reasons).toMatchObject([
    { kind: "agree", how: "same", left: "gestion", right: "gestion", weight: 0.4 },
    { kind: "agree", how: "typing", left: "mirandor", right: "mirandro", distance: 1, cap: "probable" },
    { kind: "differ", side: "left", token: "france", of: "place", weight: 0.5, cap: "probable" },
  ]);
});

test("a rare word weighs more than a common one", () => {
  const rarity = rarityFrom(new Map([["orvane", 400]]), 1000);
  expect(matchNames(fold("Orvane Alpha"), fold("Orvane Delta"), rarity).score).toBeLessThan(
    match("Orvane Alpha", "Orvane Delta").score,
  );
});

const mirrored = { left: "right", right: "left" } as const;
const name = fc.oneof(
  fc.constantFrom(...siblings.flat()),
  fc
    .array(
      fc.constantFrom("Orvane", "Orvan", "Or", "vane", "Bank", "France", "II", "SA", "GmbH", "of", "ovb", "Group", "A"),
      { maxLength: 5 },
    )
    .map((w) => w.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);

test("property: the mirrored question has the mirrored answer, and the same question the same", () => {
  fc.assert(
    fc.property(name, name, (a, b) => {
      const there = match(a, b);
      const back = match(b, a);
      expect(back.tier).toBe(there.tier);
      expect(back.score).toBe(there.score);
      const sides = (reasons: typeof there.reasons, turn: boolean) =>
        reasons.map((r) => (r.kind === "differ" ? `${turn ? mirrored[r.side] : r.side} ${r.token}` : r.kind)).sort();
      expect(sides(back.reasons, true)).toEqual(sides(there.reasons, false));
      expect(match(a, b)).toEqual(there);
    }),
    { numRuns: 3000 },
  );
});

const record = (names: string[], more: Partial<NamedInstitution> = {}): NamedInstitution => ({
  names: names.map((text, at) => ({ kind: at === 0 ? "legal" : "former", folded: fold(text) })),
  identifiers: [],
  country: "FR",
  ...more,
});
const siren = (value: string) => ({ identifiers: [{ kind: "siren" as const, value }] });

test.each([
  ["the same name, the same country", record(["Orvane SA"]), record(["ORVANE S.A."]), "certain"],
  ["the same name in another country", record(["Orvane SA"]), record(["Orvane SA"], { country: "BE" }), "probable"],
  [
    "the same name under two SIRENs",
    record(["Orvane SA"], siren("732829320")),
    record(["Orvane SA"], siren("552100554")),
    "possible",
  ],
  [
    "one SIREN, the form left out",
    record(["Orvane"], siren("732829320")),
    record(["Orvane SA"], siren("732829320")),
    "certain",
  ],
  [
    "one SIREN, a subsidiary's name",
    record(["Orvane"], siren("732829320")),
    record(["Orvane Leasing"], siren("732829320")),
    "probable",
  ],
  [
    "one SIREN, nothing alike",
    record(["Orvane"], siren("732829320")),
    record(["Velmar"], siren("732829320")),
    "probable",
  ],
  ["a former name", record(["Velmar SA", "Orvane SA"]), record(["Orvane SA"]), "probable"],
  ["no name", record([]), record(["Orvane SA"]), "no"],
] as const)("%s: %s", (_, a, b, tier) => {
  expect(matchInstitutions(a, b, even).tier).toBe(tier);
  expect(matchInstitutions(b, a, even).tier).toBe(tier);
});

test("a BIC that a group shares makes nobody probable", () => {
  const bic = { identifiers: [{ kind: "bic" as const, value: "ORVAFRPP" }] };
  expect(matchInstitutions(record(["Orvane"], bic), record(["Velmar Leasing"], bic), even).tier).toBe("possible");
});

test("a name half typed, mistyped or shortened is found first", () => {
  const names = [...new Set(siblings.flat()), "Fédération des Œuvres Laïques de Brévance"];
  const candidates = names.map((text) => ({ text, folded: fold(text) }));
  const first = (typed: string) => rankNames(fold(typed), candidates, even, 3).map(({ candidate }) => candidate.text);
  expect(first("lenoir eolien xiv")).toContain("Lenoir Éolien XIV");
  expect(first("mirandor austrlia")[0]).toBe("Mirandor Australia");
  expect(first("FOLB")[0]).toBe("Fédération des Œuvres Laïques de Brévance");
  expect(searchWords(fold("Fédération des Œuvres Laïques de Brévance"))).toContain("folb");
});
