import type { Instant } from "../../app/domain/day.ts";

/** Rows told column by column, as PostgreSQL gathers them fastest; the columns are equally long. */
export type Columns<T> = { [K in keyof T]: T[K][] };

/** The rows of columns, each with its keys in the columns' order. */
export function rowsOf<T extends object>(columns: Columns<T>): T[] {
  const keys = Object.keys(columns) as (keyof T)[];
  const length = keys[0] === undefined ? 0 : columns[keys[0]].length;
  const rows: T[] = [];
  for (let i = 0; i < length; i++) {
    const row = {} as T;
    for (const key of keys) row[key] = columns[key][i] as T[keyof T];
    rows.push(row);
  }
  return rows;
}

/** Columns whose times of record are instants as the domain writes them, whatever the session's time zone. */
export function instants<T extends { recordedAt: Instant[]; supersededAt: (Instant | null)[] }>(columns: T): T {
  // Rows recorded together share their instant: it is read once.
  const read = new Map<string, Instant>();
  const instant = (told: string): Instant => {
    const known = read.get(told) ?? new Date(told).toISOString();
    read.set(told, known);
    return known;
  };
  return {
    ...columns,
    recordedAt: columns.recordedAt.map(instant),
    supersededAt: columns.supersededAt.map((told) => (told === null ? null : instant(told))),
  };
}
