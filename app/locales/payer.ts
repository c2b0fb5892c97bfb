import type { Locale } from "./index.ts";

/** What the payer that every contract has is called; any other is told by the code its terms give it. */
const known: Record<Locale, Readonly<Record<string, string>>> = {
  fr: { departement: "Le département" },
  en: { departement: "The département" },
};

/** A payer's code in words. */
export const sayPayer = (code: string, locale: Locale): string =>
  Object.hasOwn(known[locale], code) ? (known[locale][code] ?? code) : code;
