/** Counts under eleven may tell of somebody (INSEE's rule for small numbers; domain §8). */
export const leastShown = 11n;

/** One cell of a breakdown: how many there are and how many reached the outcome. */
export interface Cell {
  population: bigint;
  reached: bigint;
}

/** What may be shown of a cell; null = suppressed, whole: half a cell would give the other half away. */
export type ShownCell = Cell | null;

/** The reached, the others and all of them are three counts: each can be had from the other two. */
const isSmall = ({ population, reached }: Cell): boolean => reached < leastShown || population - reached < leastShown;

const total = (cells: readonly Cell[]): Cell =>
  cells.reduce((all, c) => ({ population: all.population + c.population, reached: all.reached + c.reached }), {
    population: 0n,
    reached: 0n,
  });

/**
 * One breakdown (cohort, period, territory, profile) beside its pooled total, which is contractual and always shown.
 * Small cells go; then, smallest first, whatever would give them away by subtraction: what is hidden must be two cells
 * at least and together large enough to be shown. A zero is small: it says something of everybody.
 */
export function suppressed(cells: readonly Cell[]): ShownCell[] {
  const hidden = closed(cells, new Set(cells.flatMap((cell, i) => (isSmall(cell) ? [i] : []))));
  return cells.map((cell, i) => (hidden.has(i) ? null : cell));
}

/** Hides more until two cells at least are hidden and their total is not small, or nothing is left to hide. */
function closed(cells: readonly Cell[], small: ReadonlySet<number>): Set<number> {
  const hidden = new Set(small);
  if (hidden.size === 0) return hidden;
  const others = cells.map((_, i) => i).filter((i) => !hidden.has(i));
  others.sort((a, b) => Number((cells[a]?.population ?? 0n) - (cells[b]?.population ?? 0n)) || a - b);
  for (const next of others) {
    if (hidden.size >= 2 && !isSmall(total(cells.filter((_, i) => hidden.has(i))))) break;
    hidden.add(next);
  }
  return hidden;
}

/**
 * The same beside breakdowns shown before by the same categories: what was hidden stays hidden, so that no other figure
 * of the same people gives it away; and what is newly hidden is large enough by itself, so that subtracting the older
 * breakdown tells nothing either.
 */
export function suppressedBeside(cells: readonly Cell[], before: ReadonlySet<number>): ShownCell[] {
  const small = cells.flatMap((cell, i) => (isSmall(cell) && !before.has(i) ? [i] : []));
  const open = cells.map((_, i) => i).filter((i) => !before.has(i));
  const fresh = closed(
    open.map((i) => cells[i] as Cell),
    new Set(small.map((i) => open.indexOf(i))),
  );
  const hidden = closed(cells, new Set([...before, ...[...fresh].map((at) => open[at] as number)]));
  return cells.map((cell, i) => (hidden.has(i) ? null : cell));
}

export interface ShownTable {
  cells: ShownCell[][];
  rows: ShownCell[];
  columns: ShownCell[];
}

/**
 * A table of two breakdowns with its margins. Hidden cells fill whole crossings of some rows and some columns, two of
 * each at least: no chain of subtractions then leads to one of them. Margins are suppressed as breakdowns of their own.
 */
export function suppressedTable(cells: readonly (readonly Cell[])[]): ShownTable {
  const width = cells[0]?.length ?? 0;
  const columnOf = (j: number) => cells.flatMap((row) => row[j] ?? []);
  const [rowTotals, columnTotals] = [cells.map(total), Array.from({ length: width }, (_, j) => total(columnOf(j)))];
  const [rows, columns] = [suppressed(rowTotals), suppressed(columnTotals)];
  const across = new Set(rows.flatMap((row, i) => (row === null || cells[i]?.some(isSmall) ? [i] : [])));
  const down = new Set(columns.flatMap((column, j) => (column === null || columnOf(j).some(isSmall) ? [j] : [])));
  // A row or a column more, the smallest first, until what is hidden in every line is large enough, or all of it is.
  const inRow = (i: number) => (cells[i] ?? []).filter((_, j) => down.has(j));
  const inColumn = (j: number) => columnOf(j).filter((_, i) => across.has(i));
  // Where a margin is hidden there is nothing to subtract from.
  const isOpen = () =>
    [...across].some((i) => rows[i] !== null && isTold(inRow(i))) ||
    [...down].some((j) => columns[j] !== null && isTold(inColumn(j)));
  while (across.size + down.size > 0 && isOpen()) {
    if (!(addSmallest(down, columnTotals) || addSmallest(across, rowTotals))) break;
    addSmallest(across, rowTotals);
  }
  return { cells: cells.map((row, i) => row.map((c, j) => (across.has(i) && down.has(j) ? null : c))), rows, columns };
}

/** What is hidden in a line could be told: nothing at all, one cell alone, or a small total. */
const isTold = (hidden: readonly Cell[]): boolean => hidden.length < 2 || isSmall(total(hidden));

/** Adds the line with the smallest population that is not there yet; false when all are. */
function addSmallest(lines: Set<number>, totals: readonly Cell[]): boolean {
  const others = totals.map((_, i) => i).filter((i) => !lines.has(i));
  others.sort((a, b) => Number((totals[a]?.population ?? 0n) - (totals[b]?.population ?? 0n)) || a - b);
  const next = others[0];
  if (next !== undefined) lines.add(next);
  return next !== undefined;
}
