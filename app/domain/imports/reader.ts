import type { CsvRecord } from "./csv-records.ts";
import type { Report } from "./problems.ts";
import { type RowWriter, rowWriter } from "./row-writer.ts";

/** The three files of a golden copy. */
export const registerFiles = ["entities", "relationships", "exceptions"] as const;
export type RegisterFile = (typeof registerFiles)[number];

/** Turns records of one register file into rows to land; tells what is wrong with the others. */
export interface RegisterReader {
  /** One writer a landing table, in the order of `landingColumns`. */
  writers: RowWriter[];
  read(record: CsvRecord): void;
}

export type MakeReader = (header: string[], report: Report) => RegisterReader;

export const oneWriter = (): RowWriter => rowWriter();

/** The field's words for a problem's detail. */
export function detailOf(record: CsvRecord, place: number): string {
  if (place < 0) return "";
  return record.data.toString("utf8", record.starts[place], record.ends[place]).slice(0, 200);
}

/** Whether the field is exactly these ASCII bytes. */
export function isWord(record: CsvRecord, place: number, word: string): boolean {
  if (place < 0) return false;
  const from = record.starts[place] as number;
  if ((record.ends[place] as number) - from !== word.length) return false;
  for (let i = 0; i < word.length; i++) if (record.data[from + i] !== word.charCodeAt(i)) return false;
  return true;
}

/** The one of `words` the field holds; null = none of them. */
export function wordOf<T extends string>(record: CsvRecord, place: number, words: readonly T[]): T | null {
  for (const word of words) if (isWord(record, place, word)) return word;
  return null;
}

export const isEmpty = (record: CsvRecord, place: number): boolean =>
  place < 0 || record.starts[place] === record.ends[place];
