import { isDay } from "../../domain/calendar-day.ts";
import type { Day } from "../../domain/day.ts";
import { parseEuros } from "../../domain/euros.ts";
import type { Cents } from "../../domain/money.ts";
import type { Places, StatementColumn } from "./csv-columns.ts";
import { limits, refuse } from "./refuse.ts";

/** One record of a file with the titles of its columns, so that a fault names both. */
export interface Row {
  cells: readonly string[];
  titles: readonly string[];
  places: Places;
  /** The physical line it begins on. */
  line: number;
}

export function cellOf({ cells, places, titles, line }: Row, column: StatementColumn): string {
  const place = places[column];
  const text = place === undefined ? "" : (cells[place] ?? "").trim();
  if (text.length > limits.characters)
    throw refuse("statementCellTooLong", { row: line, column: titles[place ?? 0] ?? "" });
  return text;
}

function fault(key: string, row: Row, column: StatementColumn) {
  const title = row.titles[row.places[column] ?? 0] ?? "";
  return refuse(key, { row: row.line, column: title, found: cellOf(row, column).slice(0, 40) });
}

/** A day written `31/12/2026`, `31-12-2026`, `31.12.2026` or `2026-12-31`; null where the cell is empty. */
export function dayOf(row: Row, column: StatementColumn): Day | null {
  const text = cellOf(row, column);
  if (text === "") return null;
  const french = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(text);
  const [, date = "", , month = "", year = ""] = french ?? [];
  const day = french ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : text;
  if (!isDay(day)) throw fault("statementCellDay", row, column);
  return day;
}

/** An amount with its sign; null where the cell is empty. One mark that could be thousands or decimals is refused. */
export function centsOf(row: Row, column: StatementColumn): Cents | null {
  const text = cellOf(row, column).replace(/[\s\u00a0\u202f€]|EUR$/gu, "");
  if (text === "") return null;
  const [, sign = "", size = ""] = /^([+\-\u2212]?)(.+)$/u.exec(text) ?? [];
  const cents = parseEuros(size);
  if (cents === null) throw fault("statementCellAmount", row, column);
  return sign === "" || sign === "+" ? cents : -cents;
}

/** The signed amount of a record: one column with signs, or one for each side. */
export function movementOf(row: Row): Cents {
  if (row.places.amount !== undefined) {
    const cents = centsOf(row, "amount");
    if (cents === null) throw fault("statementCellAmount", row, "amount");
    return cents;
  }
  const [debit, credit] = [centsOf(row, "debit") ?? 0n, centsOf(row, "credit") ?? 0n];
  if (credit < 0n) throw fault("statementCellAmount", row, "credit");
  if (debit === 0n && credit === 0n && cellOf(row, "debit") === "" && cellOf(row, "credit") === "")
    throw fault("statementCellAmount", row, "debit");
  if (debit !== 0n && credit !== 0n) throw fault("statementBothSides", row, "debit");
  // Some banks write debits with a sign, some without.
  return debit < 0n ? debit : credit - debit;
}

/** The day a record was booked on, which it must have. */
export function bookedOn(row: Row): Day {
  const day = dayOf(row, "bookedOn");
  if (day === null) throw fault("statementCellDay", row, "bookedOn");
  return day;
}

export function mustBeIn(row: Row, currency: string): void {
  const told = cellOf(row, "currency");
  if (told !== "" && told !== currency && !(currency === "EUR" && told === "€"))
    throw fault("statementCellCurrency", row, "currency");
}
