// biome-ignore-all lint/style/noNonNullAssertion: columns are read inside their length.
import type { Day } from "../day.ts";
import { type Activity, type Audience, type Channel, channels, type Rule, type Territory } from "./facts.ts";
import { type Product, products } from "./products.ts";
import { contains, overlap } from "./territory.ts";

/** The smallest thing a sale or a denial can be about. */
export interface Cell {
  product: Product;
  audience: Audience;
  territory: Territory;
  channel: Channel;
}

/** What the rule asks of every institution on the day, as cells; sets of cells are told as bits. */
export interface Question {
  cells: Cell[];
  words: number;
  hits: Map<string, Uint32Array>;
  /** Sets of cells once listed, by their bits: members left open by the same words share one list. */
  lists: Map<string, Cell[]>;
}

/** The products of the rule that the law covers on the day and that no switch exempts. */
export function askedProducts(rule: Rule, on: Day): Product[] {
  const exempted: readonly (string | null)[] = rule.exemptions;
  return [...new Set(rule.products)].sort().filter((product) => {
    const { from, exemption }: { from: Day | null; exemption: string | null } = products[product];
    return (from === null || from <= on) && (exemption === null || !exempted.includes(exemption));
  });
}

export function questionOf(rule: Rule, on: Day): Question {
  const unique = <T>(values: readonly T[]) => [...new Set(values)].sort();
  const askedChannels = rule.channels.length > 0 ? rule.channels : channels;
  const cells = askedProducts(rule, on).flatMap((product) =>
    unique(rule.audiences).flatMap((audience) =>
      unique(rule.territories).flatMap((territory) =>
        unique(askedChannels).map((channel) => ({ product, audience, territory, channel })),
      ),
    ),
  );
  return { cells, words: Math.ceil(cells.length / 32), hits: new Map(), lists: new Map() };
}

/** An offer to the general public reaches every audience but professionals, and the reverse. */
function audiencesMeet(offered: Audience, asked: Audience): boolean {
  if (offered === asked) return true;
  if (offered === "general_public") return asked !== "professionals";
  return asked === "general_public" && offered !== "professionals";
}

/** Who does not sell to the general public does not sell to the families in it; other segments must be named. */
function audienceDenied(named: Audience, asked: Audience): boolean {
  return named === asked || (named === "general_public" && asked === "families");
}

function isHit(activity: Activity, documented: boolean, cell: Cell): boolean {
  const { audiences, territories } = activity;
  const meets = <T>(values: readonly T[], test: (value: T) => boolean) => values.length === 0 || values.some(test);
  return (
    meets(activity.products, (product) => product === cell.product) &&
    meets(activity.channels, (channel) => channel === cell.channel) &&
    meets(territories, (territory) => overlap(territory, cell.territory)) &&
    // Only a document can narrow an offer to a segment of the public.
    meets(documented ? audiences : [...audiences, "general_public" as const], (a) => audiencesMeet(a, cell.audience))
  );
}

function isDenied(activity: Activity, cell: Cell): boolean {
  return (
    activity.products.includes(cell.product) &&
    (activity.channels.length === 0 || activity.channels.includes(cell.channel)) &&
    activity.territories.some((territory) => contains(territory, cell.territory)) &&
    activity.audiences.some((audience) => audienceDenied(audience, cell.audience))
  );
}

/**
 * The cells an affirmation touches, or a denial covers entirely. What an affirmation leaves unsaid counts as
 * everything; what a denial leaves unsaid stays unknown. `documented` = backed by live evidence of that strength.
 */
export function cellsOf(question: Question, activity: Activity, documented: boolean): Uint32Array {
  const { stance, products: sold, audiences, territories, channels: by } = activity;
  const key = `${stance}${documented}|${sold}|${audiences}|${territories}|${by}`;
  const known = question.hits.get(key);
  if (known) return known;
  const bits = new Uint32Array(question.words);
  question.cells.forEach((cell, i) => {
    const touched = stance === "denial" ? isDenied(activity, cell) : isHit(activity, documented, cell);
    if (touched) bits[i >> 5]! |= 1 << (i & 31);
  });
  question.hits.set(key, bits);
  return bits;
}

/** The cells named by bits. */
export function cellsIn(question: Question, bits: Uint32Array): Cell[] {
  const key = bits.join();
  const known = question.lists.get(key);
  if (known) return known;
  const cells = question.cells.filter((_, i) => (bits[i >> 5]! >>> (i & 31)) & 1);
  question.lists.set(key, cells);
  return cells;
}
