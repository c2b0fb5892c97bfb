import type { ScreeningWords } from "../domain/screening/words.ts";
import { screening as en } from "./en/screening.ts";
import { screening as fr } from "./fr/screening.ts";
import type { Locale } from "./index.ts";

/** The rule's own words; read on the server only, so that they do not travel with every page. */
export const screeningWords: Record<Locale, ScreeningWords> = { fr, en };
