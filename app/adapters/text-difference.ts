import { diffArrays, diffWordsWithSpace } from "diff";

/** A stretch of words inside a changed paragraph. */
export interface WordPart {
  kind: "same" | "added" | "removed";
  text: string;
}

/** One step of a comparison, in reading order. */
export type TextPart =
  | { kind: "same"; before: string[]; after: string[]; folded: number }
  | { kind: "added"; before: null; after: string }
  | { kind: "removed"; before: string; after: null }
  | { kind: "changed"; before: string; after: string; words: WordPart[] | null };

const shownAround = 1;
const longestMs = 2000;

/**
 * What changed from one text to another, by paragraph (an empty line ends one) and then by word. An unchanged stretch
 * keeps its first and last paragraph and says how many it folded. A paragraph too different to be compared word by
 * word in time has `words: null`.
 */
export function textDifference(before: string, after: string): TextPart[] {
  const [old, next] = [paragraphsOf(before), paragraphsOf(after)];
  // Two texts with nothing in common would take for ever: then all of one is gone and all of the other is new.
  const steps = diffArrays(old, next, { timeout: longestMs }) ?? [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: next },
  ];
  const parts: TextPart[] = [];
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i] as (typeof steps)[number];
    const following = steps[i + 1];
    if (step.removed && following?.added) {
      parts.push(...paired(step.value, following.value));
      i++;
    } else if (step.removed) parts.push(...step.value.map(gone));
    else if (step.added) parts.push(...step.value.map(come));
    else parts.push(folded(step.value));
  }
  return parts;
}

const paragraphsOf = (text: string) =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

const gone = (before: string): TextPart => ({ kind: "removed", before, after: null });
const come = (after: string): TextPart => ({ kind: "added", before: null, after });

function folded(same: string[]): TextPart {
  const hidden = Math.max(0, same.length - 2 * shownAround);
  const shown = hidden === 0 ? same : [...same.slice(0, shownAround), ...same.slice(-shownAround)];
  return { kind: "same", before: shown, after: shown, folded: hidden };
}

/** Paragraphs that replaced each other, in order: alike enough is one changed, else one gone and one come. */
function paired(old: string[], next: string[]): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const before of old) {
    const found = next.slice(from, from + 20).findIndex((after) => likeness(before, after) >= 0.4);
    if (found < 0) {
      parts.push(gone(before));
      continue;
    }
    parts.push(...next.slice(from, from + found).map(come));
    const after = next[from + found] as string;
    parts.push({ kind: "changed", before, after, words: wordsOf(before, after) });
    from += found + 1;
  }
  return [...parts, ...next.slice(from).map(come)];
}

/** How many of their different words two paragraphs share, from 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  if (!a || !b) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

function wordsOf(before: string, after: string): WordPart[] | null {
  const steps = diffWordsWithSpace(before, after, { timeout: 200 });
  return (
    steps?.map(({ added, removed, value }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      text: value,
    })) ?? null
  );
}
