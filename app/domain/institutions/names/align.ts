import type { FoldedName, Token, TokenKind } from "./fold.ts";
import { spellingKey } from "./spelling.ts";
import { typingDistance } from "./typing-distance.ts";

/** Words of one name that answer words of the other. */
export interface Pair {
  left: readonly Token[];
  right: readonly Token[];
  how: "same" | "joined" | "spelling" | "typing" | "acronym";
  /** Letters that differ, for `typing`. */
  distance: number;
}

export interface Alignment {
  pairs: Pair[];
  left: Token[];
  right: Token[];
}

/** Which words of two names answer each other, from the surest kind of agreement to the weakest; the rest is left over. */
export function align(a: FoldedName, b: FoldedName): Alignment {
  if (a.joined === b.joined && a.tokens.length !== b.tokens.length) {
    return { pairs: [{ left: a.tokens, right: b.tokens, how: "joined", distance: 0 }], left: [], right: [] };
  }
  const rest: Rest = { left: [...a.tokens], right: [...b.tokens], pairs: [] };
  pairUp(rest, "same", (l, r) => (l.key === r.key ? 0 : null));
  joinWords(rest);
  pairUp(rest, "spelling", (l, r) => (spelledAlike(l, r) ? 0 : null));
  pairUp(rest, "typing", mistyped);
  spellOut(rest, a, b);
  return { pairs: rest.pairs, left: rest.left.filter(isToken), right: rest.right.filter(isToken) };
}

/** Words taken by a pair leave a gap, so that only neighbours are ever joined. */
interface Rest {
  left: (Token | null)[];
  right: (Token | null)[];
  pairs: Pair[];
}
const isToken = (token: Token | null): token is Token => token !== null;

type Judge = (left: Token, right: Token) => number | null;

/** Takes the pairs the judge allows, the nearest first; ties by place in the names. */
function pairUp(rest: Rest, how: Pair["how"], judge: Judge): void {
  const found = rest.left.flatMap((left, i) =>
    rest.right.flatMap((right, j) => {
      const distance = left && right ? judge(left, right) : null;
      return distance === null ? [] : [{ i, j, distance }];
    }),
  );
  found.sort((x, y) => x.distance - y.distance || Math.abs(x.i - x.j) - Math.abs(y.i - y.j) || x.i - y.i || x.j - y.j);
  for (const { i, j, distance } of found) {
    const left = rest.left[i];
    const right = rest.right[j];
    if (!left || !right) continue;
    // « Allemagne » and « Germany » are one country, not one spelling.
    const shown = how === "same" && left.text !== right.text ? "spelling" : how;
    rest.pairs.push({ left: [left], right: [right], how: shown, distance });
    rest.left[i] = null;
    rest.right[j] = null;
  }
}

/** Two or three neighbours on one side that together are one word of the other. */
function joinWords(rest: Rest): void {
  for (const [many, one, flip] of [
    [rest.left, rest.right, false],
    [rest.right, rest.left, true],
  ] as const) {
    for (let size = 3; size > 1; size--) {
      for (let at = 0; at + size <= many.length; at++) {
        const run = many.slice(at, at + size);
        if (!run.every(isToken) || run.some(({ kind }) => kind === "number" || kind === "letter")) continue;
        const text = run.map((token) => token.text).join("");
        const to = one.findIndex((token) => token?.text === text);
        const whole = one[to];
        if (!whole) continue;
        rest.pairs.push({ left: flip ? [whole] : run, right: flip ? run : [whole], how: "joined", distance: 0 });
        many.fill(null, at, at + size);
        one[to] = null;
      }
    }
  }
}

const exact: ReadonlySet<TokenKind> = new Set(["number", "letter", "form"]);
const spelledAlike = (l: Token, r: Token): boolean =>
  !exact.has(l.kind) && !exact.has(r.kind) && spellingKey(l.text) === spellingKey(r.text);

/** One slip in a word of four letters, two in one of eight; never between two words of the lists, nor in numbers. */
function mistyped(l: Token, r: Token): number | null {
  if (exact.has(l.kind) || exact.has(r.kind)) return null;
  if (l.kind !== "proper" && r.kind !== "proper") return null;
  if (Math.min(l.text.length, r.text.length) < 4) return null;
  const most = Math.min(2, Math.floor(Math.max(l.text.length, r.text.length) / 4));
  const distance = typingDistance(l.text, r.text, most);
  return distance <= most ? distance : null;
}

/** An acronym on one side, the words it is made of on the other: all the words of a name, or three neighbours at least. */
function spellOut(rest: Rest, a: FoldedName, b: FoldedName): void {
  for (const [short, long, full, flip] of [
    [rest.left, rest.right, b, false],
    [rest.right, rest.left, a, true],
  ] as const) {
    for (const [at, token] of short.entries()) {
      if (token?.kind !== "proper" || token.text.length < 3 || token.text.length > 8) continue;
      const run = runOf(token.text, long) ?? wholeOf(token.text, long, full);
      if (!run) continue;
      const words = long.slice(run.at, run.at + run.size).filter(isToken);
      rest.pairs.push({ left: flip ? words : [token], right: flip ? [token] : words, how: "acronym", distance: 0 });
      long.fill(null, run.at, run.at + run.size);
      short[at] = null;
    }
  }
}

function runOf(acronym: string, long: readonly (Token | null)[]): { at: number; size: number } | null {
  const size = acronym.length;
  for (let at = 0; at + size <= long.length; at++) {
    const run = long.slice(at, at + size);
    if (run.every(isToken) && run.map((token) => token.text[0]).join("") === acronym) return { at, size };
  }
  return null;
}

/** « BdF » counts the small words too. */
function wholeOf(
  acronym: string,
  long: readonly (Token | null)[],
  full: FoldedName,
): { at: number; size: number } | null {
  const initials = full.words.map((word) => word[0]).join("");
  return initials === acronym && long.length > 1 && long.every(isToken) ? { at: 0, size: long.length } : null;
}
