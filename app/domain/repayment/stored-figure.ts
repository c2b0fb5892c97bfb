import type { Fraction } from "../fraction.ts";
import type { Figure } from "./figure.ts";

/** JSON holds no big integers: cents and counts are `{"$":"123"}`, exact numbers `{"n":"1","d":"3"}`. */
type StoredValue = string | number | null | { $: string } | { n: string; d: string };
export interface StoredFigure {
  what: string;
  values: Record<string, StoredValue>;
  from: StoredFigure[];
  source: Figure["source"];
}

/** A figure as it is kept beside what was decided on it. */
export function storedFigure({ what, values, from, source }: Figure): StoredFigure {
  const entries = Object.entries(values).map(([name, value]) => [name, stored(value)] as const);
  return { what, values: Object.fromEntries(entries), from: from.map(storedFigure), source };
}

function stored(value: Figure["values"][string]): StoredValue {
  if (typeof value === "bigint") return { $: value.toString() };
  if (typeof value === "object" && value !== null) return { n: value.n.toString(), d: value.d.toString() };
  return value;
}

/** The figure again, from what was kept. */
export function readFigure({ what, values, from, source }: StoredFigure): Figure {
  const entries = Object.entries(values).map(([name, value]) => [name, read(value)] as const);
  return { what, values: Object.fromEntries(entries), from: from.map(readFigure), source };
}

function read(value: StoredValue): string | number | null | bigint | Fraction {
  if (typeof value !== "object" || value === null) return value;
  return "$" in value ? BigInt(value.$) : { n: BigInt(value.n), d: BigInt(value.d) };
}

/** The figure as one investor may read it: without what other commitments brought in (totals of a class are contractual). */
export const ownFigure = (figure: Figure, commitment: number): Figure => ({
  ...figure,
  from: figure.from
    .filter(({ source }) => source?.kind !== "receipt" || source.commitment === commitment)
    .map((one) => ownFigure(one, commitment)),
});
