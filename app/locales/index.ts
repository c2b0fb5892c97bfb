import { en } from "./en.ts";
import { fr, type Messages } from "./fr.ts";

export const locales = ["fr", "en"] as const;
export type Locale = (typeof locales)[number];
export type { Messages };

const dictionaries: Record<Locale, Messages> = { fr, en };

/** Every sentence of the portal in one language. */
export function messages(locale: Locale): Messages {
  return dictionaries[locale];
}
