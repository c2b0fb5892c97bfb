import type { FoldedName } from "./fold.ts";
import { matchNames, type NameMatch } from "./match-names.ts";
import type { Rarity } from "./rarity.ts";

/** One candidate in the order a person who types the name should see it. */
export interface Ranked<T> {
  candidate: T;
  match: NameMatch;
  /** Orders the list; the tier of `match` says whether it is the same institution. */
  nearness: number;
}

/**
 * Candidates by nearness to what was typed, the nearest first, equals by their name. Beside the match it counts three
 * letters in a row, so that half a word, or a short one mistyped, still finds.
 */
export function rankNames<T extends { folded: FoldedName }>(
  typed: FoldedName,
  candidates: readonly T[],
  rarity: Rarity,
  most: number,
): Ranked<T>[] {
  const letters = threes(typed);
  return candidates
    .map((candidate) => {
      const match = matchNames(typed, candidate.folded, rarity);
      return { candidate, match, nearness: 0.7 * match.score + 0.3 * shared(letters, threes(candidate.folded)) };
    })
    .sort((x, y) => y.nearness - x.nearness || (textOf(x.candidate) < textOf(y.candidate) ? -1 : 1))
    .slice(0, most);
}

const textOf = ({ folded }: { folded: FoldedName }): string => folded.words.join(" ");

function threes({ tokens }: FoldedName): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { text } of tokens) {
    const padded = `  ${text} `;
    for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3));
  }
  return found;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((three) => b.has(three)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

/**
 * The words under which a name is looked up: its own, those drawn together, its initials with and without the small
 * words. What finds « KfW » by its acronym, « Price Waterhouse » by « pricewaterhouse ».
 */
export function searchWords(name: FoldedName): string[] {
  const texts = name.tokens.flatMap(({ text }) => text.split(" "));
  const initials = (words: readonly string[]) => (words.length > 2 ? words.map((word) => word[0]).join("") : "");
  const joined = name.joined.replaceAll(" ", "");
  return [...new Set([...texts, joined, initials(texts), initials(name.words)])].filter((word) => word !== "").sort();
}
