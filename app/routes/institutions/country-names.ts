import { countryCodes } from "../../domain/institutions/countries.ts";
import { type Locale, messages } from "../../locales/index.ts";
import type { Option } from "../../ui/select.tsx";

const names = new Map<Locale, Intl.DisplayNames>();
const sorted = new Map<Locale, Option[]>();

/** A country's name. Called by loaders only: a browser may know another name, and the page would not match. */
export function countryName(code: string, locale: Locale): string {
  if (code === "ZZ") return messages(locale).institutions.unknownCountry;
  let known = names.get(locale);
  if (!known) {
    known = new Intl.DisplayNames([locale], { type: "region", fallback: "code" });
    names.set(locale, known);
  }
  return /^[A-Z]{2}$/.test(code) ? (known.of(code) ?? code) : code;
}

/** Every country by its name, in the reader's order. */
export function countryOptions(locale: Locale): Option[] {
  const known = sorted.get(locale);
  if (known) return known;
  const made = countryCodes.map((value) => ({ value, label: countryName(value, locale) }));
  made.sort((a, b) => a.label.localeCompare(b.label, locale));
  sorted.set(locale, made);
  return made;
}
