import { stringify } from "csv-stringify/sync";
import writeExcelFile, { type Cell } from "write-excel-file/node";
import { inert } from "../../domain/documents/inert.ts";
import type { Locale } from "../../locales/index.ts";
import type { TableFileKind } from "./asked-table.ts";
import type { TableCell, TableRead } from "./read-table.ts";

export const mediaTypes: Record<TableFileKind, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/**
 * RFC 4180 with a mark of UTF-8, as spreadsheets of the language open it: semicolons and decimal commas in French,
 * commas and points in English. Days are ISO 8601, shares fractions, words inert.
 */
export function csvOf({ headers, rows }: TableRead, locale: Locale): Buffer {
  const fields = [headers.map(inert), ...rows.map((row) => row.map((cell) => csvField(cell, locale)))];
  const options = {
    delimiter: locale === "fr" ? ";" : ",",
    record_delimiter: "windows",
    bom: true,
    quoted_match: /[\r\n]/,
  } as const;
  return Buffer.from(stringify(fields, options), "utf8");
}

function csvField(cell: TableCell, locale: Locale): string {
  if (cell.kind === "day") return cell.day;
  if (cell.kind === "words") return inert(cell.words);
  const told = cell.number.toFixed(cell.decimals);
  return locale === "fr" ? told.replace(".", ",") : told;
}

/** One sheet with days and numbers as such; words are words, never formulas. */
export function xlsxOf({ caption, headers, rows }: TableRead): Promise<Buffer> {
  const head = headers.map((header): Cell => ({ value: header, type: String, fontWeight: "bold" }));
  const widths = headers.map((header, i) => ({ width: widthOf(header, rows, i) }));
  const sheet =
    caption
      .replace(/[[\]:*?/\\]/g, " ")
      .slice(0, 31)
      .trim() || "Tamis";
  return writeExcelFile([head, ...rows.map((row) => row.map(xlsxCell))], {
    sheet,
    columns: widths,
    stickyRowsCount: 1,
  }).toBuffer();
}

function xlsxCell(cell: TableCell): Cell {
  if (cell.kind === "day") return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  if (cell.kind === "words") return cell.words === "" ? null : { value: cell.words, type: String, wrap: true };
  const places = cell.isShare ? cell.decimals - 2 : cell.decimals;
  const format = `#,##0${places > 0 ? `.${"0".repeat(places)}` : ""}${cell.isShare ? "%" : ""}`;
  return { value: cell.number, type: Number, format };
}

function widthOf(header: string, rows: readonly TableCell[][], i: number): number {
  const lengths = rows.slice(0, 200).map((row) => {
    const cell = row[i];
    return cell?.kind === "words" ? Math.max(...cell.words.split("\n").map((line) => line.length)) : 11;
  });
  return Math.min(60, Math.max(header.length, 8, ...lengths) + 2);
}
