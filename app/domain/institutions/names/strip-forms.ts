import { legalForms, preposedForms } from "./legal-forms.ts";
import { typingDistance } from "./typing-distance.ts";
import { wordsOf } from "./words-of.ts";

/** The forms one spelling stands for: its own, and those it translates. */
export interface FormCodes {
  own: ReadonlySet<string>;
  translated: ReadonlySet<string>;
}

const bySpelling = new Map<string, { own: Set<string>; translated: Set<string> }>();
for (const { code, spellings, translations } of legalForms) {
  for (const spelling of spellings) codesOf(spelling).own.add(code);
  for (const translation of translations) codesOf(translation).translated.add(code);
}

function codesOf(spelling: string) {
  const key = wordsOf(spelling).join(" ");
  const codes = bySpelling.get(key) ?? { own: new Set(), translated: new Set() };
  bySpelling.set(key, codes);
  return codes;
}

const longest = Math.max(...[...bySpelling.keys()].map((key) => key.split(" ").length));
// Long enough that one slip of the finger leaves no doubt.
const longSpellings = [...bySpelling.keys()].filter((key) => key.length >= 14).sort();
/** Scripts without spaces: the form is the beginning or the end of the one word. */
const glued = [...bySpelling.keys()].filter((key) => /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(key));

export const isForm = (word: string): boolean => bySpelling.has(word);

/** The words of a name without its legal forms at either end, and the forms. A name that is only a form stays. */
export function stripForms(all: string[]): { words: string[]; forms: FormCodes[] } {
  const forms: FormCodes[] = [];
  let words = all.flatMap((word) => unglue(word, forms));
  for (;;) {
    const closing = formAt(words, "end");
    const opening = closing ? null : formAt(words, "start");
    const found = closing ?? opening;
    if (!found) break;
    forms.push(found.codes);
    words = closing ? words.slice(0, -found.size) : words.slice(found.size);
  }
  return words.length === 0 ? { words: all, forms: [] } : { words, forms };
}

function unglue(word: string, forms: FormCodes[]): string[] {
  const form = glued.find((spelling) => word !== spelling && (word.startsWith(spelling) || word.endsWith(spelling)));
  if (!form) return [word];
  forms.push(bySpelling.get(form) as FormCodes);
  return [word.startsWith(form) ? word.slice(form.length) : word.slice(0, -form.length)];
}

function formAt(words: string[], where: "start" | "end"): { codes: FormCodes; size: number } | null {
  for (let size = Math.min(longest, words.length - 1); size > 0; size--) {
    const piece = (where === "end" ? words.slice(-size) : words.slice(0, size)).join(" ");
    if (where === "start" && size === 1 && !preposedForms.has(piece)) continue;
    const codes = bySpelling.get(piece) ?? (size > 1 && piece.length >= 13 ? nearly(piece) : undefined);
    if (codes) return { codes, size };
  }
  return null;
}

function nearly(piece: string): FormCodes | undefined {
  const spelling = longSpellings.find((known) => typingDistance(known, piece, 1) <= 1);
  return spelling ? bySpelling.get(spelling) : undefined;
}

/** `untold`: one name carries no form. `translated`: the forms agree only as translations of one another. */
export type FormVerdict = "same" | "translated" | "untold" | "other";

export function compareForms(left: readonly FormCodes[], right: readonly FormCodes[]): FormVerdict {
  if (left.length === 0 && right.length === 0) return "same";
  if (left.length === 0 || right.length === 0) return "untold";
  if (answered(left, right, (a, b) => meet(a.own, b.own))) return "same";
  const translates = (a: FormCodes, b: FormCodes) =>
    meet(a.own, b.own) || meet(a.own, b.translated) || meet(a.translated, b.own);
  return answered(left, right, translates) ? "translated" : "other";
}

type Agree = (a: FormCodes, b: FormCodes) => boolean;
const answered = (left: readonly FormCodes[], right: readonly FormCodes[], agree: Agree): boolean =>
  left.every((a) => right.some((b) => agree(a, b))) && right.every((b) => left.some((a) => agree(b, a)));
const meet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((code) => b.has(code));
