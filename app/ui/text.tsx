import { createContext, type ReactNode, useContext } from "react";
import { type Locale, type Messages, messages } from "../locales/index.ts";

const LocaleContext = createContext<Locale>("fr");

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export const useLocale = (): Locale => useContext(LocaleContext);
/** Every sentence in the reader's language. */
export const useText = (): Messages => messages(useLocale());
