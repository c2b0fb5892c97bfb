import type { Figure } from "../domain/repayment/figure.ts";
import type { Sentence } from "../domain/repayment/sentences.ts";
import { figures as enFigures } from "./en/figures.ts";
import { terms as enTerms } from "./en/terms.ts";
import { figures as frFigures } from "./fr/figures.ts";
import { terms as frTerms } from "./fr/terms.ts";
import type { Locale } from "./index.ts";
import { type Saying, type Telling, toldValues } from "./told-values.ts";

/** The words of terms and figures, by key; they do not travel with every page. */
export const termsWords: Record<Locale, Readonly<Record<string, Telling>>> = { fr: frTerms, en: enTerms };
export const figureWords: Record<Locale, Readonly<Record<string, Telling>>> = { fr: frFigures, en: enFigures };

/** One figure of an explanation in words; its inputs are figures of their own. */
export function sayFigure(figure: Figure, saying: Saying): string {
  const tell = figureWords[saying.locale][figure.what];
  // A limit on a result is told as that result is: a count or per cent.
  const as = figure.values.as ?? figure.from.map(({ values }) => values.as).find((one) => one != null);
  return tell ? tell(toldValues(figure.values, saying, wordOf(as))) : figure.what;
}

/** One sentence of the terms; its `depth` is for whoever sets it on a page. */
export function saySentence({ key, values }: Sentence, saying: Saying): string {
  const tell = termsWords[saying.locale][key];
  return tell ? tell(toldValues(values, saying, wordOf(values.as))) : key;
}

const wordOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
