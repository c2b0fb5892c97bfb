import type { LegalDeadlineCode } from "../domain/signature/deadlines.ts";
import type { LegalSubject } from "../domain/signature/words.ts";
import { type Locale, messages } from "../locales/index.ts";

/** Titles of calendar days: the selection and nobody's name, since calendars are shared and synchronised. */
export function calendarWords(locale: Locale) {
  const { calendarTitles: titles, deadlines } = messages(locale).notices;
  return {
    meeting: (selection: string) => titles.of(titles.meeting, selection),
    reply: (selection: string) => titles.of(titles.reply, selection),
    questionnaire: (selection: string) => titles.of(titles.questionnaire, selection),
    deadline: (code: LegalDeadlineCode, about: LegalSubject, selection: string) =>
      titles.of(titles.ends(deadlines[code][about]), selection),
  };
}
