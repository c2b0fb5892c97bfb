import { countryCodes } from "../../domain/institutions/countries.ts";
import { Select } from "../../ui/select.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { countryName } from "./country-name.tsx";

const sorted = new Map<string, { value: string; label: string }[]>();

function options(locale: string) {
  const known = sorted.get(locale);
  if (known) return known;
  const made = countryCodes.map((value) => ({ value, label: countryName(value, locale) }));
  made.sort((a, b) => a.label.localeCompare(b.label, locale));
  sorted.set(locale, made);
  return made;
}

/** Every country, by its name in the reader's language. */
export function CountrySelect(props: { blank?: string; defaultValue?: string; required?: boolean }) {
  const text = useText().institutions;
  return <Select name="country" label={text.country} options={options(useLocale())} {...props} />;
}
