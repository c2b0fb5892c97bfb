import { moneyPapers as en } from "../locales/en/money-papers.ts";
import { moneyPapers as fr } from "../locales/fr/money-papers.ts";
import type { Locale } from "../locales/index.ts";

/** The words of notices and statements; read on the server only. */
export const moneyPaperWords: Record<Locale, typeof fr> = { fr, en };
