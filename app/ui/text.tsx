import { createContext, type ReactNode, useContext } from "react";
import { type Locale, type Messages, messages } from "../locales/index.ts";

const LocaleContext = createContext<Locale>("fr");
const TimeZoneContext = createContext("Europe/Paris");

export function LocaleProvider(props: { locale: Locale; timeZone?: string; children: ReactNode }) {
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
export const useText = (): Messages => messages(useLocale());
