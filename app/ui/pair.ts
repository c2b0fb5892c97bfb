import { useLocale } from "./text.tsx";

/** Puts a word before what it is about, with the colon of the reader's language. */
export function usePair(): (word: string, about: string) => string {
  const colon = useLocale() === "fr" ? "\u00a0: " : ": ";
  return (word, about) => `${word}${colon}${about}`;
}
