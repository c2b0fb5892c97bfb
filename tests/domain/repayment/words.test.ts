import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { fraction } from "../../../app/domain/fraction.ts";
import { boundKinds } from "../../../app/domain/repayment/bounds.ts";
import { figure, given } from "../../../app/domain/repayment/figure.ts";
import { figureWords, sayFigure, saySentence, termsWords } from "../../../app/locales/say-terms.ts";

const source = (file: string) => readFileSync(`app/domain/repayment/${file}`, "utf8");
const keysIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, key = ""]) => key);
const all = readdirSync("app/domain/repayment").map(source).join("\n");
const attainments = ["threshold", "steps", "linear", "perUnit", "composite", "all", "any"];
const premiums = keysIn(source("terms.ts"), /\| \{ kind: "(flat|rate|multiple|targetIrr)"/g);

it("has words in both languages for every figure of the domain, and none for others", () => {
  const known = [
    ...keysIn(all, /\b(?:figure|given)\(\s*"(\w+)"/g),
    ...keysIn(source("tasks.ts"), /"(expected\w*)"/g),
    ...keysIn(source("outcome-amount.ts"), /what: "(\w+)"/g),
    ...premiums.map((kind) => `premium_${kind}`),
    ...attainments,
    ...["protected", "termination", "minimumPopulation"],
  ];
  for (const words of Object.values(figureWords)) expect(Object.keys(words).sort()).toEqual([...new Set(known)].sort());
});

it("has words in both languages for every sentence of the terms, and none for others", () => {
  const known = [
    ...keysIn(source("sentences.ts"), /\bsay\(\s*"(\w+)"/g),
    ...keysIn(source("sentences.ts"), /yearly\("(\w+)"/g),
    ...premiums.map((kind) => `pays_${kind}`),
    ...["all", "any", "perUnit", "oncePerPerson"],
    ...["indicator", "subpopulation"].map((of) => `bound_share_${of}`),
    ...["day", "year"].map((per) => `bound_period_${per}`),
  ];
  for (const words of Object.values(termsWords)) expect(Object.keys(words).sort()).toEqual([...new Set(known)].sort());
});

it("says a threshold as its measure is: a count, or per cent", () => {
  const measure = (as: string, value: { n: bigint; d: bigint }) =>
    figure("measure", { indicator: "families", scope: null, as, value });
  const of = (as: string, atLeast: { n: bigint; d: bigint }) =>
    figure("threshold", { factor: fraction(1), atLeast }, [measure(as, atLeast)]);
  const names = { families: "familles sans placement" };
  const [fr, en] = [
    { locale: "fr", currency: "EUR", names },
    { locale: "en", currency: "EUR", names },
  ] as const;
  expect(sayFigure(of("count", fraction(56)), fr)).toBe("Seuil de 56\u00a0: atteint en entier");
  expect(sayFigure(of("reduction", fraction(75, 1000)), en)).toBe("Threshold of 7.5%: reached in full");
  expect(sayFigure(measure("rate", fraction(56, 68)), fr)).toBe(
    "familles sans placement, taux\u00a0: ≈\u00a082,3529\u00a0%",
  );
  const receipt = given(
    "receipt",
    { cents: 270_000_000n, on: "2018-12-01" },
    { kind: "receipt", commitment: 1, on: "" },
  );
  expect(sayFigure(receipt, fr)).toBe("Versement de 2\u202f700\u202f000,00\u00a0€ le 1er décembre 2018");
  expect(sayFigure(receipt, en)).toBe("Payment of €2,700,000.00 on 1 December 2018");
  expect(saySentence({ key: "monotone", values: {}, depth: 0 }, en)).toBe("A better result is never paid less.");
  const part = figure("line", { cents: 33n, exact: fraction(100, 3), on: "2026-01-01" });
  expect(sayFigure(part, en)).toContain("before rounding and caps: ≈\u00a00.333333\u00a0EUR");
});

it("names every bound", () => {
  for (const bound of boundKinds) {
    const bounded = figure("bounded", { bound, code: "x", room: 1n });
    for (const locale of ["fr", "en"] as const)
      expect(sayFigure(bounded, { locale, currency: "EUR" })).not.toMatch(new RegExp(`^${bound}\\b`));
  }
});
