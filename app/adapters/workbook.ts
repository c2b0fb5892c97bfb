import writeExcelFile, { type Cell as Written } from "write-excel-file/node";
import type { Cell, NumberFormat, Sheet } from "../domain/documents/workbook.ts";
import { plainAmount } from "../domain/money.ts";

const formats: Record<NumberFormat, string> = { money: "#,##0.00", multiple: "0.0000", rate: "0.0000%" };

/** What XML cannot hold, or a spreadsheet would not show: control characters but line ends, halves of characters. */
const unwritable = /(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Excel takes no more in one cell. */
const longest = 32_000;

/** An XLSX file of some sheets. Formulas have no stored value: the program that opens the file computes them. */
export const writeWorkbook = (sheets: readonly Sheet[]): Promise<Buffer> =>
  writeExcelFile(
    sheets.map(({ name, rows, widths, titleRows }) => ({
      sheet: name,
      data: rows.map((row) => row.map(written)),
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: titleRows,
    })),
  ).toBuffer();

function written(cell: Cell): Written {
  if (cell === null) return null;
  switch (cell.kind) {
    case "words": {
      const value = cell.words.replace(unwritable, "").slice(0, longest);
      if (value === "") return null;
      return cell.isTitle
        ? { value, type: String, fontWeight: "bold", wrap: true }
        : { value, type: String, wrap: true };
    }
    case "day":
      return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
    case "money":
      return { value: Number(plainAmount(cell.cents)), type: Number, format: formats.money };
    case "formula":
      return { value: `=${cell.formula}`, type: "Formula", format: formats[cell.format] };
  }
}
