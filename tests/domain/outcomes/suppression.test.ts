import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Cell,
  leastShown,
  type ShownCell,
  suppressed,
  suppressedTable,
} from "../../../app/domain/outcomes/suppression.ts";

const cell = (population: number, reached: number): Cell => ({
  population: BigInt(population),
  reached: BigInt(reached),
});
const cells = (...list: [number, number][]) => list.map(([population, reached]) => cell(population, reached));
const shown = (list: readonly ShownCell[]) => list.map((one) => one && Number(one.population));
type Count = (cell: Cell) => bigint;
const counts: Count[] = [
  ({ population }) => population,
  ({ reached }) => reached,
  ({ population, reached }) => population - reached,
];

describe("a breakdown", () => {
  it.each<[string, Cell[], (number | null)[]]>([
    ["nothing small", cells([40, 20], [50, 25]), [40, 50]],
    ["a small cell takes the smallest other with it", cells([15, 5], [40, 20], [50, 25]), [null, null, 50]],
    ["a zero is small: all or none of them reached it", cells([40, 40], [41, 20], [50, 25]), [null, null, 50]],
    ["two small ones that are large together", cells([15, 8], [15, 8], [50, 25]), [null, null, 50]],
    ["two that stay small together", cells([6, 3], [6, 3], [40, 20], [50, 25]), [null, null, null, 50]],
    ["everything", cells([6, 3], [6, 3]), [null, null]],
    ["one cell alone", cells([6, 3]), [null]],
    ["none", [], []],
  ])("hides %s", (_, list, expected) => expect(shown(suppressed(list))).toEqual(expected));

  it("the four cohorts of 68 families show nothing but their pooled total", () => {
    expect(shown(suppressed(cells([17, 14], [17, 14], [17, 14], [17, 14])))).toEqual([null, null, null, null]);
  });
});

const anyCell = fc.nat(40).chain((population) => fc.nat(population).map((reached) => cell(population, reached)));

/** Tries to find a hidden count by subtraction: the total less what is shown leaves it alone, or leaves nothing at all. */
function recomputed(list: readonly Cell[], seen: readonly ShownCell[], count: Count): boolean {
  const hidden = list.filter((_, i) => seen[i] === null);
  const rest = hidden.reduce((all, one) => all + count(one), 0n);
  if (hidden.length === list.length) return false;
  return hidden.length === 1 || (hidden.length > 1 && rest < leastShown);
}

it("gives no hidden count away by subtraction from the total, and shows no small one", () => {
  fc.assert(
    fc.property(fc.array(anyCell, { maxLength: 8 }), (list) => {
      const seen = suppressed(list);
      for (const count of counts) {
        for (const one of seen) if (one) expect(count(one) >= leastShown).toBe(true);
        expect(recomputed(list, seen, count)).toBe(false);
      }
    }),
  );
});

/** Every table of whole numbers with the same shown cells and shown margins, told as the values a hidden cell can take. */
function possible(table: Cell[][], seen: ReturnType<typeof suppressedTable>, count: Count): Map<string, Set<bigint>> {
  const height = table.length;
  const width = table[0]?.length ?? 0;
  const row = table.map((line) => line.reduce((all, one) => all + count(one), 0n));
  const column = Array.from({ length: width }, (_, j) => table.reduce((all, line) => all + count(line[j] as Cell), 0n));
  const values = new Map<string, Set<bigint>>();
  const hidden = table.flatMap((line, i) =>
    line.flatMap((_, j) => (seen.cells[i]?.[j] === null ? [[i, j] as const] : [])),
  );
  const left = { row: [...row], column: [...column] };
  for (const [i, line] of table.entries())
    for (const [j, one] of line.entries())
      if (seen.cells[i]?.[j] !== null) {
        left.row[i] = (left.row[i] ?? 0n) - count(one);
        left.column[j] = (left.column[j] ?? 0n) - count(one);
      }
  const most = [...left.row, ...left.column].reduce((a, b) => (a > b ? a : b), 0n);
  let tries = 0;
  const chosen: bigint[] = [];
  const search = (at: number): void => {
    if (++tries > 200_000) return;
    if (at === hidden.length) {
      const fits = (lines: bigint[], margins: readonly ShownCell[], along: 0 | 1) =>
        lines.every(
          (rest, n) =>
            margins[n] === null ||
            rest === hidden.reduce((all, place, k) => (place[along] === n ? all + (chosen[k] ?? 0n) : all), 0n),
        );
      if (!fits(left.row, seen.rows, 0) || !fits(left.column, seen.columns, 1)) return;
      for (const [k, place] of hidden.entries()) {
        const known = values.get(String(place)) ?? new Set();
        values.set(String(place), known.add(chosen[k] ?? 0n));
      }
      return;
    }
    const [i, j] = hidden[at] as readonly [number, number];
    const used = (along: 0 | 1, n: number) =>
      hidden.slice(0, at).reduce((all, place, k) => (place[along] === n ? all + (chosen[k] ?? 0n) : all), 0n);
    const roomRow = seen.rows[i] === null ? most : (left.row[i] ?? 0n) - used(0, i);
    const roomColumn = seen.columns[j] === null ? most : (left.column[j] ?? 0n) - used(1, j);
    const room = roomRow < roomColumn ? roomRow : roomColumn;
    for (let value = 0n; value <= room; value++) {
      chosen[at] = value;
      search(at + 1);
    }
    chosen.length = at;
  };
  if (height * width > 0) search(0);
  return values;
}

describe("a table of two breakdowns", () => {
  it("hides crossings, so that no chain of subtractions leads to a cell", () => {
    const table = [
      cells([15, 5], [40, 20], [50, 25]),
      cells([40, 20], [60, 30], [40, 20]),
      cells([40, 20], [44, 22], [41, 20]),
    ];
    const seen = suppressedTable(table);
    expect(seen.cells.map(shown)).toEqual([
      [null, 40, null],
      [40, 60, 40],
      [null, 44, null],
    ]);
    expect(seen.rows.map((one) => one?.population)).toEqual([105n, 140n, 125n]);
    expect(suppressedTable([cells([40, 20], [40, 20])]).cells.map(shown)).toEqual([[40, 40]]);
    expect(suppressedTable([]).cells).toEqual([]);
  });

  it("cannot be completed in one way only: every hidden cell may hold two values at least", () => {
    const size = fc.constantFrom([2, 2] as const, [2, 3] as const, [3, 2] as const);
    // Nine or ten in the hidden part of a line at most: small enough to try every table.
    const small = fc.constantFrom(cell(23, 12), cell(24, 12), cell(8, 4), cell(30, 15));
    const tables = size.chain(([height, width]) =>
      fc.array(fc.array(small, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
    fc.assert(
      fc.property(tables, (table) => {
        const seen = suppressedTable(table);
        const isAllHidden = seen.cells.flat().every((one) => one === null);
        const found = possible(table, seen, ({ reached }) => reached);
        if (!isAllHidden) for (const values of found.values()) expect(values.size).toBeGreaterThan(1);
        for (const one of seen.cells.flat())
          if (one) for (const count of counts) expect(count(one) >= leastShown).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("never shows all the cells of a line whose margin is hidden", () => {
    const tables = fc.array(fc.array(anyCell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(tables, (table) => {
        const { cells: inner, rows, columns } = suppressedTable(table);
        for (const [i, row] of rows.entries()) if (row === null) expect(inner[i]?.includes(null)).toBe(true);
        for (const [j, column] of columns.entries())
          if (column === null) expect(inner.some((line) => line[j] === null)).toBe(true);
      }),
    );
  });
});
