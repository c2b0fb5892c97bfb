import type { Day, Instant } from "../domain/day.ts";
import { decimals, fraction } from "../domain/fraction.ts";
import { papers as en } from "../locales/en/papers.ts";
import { firstDay } from "../locales/first-day.ts";
import { papers as fr } from "../locales/fr/papers.ts";
import type { Locale } from "../locales/index.ts";

/** The words of what is printed; read on the server only. */
export const paperWords: Record<Locale, typeof fr> = { fr, en };

/** « mardi 24 novembre 2026 », « 1er octobre 2026 ». */
export function paperDay(day: Day, locale: Locale): string {
  const told = new Intl.DateTimeFormat(locale === "fr" ? "fr-FR" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
  const words = told.format(new Date(`${day}T00:00:00Z`));
  return locale === "fr" ? firstDay(words) : words;
}

/** An instant as its day and time where the département is. */
export function paperMoment(at: Instant, locale: Locale, timeZone: string): string {
  const told = new Intl.DateTimeFormat(locale === "fr" ? "fr-FR" : "en-GB", {
    ...{ dateStyle: "long", timeStyle: "short", timeZone },
  });
  const words = told.format(new Date(at));
  return locale === "fr" ? firstDay(words) : words;
}

/** An exact `n/d` with one decimal. */
export function paperPoints(exact: string, locale: Locale): string {
  const [n = "0", d = "1"] = exact.split("/");
  return decimals(fraction(BigInt(n), BigInt(d)), 1, locale === "fr" ? "," : ".");
}

/** « Nom : ce qu’on en dit »; English leaves no space before the colon. */
export const paperSaid = (name: string, words: string, locale: Locale): string =>
  `${name}${locale === "fr" ? "\u00a0: " : ": "}${words}`;
