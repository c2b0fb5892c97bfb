/** A breakdown as others read it beside its total; the same people in every table, so that populations are common. */
export interface ReadTable {
  population: number;
  reached: number;
  cells: { code: string; shown: { population: number; reached: number } | null }[];
}

/** Which hidden counts follow from all tables together by adding and subtracting: each equation is solved, none guessed. */
export function unknownsTold(tables: readonly ReadTable[]): string[] {
  const names: string[] = [];
  const at = (name: string) => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
  const equations: Map<number, number>[] = [];
  const hidden = new Set<string>();
  for (const [k, { cells }] of tables.entries()) {
    equations.push(new Map(cells.map(({ code }) => [at(`population ${code}`), 1])));
    equations.push(new Map(cells.map(({ code }) => [at(`reached ${k} ${code}`), 1])));
    for (const { code, shown } of cells) {
      if (shown === null) hidden.add(`reached ${k} ${code}`);
      else for (const name of [`population ${code}`, `reached ${k} ${code}`]) equations.push(new Map([[at(name), 1]]));
    }
  }
  const rows = reduced(equations.map((one) => names.map((_, i) => one.get(i) ?? 0)));
  // A row left with one unknown tells it.
  const told = rows.flatMap((row) => {
    const places = row.flatMap((value, i) => (Math.abs(value) > 1e-9 ? [i] : []));
    return places.length === 1 ? [names[places[0] as number] as string] : [];
  });
  return told.filter((name) => hidden.has(name));
}

/** Gauss and Jordan. */
function reduced(rows: number[][]): number[][] {
  let done = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column++) {
    const pivot = rows.findIndex((row, i) => i >= done && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const found = rows[pivot] as number[];
    rows[pivot] = rows[done] as number[];
    const scaled = found.map((value) => value / (found[column] as number));
    rows[done] = scaled;
    for (const [i, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (i !== done && Math.abs(factor) > 1e-9) rows[i] = row.map((value, j) => value - factor * (scaled[j] ?? 0));
    }
    done++;
  }
  return rows;
}
