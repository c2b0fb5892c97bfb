import type { Locale, Messages } from "./index.ts";

const known = new Map<Locale, Messages>();

/** Makes a language readable on the page: both on the server; in the browser the reader's own, before anything is drawn. */
export function learn(locale: Locale, messages: Messages): void {
  known.set(locale, messages);
}

export const knows = (locale: Locale): boolean => known.has(locale);

/** Every sentence in a language the page has learnt; asked for another, those it has. */
export function knownMessages(locale: Locale): Messages {
  const messages = known.get(locale) ?? known.values().next().value;
  if (!messages) throw new Error("no language was learnt before the page was drawn");
  return messages;
}
