import type { Told } from "../domain/notices/told.ts";
import type { NoticeKind } from "../domain/notices/words.ts";
import { type Locale, locales, messages } from "../locales/index.ts";
import { noticeSentence } from "../locales/notice-sentence.ts";
import type { WrittenLetter } from "./letters.ts";
import { paperDay } from "./paper-words.ts";

interface Line {
  kind: NoticeKind;
  told: Told;
}

const said = ({ kind, told }: Line, locale: Locale): string =>
  noticeSentence(messages(locale), kind, told, paperDay(told.onDay, locale));

/** The letter of one notice. Its subject names nothing and nobody: it is read over shoulders and by servers. */
export function noticeLetter(locale: Locale, facts: Line & { name: string; link: string }): WrittenLetter {
  const { letters } = messages(locale).notices;
  const sentence = said(facts, locale);
  return {
    subject: letters.subjects[facts.kind],
    body: letters.body({ name: facts.name, about: letters.about(facts.told), sentence, link: facts.link }),
  };
}

/** The day's notices in one letter. */
export function digestLetter(
  locale: Locale,
  { name, lines, link }: { name: string; lines: readonly Line[]; link: string },
): WrittenLetter {
  const { letters } = messages(locale).notices;
  const told = lines.map((line) => letters.line(letters.about(line.told), said(line, locale))).join("\n");
  return { subject: letters.digestSubject, body: letters.digest({ name, lines: told, link }) };
}

/** To a signatory without an account, whose language nobody knows: both. */
export function signatoryLetter(facts: Line & { name: string }): WrittenLetter {
  const { name, told, kind } = facts;
  const parts = locales.map((locale) =>
    messages(locale).notices.letters.withoutAccount({ name, selection: told.selection, sentence: said(facts, locale) }),
  );
  const subjects = locales.map((locale) => messages(locale).notices.letters.subjects[kind]);
  return { subject: subjects.join(" / "), body: parts.join("\n---\n\n") };
}
