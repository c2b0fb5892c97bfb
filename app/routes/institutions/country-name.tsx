import { useLocale } from "../../ui/text.tsx";

const names = new Map<string, Intl.DisplayNames>();

/** A country's name in the reader's language. */
export function countryName(code: string, locale: string): string {
  let known = names.get(locale);
  if (!known) {
    known = new Intl.DisplayNames([locale], { type: "region", fallback: "code" });
    names.set(locale, known);
  }
  return /^[A-Z]{2}$/.test(code) ? (known.of(code) ?? code) : code;
}

export function CountryName({ code }: { code: string }) {
  return <>{countryName(code, useLocale())}</>;
}
