import { type Locale, locales } from "../locales/index.ts";

/** The cookie's language, else the browser's, else French. */
export function chooseLocale(cookie: string | undefined, accepted: string | undefined): Locale {
  const chosen = /(?:^|;\s*)tamis_langue=(fr|en)/.exec(cookie ?? "")?.[1];
  if (chosen) return chosen as Locale;
  const first = (accepted ?? "").split(",")[0]?.slice(0, 2).toLowerCase();
  return locales.find((l) => l === first) ?? "fr";
}
