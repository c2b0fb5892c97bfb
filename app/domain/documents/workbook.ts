import type { Day } from "../day.ts";
import type { Cents } from "../money.ts";

/** How a number is shown. Amounts are in the contract's currency, told in the titles. */
export const numberFormats = ["money", "multiple", "rate"] as const;
export type NumberFormat = (typeof numberFormats)[number];

/**
 * One cell of a spreadsheet. Words are never computed, whatever they begin with; a formula is written by the portal
 * alone, from addresses and constants, and never holds words that somebody typed.
 */
export type Cell =
  | { kind: "words"; words: string; isTitle?: boolean }
  | { kind: "day"; day: Day }
  | { kind: "money"; cents: Cents }
  | { kind: "formula"; formula: string; format: NumberFormat }
  | null;

export interface Sheet {
  /** At most 31 letters, without `[ ] : * ? / \`. */
  name: string;
  /** Widths of the columns in letters. */
  widths: number[];
  rows: Cell[][];
  /** Rows of titles that stay in sight. */
  titleRows: number;
}

export const words = (text: string): Cell => ({ kind: "words", words: text });
export const title = (text: string): Cell => ({ kind: "words", words: text, isTitle: true });
export const dayCell = (day: Day): Cell => ({ kind: "day", day });
export const money = (cents: Cents): Cell => ({ kind: "money", cents });
export const formula = (text: string, format: NumberFormat = "money"): Cell => ({
  kind: "formula",
  formula: text,
  format,
});

/** `C7`: the address of a cell, both counted from 0. */
export function address(row: number, column: number): string {
  const letter = (n: number): string =>
    (n < 26 ? "" : letter(Math.floor(n / 26) - 1)) + String.fromCharCode(65 + (n % 26));
  return `${letter(column)}${row + 1}`;
}
