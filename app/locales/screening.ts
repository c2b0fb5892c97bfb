import { askedProducts } from "../domain/screening/question.ts";
import type { Verdict } from "../domain/screening/verdict.ts";
import type { ScreeningWords } from "../domain/screening/words.ts";
import { screening as en } from "./en/screening.ts";
import { screening as fr } from "./fr/screening.ts";
import { type Locale, messages } from "./index.ts";

/** The rule's own words; read on the server only, so that they do not travel with every page. */
export const screeningWords: Record<Locale, ScreeningWords> = { fr, en };

/** The rule's words, in which a missing answer about every product asked does not list them one by one. */
export function shortened({ rule, on }: Pick<Verdict, "rule" | "on">, locale: Locale): ScreeningWords {
  const words = screeningWords[locale];
  const every = words.list(askedProducts(rule, on).map((product) => words.products[product]));
  const { everyProduct } = messages(locale).verdict;
  const denial: ScreeningWords["missing"]["denial"] = (told) =>
    words.missing.denial({ ...told, products: told.products === every ? everyProduct : told.products });
  return { ...words, missing: { ...words.missing, denial } };
}
