import { type Alignment, align, type Pair } from "./align.ts";
import type { FoldedName, Token, TokenKind } from "./fold.ts";
import type { Rarity } from "./rarity.ts";
import { compareForms, type FormVerdict } from "./strip-forms.ts";

/** How surely two names are one institution's, from the surest. */
export const tiers = ["certain", "probable", "possible", "no"] as const;
export type Tier = (typeof tiers)[number];

export type Side = "left" | "right";

/** Why a match is what it is. `cap` is the surest tier this reason leaves. */
export type NameReason = { cap?: Tier } & (
  | { kind: "agree"; how: Pair["how"]; left: string; right: string; weight: number; distance: number }
  | { kind: "differ"; side: Side; token: string; of: TokenKind; weight: number }
  | { kind: "legalForm"; left: string[]; right: string[]; verdict: FormVerdict }
  | { kind: "order" }
  | { kind: "smallWords"; left: string; right: string }
  | { kind: "commonWordsOnly" }
  | { kind: "wordsOnBothSides" }
);

export interface NameMatch {
  tier: Tier;
  /** Share of both names' weight that agrees, 0 to 1: orders matches, decides only below the caps. */
  score: number;
  reasons: NameReason[];
}

/** Scores from which a match is probable or possible (docs/decisions says how they were set). */
export const thresholds = { probable: 0.7, possible: 0.5 } as const;

/** The most a word of each kind may weigh: common words tell firms of one trade apart, rarely firms. */
const ceilings: Record<TokenKind, number> = {
  proper: 1,
  place: 0.5,
  number: 0.5,
  letter: 0.5,
  activity: 0.4,
  structure: 0.4,
  scope: 0.35,
  form: 0.1,
};

/**
 * What a word on one side only leaves possible. People drop the country and « group » of the firm they mean, so these
 * stay probable; a trade, a number or a name that only one side bears is most often another firm of the same group.
 */
const capOfOneSide: Record<TokenKind, Tier> = {
  place: "probable",
  structure: "probable",
  scope: "probable",
  form: "probable",
  activity: "possible",
  number: "possible",
  letter: "possible",
  proper: "possible",
};

/**
 * Compares two folded names. Certain only when they are written the same but for case, accents, signs, articles and the
 * spelling of the legal form; every other word that differs caps the tier, whatever the score. Symmetric: the mirrored
 * question gives the mirrored answer.
 */
export function matchNames(a: FoldedName, b: FoldedName, rarity: Rarity): NameMatch {
  return written(a) <= written(b) ? inOrder(a, b, rarity) : mirror(inOrder(b, a, rarity));
}

const formCodes = ({ forms }: FoldedName): string[] =>
  forms.map(({ own, translated }) => [...own, ...translated].join("/"));
const written = (name: FoldedName): string => `${name.words.join(" ")}|${formCodes(name).join()}`;

function inOrder(a: FoldedName, b: FoldedName, rarity: Rarity): NameMatch {
  const alignment = align(a, b);
  const weigh = ({ text, kind }: Token) => ceilings[kind] * rarity(text);
  const weight = (tokens: readonly Token[]) => tokens.reduce((sum, token) => sum + weigh(token), 0);
  let agreed = 0;
  const reasons: NameReason[] = [];
  for (const pair of alignment.pairs) {
    const both = weight(pair.left) + weight(pair.right);
    agreed += both * likeness(pair);
    reasons.push(agreement(pair, both / 2));
  }
  for (const side of ["left", "right"] as const) {
    for (const token of alignment[side]) {
      const { text, kind } = token;
      reasons.push({ kind: "differ", side, token: text, of: kind, weight: weigh(token), cap: capOfOneSide[kind] });
    }
  }
  reasons.push(...reservations(a, b, alignment));
  const total = weight(a.tokens) + weight(b.tokens);
  const score = total === 0 ? 0 : Math.min(1, agreed / total);
  return { tier: tierOf(score, alignment, reasons), score, reasons };
}

const likeness = ({ how, left, right, distance }: Pair): number => {
  if (how === "acronym") return 0.9;
  if (how !== "typing") return 1;
  return 1 - distance / Math.max(left[0]?.text.length ?? 1, right[0]?.text.length ?? 1);
};

function agreement({ left, right, how, distance }: Pair, weight: number): NameReason {
  const text = (tokens: readonly Token[]) => tokens.map((token) => token.text).join(" ");
  const reason = { kind: "agree", how, left: text(left), right: text(right), weight, distance } as const;
  return how === "same" ? reason : { ...reason, cap: "probable" };
}

function reservations(a: FoldedName, b: FoldedName, { pairs, left, right }: Alignment): NameReason[] {
  const reasons: NameReason[] = [];
  if (left.length > 0 && right.length > 0) reasons.push({ kind: "wordsOnBothSides", cap: "possible" });
  const verdict = compareForms(a.forms, b.forms);
  if (a.forms.length + b.forms.length > 0) {
    const form = { kind: "legalForm", left: formCodes(a), right: formCodes(b), verdict } as const;
    reasons.push(verdict === "same" ? form : { ...form, cap: "probable" });
  }
  const order = (name: FoldedName) =>
    name.tokens
      .map((token) => token.key)
      .sort()
      .join(" ");
  const sequence = (name: FoldedName) => name.tokens.map((token) => token.key).join(" ");
  if (order(a) === order(b) && sequence(a) !== sequence(b)) reasons.push({ kind: "order", cap: "probable" });
  if (a.small !== b.small) reasons.push({ kind: "smallWords", left: a.small, right: b.small, cap: "probable" });
  const telling = pairs.some((pair) => [...pair.left, ...pair.right].some(({ kind }) => kind === "proper"));
  if (!telling) reasons.push({ kind: "commonWordsOnly", cap: "probable" });
  return reasons;
}

function tierOf(score: number, { left, right }: Alignment, reasons: NameReason[]): Tier {
  const all = left.length + right.length === 0;
  const byScore: Tier =
    score >= thresholds.probable ? (all ? "certain" : "probable") : score >= thresholds.possible ? "possible" : "no";
  return reasons.reduce((tier, { cap }) => lower(tier, cap ?? "certain"), byScore);
}

/** The less sure of two tiers. */
export const lower = (a: Tier, b: Tier): Tier => (tiers.indexOf(a) > tiers.indexOf(b) ? a : b);

function mirror({ tier, score, reasons }: NameMatch): NameMatch {
  return { tier, score, reasons: reasons.map(mirrored) };
}

function mirrored(reason: NameReason): NameReason {
  if (reason.kind === "differ") return { ...reason, side: reason.side === "left" ? "right" : "left" };
  if ("left" in reason) return { ...reason, left: reason.right, right: reason.left } as NameReason;
  return reason;
}
