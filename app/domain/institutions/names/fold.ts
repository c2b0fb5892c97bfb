import { numeral } from "./numerals.ts";
import { placeCodes, placeWords } from "./places.ts";
import { type FormCodes, isForm, stripForms } from "./strip-forms.ts";
import { activityWords, scopeWords, silentWords, smallWords, structureWords } from "./words.ts";
import { wordsOf } from "./words-of.ts";

/** What a word of a name tells: all but `proper` are closed lists; `proper` is any word of no list. */
export type TokenKind = "proper" | "place" | "scope" | "structure" | "activity" | "number" | "letter" | "form";

export interface Token {
  text: string;
  kind: TokenKind;
  /** Two tokens of the same key are the same: « Allemagne » and « Germany », « II » and « 2 ». */
  key: string;
}

export interface FoldedName {
  tokens: readonly Token[];
  forms: readonly FormCodes[];
  /** Every word but the legal forms, small ones included: what an acronym is made of. */
  words: readonly string[];
  /** Small words kept aside, in order of writing. */
  small: string;
  /** The tokens without spaces; numbers and lone letters keep theirs, « 1 12 » is not « 11 2 ». */
  joined: string;
}

/**
 * A name as it is compared: no accents, case, punctuation or legal form; other scripts transliterated where a table
 * exists; numerals as digits; countries under their code whatever the language.
 */
export function fold(name: string): FoldedName {
  const { words, forms } = stripForms(wordsOf(openTail(name)));
  const spoken = words.filter((word) => !silentWords.has(word));
  const small = spoken.filter((word) => smallWords.has(word));
  let kept = spoken.filter((word) => !smallWords.has(word));
  if (kept.length === 0) kept = words;
  const tokens = tokensOf(kept);
  return { tokens, forms, words, small: small.join(" "), joined: joinedText(tokens) };
}

const joinedText = (tokens: readonly Token[]): string =>
  tokens.map(({ text, kind }) => (kind === "number" || kind === "letter" ? ` ${text} ` : text)).join("");

/** « SiemensAG » → « Siemens AG »: capitals at the end of a word of small letters, when they are a legal form. */
function openTail(name: string): string {
  return name.replace(/(\p{Ll}{3,})(\p{Lu}\p{L}{1,3})(?![\p{L}\p{N}])/gu, (glued, word: string, tail: string) =>
    isForm(wordsOf(tail).join(" ")) ? `${word} ${tail}` : glued,
  );
}

const longestPlace = 4;

function tokensOf(words: string[]): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const place = placeAt(words, at);
    if (place) {
      tokens.push(place.token);
      at += place.size;
    } else {
      tokens.push(tokenOf(words[at] as string, at === 0));
      at += 1;
    }
  }
  return tokens;
}

function placeAt(words: string[], at: number): { token: Token; size: number } | null {
  for (let size = Math.min(longestPlace, words.length - at); size > 0; size--) {
    const text = words.slice(at, at + size).join(" ");
    const code = placeCodes.get(text);
    if (code) return { token: { text, kind: "place", key: `place ${code}` }, size };
  }
  return null;
}

function tokenOf(text: string, first: boolean): Token {
  const digits = numeral(text, first);
  if (digits !== null) return { text: digits, kind: "number", key: digits };
  const kind = kindOf(text);
  return { text, kind, key: text };
}

function kindOf(text: string): TokenKind {
  if (structureWords.has(text)) return "structure";
  if (placeWords.has(text)) return "place";
  if (scopeWords.has(text)) return "scope";
  if (activityWords.has(text)) return "activity";
  if (/^\p{L}$/u.test(text) && !/\p{Script=Han}/u.test(text)) return "letter";
  if (/\d/.test(text)) return "number";
  return isForm(text) ? "form" : "proper";
}
