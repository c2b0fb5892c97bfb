import { stripForms } from "../institutions/names/strip-forms.ts";
import { wordsOf } from "../institutions/names/words-of.ts";
import type { StatementLine } from "./bank-statement.ts";

/** Letters and digits of a text in runs: banks drop dashes, slashes and case. */
const runs = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Below this a reference is met by chance. */
const shortestReference = 5;

/**
 * Whether a line bears a reference: as its end-to-end reference, or among its words as a whole. « AF-2026-1 » is not
 * in « AF-2026-12 », but is in « VIR AF 2026 1 » and in « AF20261 ».
 */
export function referenceAgrees(line: Pick<StatementLine, "endToEnd" | "words">, reference: string): boolean {
  const wanted = runs(reference).join("");
  if (wanted.length < shortestReference || !/\d/.test(wanted)) return false;
  return [line.endToEnd ?? "", line.words].some((text) => isAmong(runs(text), wanted));
}

/** Whether some runs in a row, and nothing less or more, make up what is wanted. */
function isAmong(all: readonly string[], wanted: string): boolean {
  return all.some((_, from) => {
    let held = "";
    for (let i = from; i < all.length && held.length < wanted.length; i++) held += all[i];
    return held === wanted;
  });
}

/** Letters a bank keeps of a name at least, before it cuts. */
const shortestCut = 12;

/**
 * Whether a line's counterparty, or else its words, bear a name: the same words without legal forms, or the beginning
 * of them where the bank cut the name off.
 */
export function namesAgree(
  { counterparty, words }: Pick<StatementLine, "counterparty" | "words">,
  name: string,
): boolean {
  const wanted = bare(name);
  if (wanted === "") return false;
  if (counterparty.name !== null) {
    const told = bare(counterparty.name);
    return told === wanted || (told.length >= shortestCut && wanted.startsWith(told));
  }
  return ` ${full(words).join(" ")} `.includes(` ${wanted} `);
}

/** Banks write « l’Estuaire » as « L ESTUAIRE »: what is elided says nothing. */
const full = (text: string): string[] => wordsOf(text).filter((word) => word !== "l" && word !== "d");

const bare = (name: string): string => stripForms(full(name)).words.join(" ");
