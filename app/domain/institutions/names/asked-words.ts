import { stripForms } from "./strip-forms.ts";
import { typingDistance } from "./typing-distance.ts";
import { silentWords, smallWords } from "./words.ts";

/** One word of what somebody looks for. `letters`: it was written as initials, « B.N.P. ». */
export interface AskedWord {
  text: string;
  letters: string[];
}

/** What an apostrophe leaves behind: « l'Estuaire », « d'Épargne », « Moody's ». */
const elided = new Set(["l", "d", "s", "n", "qu"]);

/**
 * The words that tell, of a question in small letters without accents or signs: legal forms, articles and small words
 * are left out unless there is nothing else.
 */
export function askedWords(folded: string): AskedWord[] {
  const all = initialsTogether(folded.split(/\s+/).filter((word) => word !== ""));
  const kept = new Set(stripForms(all.map(({ text }) => text)).words);
  const telling = all.filter(
    ({ text }) => kept.has(text) && !silentWords.has(text) && !smallWords.has(text) && !elided.has(text),
  );
  return (telling.length > 0 ? telling : all).slice(0, 12);
}

function initialsTogether(words: string[]): AskedWord[] {
  const out: AskedWord[] = [];
  for (const word of words) {
    const last = out.at(-1);
    const lone = [...word].length === 1 && !elided.has(word);
    if (lone && last && last.letters.length > 0) {
      last.letters.push(word);
      last.text += word;
    } else out.push({ text: word, letters: lone ? [word] : [] });
  }
  return out;
}

/** « société nationale chemins fer » → « sncf », when there are words enough to make an acronym. */
export const initialsOf = (words: readonly AskedWord[]): string | null =>
  words.length < 3 || words.length > 8 ? null : words.map(({ text }) => [...text][0]).join("");

/** A word met among names that may be the one meant. */
export interface NearWord {
  asked: string;
  word: string;
}

const mostNear = 12;

/**
 * The words meant by a mistyped one, the nearest first: one slip in a word of four letters, two in one of eight; of the
 * last word, also those it may be the beginning of.
 */
export function meantWords(asked: string, met: readonly NearWord[], last: boolean): string[] {
  const slips = Math.min(2, Math.floor(asked.length / 4));
  if (slips === 0) return [];
  return met
    .filter((near) => near.asked === asked && near.word !== asked)
    .map(({ word }) => ({ word, distance: distanceTo(asked, word, slips, last) }))
    .filter(({ distance }) => distance <= slips + 0.5)
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, mostNear)
    .map(({ word }) => word);
}

/** As far as the whole word, or half a slip further when only its beginning is meant. */
function distanceTo(asked: string, word: string, slips: number, last: boolean): number {
  const whole = typingDistance(asked, word, slips);
  if (whole <= slips || !last || word.length <= asked.length) return whole <= slips ? whole : slips + 1;
  const begun = Math.min(...[-1, 0, 1].map((more) => typingDistance(asked, word.slice(0, asked.length + more), slips)));
  return begun <= slips ? begun + 0.5 : slips + 1;
}

/** Where one word may be two drawn together, and neighbours one: « pricewaterhouse », « price waterhouse ». */
export function otherSpacings(words: readonly AskedWord[]): {
  splits: [string, string, string][];
  joins: [string, string, string][];
} {
  const splits = words.flatMap(({ text }) =>
    text.length < 6
      ? []
      : Array.from({ length: text.length - 5 }, (_, at): [string, string, string] => [
          text,
          text.slice(0, at + 3),
          text.slice(at + 3),
        ]),
  );
  const joins = words.slice(1).map(({ text }, at): [string, string, string] => {
    const before = (words[at] as AskedWord).text;
    return [before + text, before, text];
  });
  return { splits, joins };
}
