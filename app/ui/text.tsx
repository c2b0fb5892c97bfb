import { createContext, type ReactNode, useContext, useEffect } from "react";
import type { Locale, Messages } from "../locales/index.ts";
import { knownMessages, knows } from "../locales/known.ts";

const LocaleContext = createContext<Locale>("fr");
const TimeZoneContext = createContext("Europe/Paris");

/** The reader's language; when it changes under the page (a person's own, known by signing in), the page comes anew. */
export function LocaleProvider(props: { locale: Locale; timeZone?: string; children: ReactNode }) {
  useEffect(() => {
    if (!knows(props.locale)) window.location.reload();
  }, [props.locale]);
  return (
    <LocaleContext.Provider value={props.locale}>
      <TimeZoneContext.Provider value={props.timeZone ?? "Europe/Paris"}>{props.children}</TimeZoneContext.Provider>
    </LocaleContext.Provider>
  );
}

export const useLocale = (): Locale => useContext(LocaleContext);
/** The département's time zone (IANA name). */
export const useTimeZone = (): string => useContext(TimeZoneContext);
/** Every sentence in the reader's language. */
export const useText = (): Messages => knownMessages(useLocale());
