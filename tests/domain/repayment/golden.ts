import { expect } from "vitest";
import type { Evaluation } from "../../../app/domain/repayment/evaluate.ts";
import type { Figure } from "../../../app/domain/repayment/figure.ts";
import { formOfTerms } from "../../../app/domain/repayment/form-of-terms.ts";
import { readTerms } from "../../../app/domain/repayment/read-terms.ts";
import { termsSentences } from "../../../app/domain/repayment/sentences.ts";
import { scenarios, type Terms } from "../../../app/domain/repayment/terms.ts";
import { termsFromForm } from "../../../app/domain/repayment/typed-terms.ts";
import { locales } from "../../../app/locales/index.ts";
import { figureWords, sayFigure, saySentence, termsWords } from "../../../app/locales/say-terms.ts";
import * as make from "./make-terms.ts";

export * from "./make-terms.ts";

/** Keys said so far, with one text each in French. */
export const said = { terms: new Map<string, string>(), figures: new Map<string, string>() };

/** Terms of a golden contract: every sentence of theirs is said in both languages, or the test fails. */
export function makeTerms(...told: Parameters<typeof make.makeTerms>): Terms {
  const terms = make.makeTerms(...told);
  for (const sentence of termsSentences(terms))
    for (const locale of locales) {
      if (!Object.hasOwn(termsWords[locale], sentence.key)) throw new Error(`no words for ${sentence.key}`);
      said.terms.set(sentence.key, mustBeSaid(saySentence(sentence, { locale, currency: terms.currency })));
    }
  mustBeTypable(terms);
  return terms;
}

/** The form says all of a golden contract, in both languages: typed as it is filled, it gives the same terms. */
function mustBeTypable(terms: Terms): void {
  for (const language of ["fr", "en"] as const) {
    const filled = formOfTerms(terms, language);
    if (!filled) throw new Error("no form holds these terms");
    const read = readTerms(termsFromForm(filled, terms.version));
    if (!read.ok) throw new Error(`the form is refused: ${JSON.stringify(read.problems)}`);
    expect(read.terms).toEqual(terms);
  }
}

/** An evaluation of a golden contract: every figure of its lines and forecasts is said in both languages. */
export function evaluated(...told: Parameters<typeof make.evaluated>): Evaluation {
  const found = make.evaluated(...told);
  const lines = [...found.lines, ...scenarios.flatMap((scenario) => found.forecast[scenario].lines)];
  for (const { figure } of lines) sayAll(figure);
  return found;
}

function sayAll(figure: Figure): void {
  for (const locale of locales) {
    if (!Object.hasOwn(figureWords[locale], figure.what)) throw new Error(`no words for ${figure.what}`);
    said.figures.set(figure.what, mustBeSaid(sayFigure(figure, { locale, currency: "EUR" })));
  }
  figure.from.forEach(sayAll);
}

/** Nothing missing, nothing told as a program tells it. */
function mustBeSaid(text: string): string {
  if (/undefined|null|NaN|\[object|–/.test(text)) throw new Error(`badly said: ${text}`);
  return text;
}
