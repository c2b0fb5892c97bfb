import type { Day } from "../day.ts";
import type { Fraction } from "../fraction.ts";
import type { Cents } from "../money.ts";

/** Where a figure comes from when it is not computed: the portal opens it. */
export type Source =
  | { kind: "result"; id: string }
  | { kind: "profile"; id: string }
  | { kind: "receipt"; commitment: number; on: Day }
  | { kind: "terms"; version: number; path: string };

/** One figure of an explanation: what it is (a key of the locales), its values, and the figures it was made from. */
export interface Figure {
  what: string;
  values: Readonly<Record<string, Day | number | Cents | Fraction | string | null>>;
  from: readonly Figure[];
  source: Source | null;
}

export const figure = (what: string, values: Figure["values"], from: readonly Figure[] = []): Figure => ({
  what,
  values,
  from,
  source: null,
});

export const given = (what: string, values: Figure["values"], source: Source): Figure => ({
  what,
  values,
  from: [],
  source,
});

/** Every source an explanation rests on, in the order met. */
export const sourcesOf = ({ source, from }: Figure): Source[] => [
  ...(source ? [source] : []),
  ...from.flatMap(sourcesOf),
];
