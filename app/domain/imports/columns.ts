/** The place of each wanted column, read by name: newer golden copies carry more columns, in another order. */
export function placesOf(header: string[], wanted: Record<string, readonly string[]>): Record<string, number> {
  const places: Record<string, number> = {};
  for (const [key, names] of Object.entries(wanted)) places[key] = header.findIndex((name) => names.includes(name));
  return places;
}

/** The places of `prefix1suffix`, `prefix2suffix` … as far as the file goes; a missing one is -1. */
export function numbered(header: string[], prefix: string, suffixes: readonly string[]): number[][] {
  const slots: number[][] = [];
  for (let n = 1; n <= 50; n++) {
    const places = suffixes.map((suffix) => header.indexOf(`${prefix}${n}${suffix}`));
    if (places[0] === -1) break;
    slots.push(places);
  }
  return slots;
}

/** The wanted columns that a file does not have. */
export function missingColumns(header: string[], needed: readonly string[]): string[] {
  return needed.filter((name) => !header.includes(name));
}
