import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inert } from "../../app/domain/documents/inert.ts";
import { readTable, type TableRead } from "../../app/http/table-file/read-table.ts";
import { tableFile } from "../../app/http/table-file/table-file.ts";
import { csvOf, xlsxOf } from "../../app/http/table-file/write-table.ts";
import { entriesOf } from "../zip-entries.ts";

const cases = path.resolve(import.meta.dirname, "../../../shared/cases");
const table = (rows: string[][]): TableRead => ({
  caption: "Essai : [1/2]",
  headers: rows[0]?.map((_, i) => `c${i}`) ?? [],
  rows: rows.map((row) => row.map((words) => ({ kind: "words", words }))),
});
const sheetOf = async (read: TableRead) => {
  const files = await entriesOf(await xlsxOf(read));
  return { sheet: files.get("xl/worksheets/sheet1.xml") ?? "", strings: files.get("xl/sharedStrings.xml") ?? "" };
};

const page = `<nav data-x></nav><table class="data-table wide"><caption class="sr-only">Candidats</caption>
  <thead><tr><th>Nom</th><th data-align="end">Part</th><th>Le</th><th data-align="end">Total</th><th></th></tr></thead><tbody>
  <tr><th scope="row"><a href="/x">Banque &amp; Cie</a><span class="block">aussi B.C.</span></th>
    <td data-align="end"><div class="cell-label">Part</div><div>12,5 %</div></td>
    <td><div class="cell-label">Le</div><div><time dateTime="2026-11-24">24 novembre 2026</time></div></td>
    <td data-align="end"><div class="cell-label">Total</div><div><data value="123456">-1 234,56 €</data></div></td>
    <td><div><form><button>Retirer</button></form></div></td></tr></tbody></table>`;

describe("a table of a page", () => {
  it("is read as it stands: words, days, numbers; no labels, no acts", () => {
    expect(readTable(page, "Candidats", "fr")).toEqual({
      whole: true,
      table: {
        caption: "Candidats",
        headers: ["Nom", "Part", "Le", "Total"],
        rows: [
          [
            { kind: "words", words: "Banque & Cie\naussi B.C." },
            { kind: "number", number: 0.125, decimals: 3, isShare: true },
            { kind: "day", day: "2026-11-24" },
            { kind: "number", number: -1234.56, decimals: 2, isShare: false },
          ],
        ],
      },
    });
    expect(readTable(page, "Autre", "fr")).toBeNull();
    expect(readTable(page.replace("data-x", 'data-pages="2"'), "Candidats", "fr")?.whole).toBe(false);
  });

  it("leads back with a sentence when the list has more rows than a file", async () => {
    const request = new Request("http://x.test/liste?q=a&export=csv&tableau=Candidats");
    const more = page.replace("data-x", 'data-pages="2"');
    const answer = await tableFile(request, more, { locale: "fr", today: "2026-11-24" });
    expect([answer?.status, answer?.headers.get("location")]).toEqual([302, "/liste?q=a&etat=trop-de-lignes"]);
    const file = await tableFile(request, page, { locale: "fr", today: "2026-11-24" });
    expect(file?.headers.get("content-disposition")).toBe('attachment; filename="candidats-2026-11-24.csv"');
    expect(Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer(0)).toString("utf8")).toBe(
      '\ufeffNom;Part;Le;Total\r\n"Banque & Cie\naussi B.C.";0,125;2026-11-24;-1234,56\r\n',
    );
  });

  it("any words pass through CSV and come back, but for the apostrophe that makes them inert", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 2 }), { minLength: 1 }),
        fc.constantFrom("fr", "en"),
        (rows, locale) => {
          const delimiter = locale === "fr" ? ";" : ",";
          const back = parseCsv(csvOf(table(rows), locale as "fr" | "en"), { bom: true, delimiter });
          expect(back.slice(1)).toEqual(rows.map((row) => row.map(inert)));
        },
      ),
    );
  });

  it("days and numbers are such in a workbook, and words are never formulas", async () => {
    const read = readTable(page, "Candidats", "fr")?.table as TableRead;
    const { sheet } = await sheetOf({ ...read, rows: [...read.rows, ...table([["=1+1", "+2", "@x", "-3"]]).rows] });
    expect(sheet).toContain("<v>0.125</v>");
    expect(sheet).toContain("<v>-1234.56</v>");
    expect(sheet).toContain("<v>46350</v>");
    expect(sheet).not.toContain("<f>");
  });
});

if (!existsSync(cases) && !process.env.REQUIRE_CASES) {
  console.log("skipped: reference cases not present");
} else {
  const formulas = JSON.parse(readFileSync(path.join(cases, "misc/spreadsheet_formula_cells.json"), "utf8"));
  it("the published formula cells are inert, numbers stay numbers", async () => {
    const cells: string[] = formulas.cells;
    const rows: string[][] = parseCsv(csvOf(table(cells.map((cell) => [cell, "x"])), "fr"), {
      bom: true,
      delimiter: ";",
    });
    for (const [i, [told = ""]] of rows.slice(1).entries()) {
      const first = told.replace(/^[\s\u00a0]+/, "").charAt(0);
      expect([cells[i], formulas.triggers.includes(first) || formulas.triggers.includes(told.charAt(0))]).toEqual([
        cells[i],
        false,
      ]);
    }
    const numbers: TableRead["rows"] = formulas.must_stay_number.map((number: number) => [
      { kind: "number", number, decimals: 2, isShare: false },
    ]);
    const { sheet } = await sheetOf({
      caption: "N",
      headers: ["n"],
      rows: [...table(cells.map((c) => [c])).rows, ...numbers],
    });
    expect(sheet).not.toContain("<f>");
    for (const number of formulas.must_stay_number) expect(sheet).toContain(`<v>${number}</v>`);
    expect(csvOf({ caption: "N", headers: ["n"], rows: numbers }, "en").toString()).toContain("-12.50");
  });

  it("the list of naughty strings passes through both", async () => {
    const blns: string[] = JSON.parse(readFileSync(path.join(cases, "blns/blns.json"), "utf8"));
    const rows = blns.map((words) => [words, "x"]);
    const back: string[][] = parseCsv(csvOf(table(rows), "fr"), { bom: true, delimiter: ";" });
    expect(back.slice(1).map(([words]) => words)).toEqual(blns.map(inert));
    expect((await sheetOf(table(rows))).sheet).not.toContain("<f>");
  });
}
