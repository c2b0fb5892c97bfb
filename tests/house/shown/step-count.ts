/** One part of a regular expression. `any`: one character that fits `fits`; `edge`: a place, taken to hold. */
type Part =
  | { kind: "any"; fits: (c: string) => boolean; sample: string }
  | { kind: "edge"; holds: (text: string, at: number) => boolean }
  | { kind: "row"; parts: Part[] }
  | { kind: "choice"; ways: Part[] }
  | { kind: "group"; number: number | null; of: Part }
  | { kind: "look"; of: Part; wants: boolean; isBehind: boolean }
  | { kind: "back"; number: number }
  | { kind: "again"; of: Part; least: number; most: number; isLazy: boolean };

const pool = [..."aZ0 9_-.,;:@/\\'\"()<>=+%&#!?[]{}|*$\n\t\u00a0é€👍"];

export class TooManySteps extends Error {}

/** Reads a pattern as the engine would, to count what backtracking costs. */
export function readPattern(source: string, flags: string): { whole: Part; repeated: Part[] } {
  let at = 0;
  let groups = 0;
  const repeated: Part[] = [];
  const fitsOf = (atom: string): Part => {
    const own = new RegExp(`^(?:${atom})$`, flags.replace(/[gyd]/g, ""));
    const known = new Map<string, boolean>();
    const fits = (c: string) => {
      const told = known.get(c) ?? own.test(c);
      known.set(c, told);
      return told;
    };
    return { kind: "any", fits, sample: [...pool, ...source].find(fits) ?? "a" };
  };
  const choice = (): Part => {
    const ways = [row()];
    while (source[at] === "|") {
      at++;
      ways.push(row());
    }
    return ways.length === 1 ? (ways[0] as Part) : { kind: "choice", ways };
  };
  const row = (): Part => {
    const parts: Part[] = [];
    while (at < source.length && source[at] !== "|" && source[at] !== ")") parts.push(quantified(atom()));
    return { kind: "row", parts };
  };
  const quantified = (of: Part): Part => {
    const found = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})(\?)?/.exec(source.slice(at));
    if (!found) return of;
    at += found[0].length;
    const [, sign, low, comma, high, lazy] = found;
    const least = sign ? (sign === "+" ? 1 : 0) : Number(low);
    const most = sign ? (sign === "?" ? 1 : Infinity) : comma ? Number(high || Infinity) : Number(low);
    const part: Part = { kind: "again", of, least, most, isLazy: lazy !== undefined };
    if (most > 8) repeated.push(part);
    return part;
  };
  const group = (): Part => {
    const head = /^\((?:\?(:|=|!|<=|<!|<[A-Za-z_]\w*>))?/.exec(source.slice(at));
    at += head?.[0].length ?? 1;
    const kind = head?.[1];
    const number = kind === undefined || /^<\w/.test(kind) ? ++groups : null;
    const of = choice();
    at++;
    if (kind && /^<?[=!]$/.test(kind))
      return { kind: "look", of, wants: kind.endsWith("="), isBehind: kind.startsWith("<") };
    return { kind: "group", number, of };
  };
  const atom = (): Part => {
    const c = source[at] as string;
    if (c === "(") return group();
    if (c === "^") return edge((text, place) => place === 0 || (flags.includes("m") && text[place - 1] === "\n"));
    if (c === "$") return edge((text, place) => place === text.length || (flags.includes("m") && text[place] === "\n"));
    const word = /^\\([bB])/.exec(source.slice(at));
    if (word) {
      at++;
      const isWord = (one: string | undefined) => one !== undefined && /\w/.test(one);
      return edge((text, place) => (isWord(text[place - 1]) !== isWord(text[place])) === (word[1] === "b"));
    }
    const back = /^\\([1-9])/.exec(source.slice(at));
    if (back) {
      at += back[0].length;
      return { kind: "back", number: Number(back[1]) };
    }
    const one =
      /^(?:\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Z]|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|[\s\S])/u.exec(
        source.slice(at),
      )?.[0] ?? c;
    at += one.length;
    return fitsOf(one);
  };
  const edge = (holds: (text: string, at: number) => boolean): Part => {
    at++;
    return { kind: "edge", holds };
  };
  return { whole: choice(), repeated };
}

/** Some text that the part takes. */
export function sampleOf(part: Part): string {
  switch (part.kind) {
    case "any":
      return part.sample;
    case "row":
      return part.parts.map(sampleOf).join("");
    case "choice":
      return sampleOf(part.ways[0] as Part);
    case "group":
      return sampleOf(part.of);
    case "again":
      return sampleOf(part.of).repeat(Math.min(Math.max(part.least, 1), 40));
    default:
      return "";
  }
}

/** Every character class inside a part, one sample each. */
export function lettersOf(part: Part): string[] {
  if (part.kind === "any") return [part.sample];
  if (part.kind === "row") return part.parts.flatMap(lettersOf);
  if (part.kind === "choice") return part.ways.flatMap(lettersOf);
  return "of" in part ? lettersOf(part.of) : [];
}

/** Steps of a search of the whole text for the pattern, as a backtracking engine makes them. */
export function stepsOf(whole: Part, words: string, most: number): number {
  const text = [...words];
  const plain = text.join("");
  const held: (string | undefined)[] = [];
  let steps = 0;
  const step = () => {
    if (++steps > most) throw new TooManySteps();
  };
  const go = (part: Part, at: number, then: (at: number) => boolean): boolean => {
    step();
    switch (part.kind) {
      case "any":
        return at < text.length && part.fits(text[at] as string) && then(at + 1);
      case "edge":
        return part.holds(plain.length === text.length ? plain : words, at) && then(at);
      case "row": {
        const next = (n: number, place: number): boolean =>
          n === part.parts.length ? then(place) : go(part.parts[n] as Part, place, (end) => next(n + 1, end));
        return next(0, at);
      }
      case "choice":
        return part.ways.some((way) => go(way, at, then));
      case "group":
        return go(part.of, at, (end) => {
          if (part.number === null) return then(end);
          const former = held[part.number];
          held[part.number] = text.slice(at, end).join("");
          if (then(end)) return true;
          held[part.number] = former;
          return false;
        });
      // What lies behind costs little in our expressions: both answers are followed as if it held.
      case "look":
        return part.isBehind ? then(at) : go(part.of, at, () => true) === part.wants && then(at);
      case "back": {
        const said = held[part.number] ?? "";
        return text.slice(at, at + [...said].length).join("") === said && then(at + [...said].length);
      }
      case "again": {
        const more = (times: number, place: number): boolean => {
          const another = () =>
            times < part.most &&
            go(part.of, place, (end) => (end > place || times < part.least) && more(times + 1, end));
          if (times < part.least) return another();
          return part.isLazy ? then(place) || another() : another() || then(place);
        };
        return more(0, at);
      }
    }
  };
  for (let from = 0; from <= text.length; from++) if (go(whole, from, () => true)) break;
  return steps;
}
