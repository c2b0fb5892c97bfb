/** How telling a word is: 1 when nobody else bears it, towards 0 the more names carry it. */
export type Rarity = (token: string) => number;

const least = 0.2;

/** Rarity from how many of `total` names carry each folded word. */
export function rarityFrom(counts: ReadonlyMap<string, number>, total: number): Rarity {
  const scale = Math.log(1 + Math.max(total, 1));
  return (token) => Math.max(least, 1 - Math.log(1 + (counts.get(token) ?? 0)) / (2 * scale));
}
