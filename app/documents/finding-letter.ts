import type { Day } from "../domain/day.ts";
import { type Locale, messages } from "../locales/index.ts";
import type { WrittenLetter } from "./letters.ts";

/** Tells whoever answers for a candidate that a finding waits for them, and until when; its words are on the portal. */
export function findingLetter(
  locale: Locale,
  facts: { name: string; selection: string; replyBy: Day; workingDays: number; link: string },
): WrittenLetter {
  const { letter } = messages(locale).hearing;
  const [year, month, day] = facts.replyBy.split("-").map(Number);
  const until = new Intl.DateTimeFormat(locale === "fr" ? "fr-FR" : "en-GB", {
    dateStyle: "full",
    timeZone: "UTC",
  }).format(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
  return { subject: letter.subject(facts.selection), body: letter.body({ ...facts, until }) };
}
