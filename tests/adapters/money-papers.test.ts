import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { setPaper } from "../../app/adapters/typesetter.ts";
import { writeWorkbook } from "../../app/adapters/workbook.ts";
import { type CallNotice, callNotice, callNoticeSheets } from "../../app/documents/call-notice.ts";
import { type InvestorStatement, investorStatement } from "../../app/documents/investor-statement.ts";
import { investorStatementSheets } from "../../app/documents/investor-statement-sheets.ts";
import { paperTemplate } from "../../app/documents/paper-template.ts";
import { address } from "../../app/domain/documents/workbook.ts";
import { toNumber } from "../../app/domain/exact.ts";
import { type Cents, plainAmount } from "../../app/domain/money.ts";
import { multiples } from "../../app/domain/repayment/multiples.ts";
import { type CashFlow, type Position, together } from "../../app/domain/repayment/positions.ts";
import { xirr } from "../../app/domain/repayment/return-rate.ts";
import { locales } from "../../app/locales/index.ts";
import { sayMoney } from "../../app/locales/values.ts";

const folder = mkdtempSync(path.join(tmpdir(), "tamis-money-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const hasOffice = spawnSync("soffice", ["--version"]).error === undefined;
if (!hasOffice) console.log("skipped: LibreOffice is not installed, no spreadsheet is computed again");
const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;

const hostile = '=HYPERLINK("http://x";"y")';
const notice: CallNotice = {
  contract: `Relais familial ${hostile}`,
  currency: "EUR",
  call: {
    ...{ number: 2, tranche: "Tranche 2, 2027", purpose: hostile, noticedOn: "2027-02-01", payBy: "2027-02-15" },
    ...{ totalCents: 90_000_000n, uncalledAllCents: 180_000_000n },
  },
  investor: {
    ...{ name: "=Fonds solidaire de l’Estuaire", commitment: 3, committedCents: 33_333_333n },
    ...{ calledBeforeCents: 11_111_111n, partCents: 11_111_111n },
  },
  bank: {
    ...{ holder: "Paierie départementale", iban: "FR7630006000011234567890189", bic: "AGRIFRPP" },
    reference: "AF-2027-2-C3",
  },
};

const flow = (on: string, cents: Cents, what: CashFlow["what"]): CashFlow => ({ on, cents, what, entryKey: `+${on}` });
function position(flows: CashFlow[], more: { committed: Cents; called: Cents; expected: Cents }): Position {
  const of = (what: CashFlow["what"]) => flows.reduce((all, one) => (one.what === what ? all + one.cents : all), 0n);
  const [received, paidCapital, paidReturn] = [-of("receipt"), of("capital"), of("return")];
  const { committed, called, expected } = more;
  return {
    standing: {
      ...{ committed, called, received, uncalled: committed - called, receivable: called - received },
      ...{ paidCapital, paidReturn, owedCapital: 0n, owedReturn: 0n, outstanding: received - paidCapital },
    },
    flows,
    expected: { low: 0n, target: expected, high: expected },
    next: null,
    multiples: multiples({ paidIn: [received], distributed: [paidCapital, paidReturn], residual: expected }),
    rate: xirr(flows.map(({ on, cents }) => ({ on, amount: Number(cents) }))),
  };
}
const statement: InvestorStatement = {
  ...{ investor: "@Fonds solidaire", currency: "EUR", asOf: "2028-06-30" },
  contracts: [
    {
      title: "-Relais familial",
      position: position(
        [
          flow("2024-03-31", -15_500_000n, "receipt"),
          flow("2024-09-30", -5_000_000n, "receipt"),
          flow("2025-12-31", 491_333n, "return"),
          flow("2027-12-31", 18_239_967n, "capital"),
        ],
        { committed: 30_000_000n, called: 20_500_000n, expected: 2_260_033n },
      ),
    },
    {
      title: "Cravate",
      position: position([flow("2023-01-15", -10_000_001n, "receipt"), flow("2026-01-15", 9_000_000n, "capital")], {
        ...{ committed: 10_000_001n, called: 10_000_001n, expected: 0n },
      }),
    },
    { title: "À venir", position: position([], { committed: 1_000n, called: 0n, expected: 0n }) },
  ],
};

const books = {
  "notice-fr": callNoticeSheets(notice, "fr"),
  "notice-en": callNoticeSheets(notice, "en"),
  "statement-fr": investorStatementSheets(statement, "fr"),
  "statement-en": investorStatementSheets(statement, "en"),
};

/** Every sheet as LibreOffice computes it, unrounded; started once, for it is slow to start. */
async function compute(): Promise<void> {
  const names = Object.keys(books) as (keyof typeof books)[];
  for (const name of names) writeFileSync(path.join(folder, `${name}.xlsx`), await writeWorkbook(books[name]));
  const filter = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,false,false,false,false,-1";
  const home = `-env:UserInstallation=file://${folder}/profile`;
  const files = names.map((name) => path.join(folder, `${name}.xlsx`));
  execFileSync("soffice", [home, "--headless", "--convert-to", filter, "--outdir", folder, ...files], {
    stdio: "ignore",
  });
}
const firstSheet = (name: keyof typeof books): string[][] =>
  parse(readFileSync(path.join(folder, `${name}-${books[name][0]?.name}.csv`)), {
    ...{ delimiter: ";", bom: true, relax_column_count: true },
  });
/** Rates come per cent. */
const numberIn = (cell = ""): number => (cell.endsWith("%") ? Number(cell.slice(0, -1)) / 100 : Number(cell));
const euros = (cents: Cents) => Number(plainAmount(cents));

describe.skipIf(!hasOffice)("spreadsheets computed again by LibreOffice", () => {
  beforeAll(compute);

  it.each(locales)("the notice of a call, %s: the formulas make the same figures", (locale) => {
    const rows = firstSheet(`notice-${locale}`);
    const formulas = rows.slice(12).filter((row) => row[2]);
    const told = formulas.slice(0, -1).map((row) => [Number(row[1]), Number(row[2])]);
    expect(told).toEqual([
      [222_222.22, 222_222.22],
      [111_111.11, 111_111.11],
    ]);
    expect(Math.abs(Number(formulas.at(-1)?.[2]) - 111_111.11)).toBeLessThan(0.01);
    expect(rows[2]?.[1]).toMatch(/^=Fonds solidaire/);
    expect(rows[4]?.[1]).toBe(hostile);
  });

  it.each(locales)("the statement of a position, %s: amounts, multiples and XIRR", (locale) => {
    const rows = firstSheet(`statement-${locale}`);
    const whole = together(statement.contracts.map((one) => one.position));
    const awaited = [...statement.contracts.map((one) => one.position), whole];
    for (const [i, { standing, expected, multiples: of, rate }] of awaited.entries()) {
      const [, ...cells] = rows[5 + i] ?? [];
      const { committed, called, received, uncalled, paidCapital, paidReturn, outstanding } = standing;
      const amounts = [committed, called, received, uncalled, paidCapital, paidReturn, outstanding, expected.target];
      for (const [at, cents] of amounts.entries()) expect(Number(cells[at])).toBeCloseTo(euros(cents), 6);
      if (of.dpi === null) expect(cells.slice(8).every((cell) => Number.isNaN(numberIn(cell)))).toBe(true);
      else
        for (const [at, ratio] of [of.dpi, of.rvpi, of.tvpi, of.moic].entries())
          expect(Number(cells[8 + at])).toBeCloseTo(toNumber(ratio ?? { n: 0n, d: 1n }), 10);
      if (rate.kind === "unique") expect(numberIn(cells[12])).toBeCloseTo(rate.rate, 9);
    }
    expect(awaited.map(({ rate }) => rate.kind)).toEqual(["unique", "unique", "none", "unique"]);
    expect(rows[5]?.[0]).toBe("-Relais familial");
  });
});

describe("the sheets", () => {
  it("hold formulas of addresses and constants alone, whatever was typed", () => {
    for (const locale of locales)
      for (const { rows, name } of [
        ...callNoticeSheets(notice, locale),
        ...investorStatementSheets(statement, locale),
      ]) {
        expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
        for (const cell of rows.flat())
          if (cell?.kind === "formula") expect(cell.formula).not.toMatch(/HYPERLINK|Fonds|Relais|Cravate/);
      }
  });

  it("say in words where a rate is none or several", () => {
    const several = position(
      [flow("2025-01-01", -100n, "receipt"), flow("2026-01-01", 230n, "return"), flow("2027-01-01", -132n, "receipt")],
      { committed: 232n, called: 232n, expected: 0n },
    );
    expect(several.rate.kind).toBe("several");
    const [first] = investorStatementSheets({ ...statement, contracts: [{ title: "x", position: several }] }, "fr");
    expect(first?.rows[5]?.at(-1)).toEqual({ kind: "words", words: "plusieurs taux conviennent" });
  });

  it("drop what XML cannot hold, and keep the rest", async () => {
    const row = ["a\u0000b\ud800c\u001b", "é\n😀"].map((text) => ({ kind: "words", words: text }) as const);
    const bytes = await writeWorkbook([{ name: "x", widths: [10, 10], titleRows: 0, rows: [row] }]);
    expect(bytes.subarray(0, 2).toString()).toBe("PK");
  });

  it("name cells as spreadsheets do", () => {
    expect([address(0, 0), address(6, 25), address(9, 26), address(0, 701), address(0, 702)]).toEqual([
      ...["A1", "Z7", "AA10", "ZZ1", "AAA1"],
    ]);
  });
});

describe.each(locales)("on paper, %s", (locale) => {
  const place = { locale, departement: "Département d’essai", timeZone: "Europe/Paris", on: "2028-07-01" };
  it.each([
    ["notice", callNotice(notice, place), notice.investor.partCents],
    ["statement", investorStatement(statement, place), 30_500_001n],
  ] as const)("the %s is PDF/UA, with its figures", async (name, paper, cents) => {
    const bytes = await setPaper(paperTemplate, paper, "ua-1");
    const file = path.join(folder, `${name}-${locale}.pdf`);
    writeFileSync(file, bytes);
    if (process.env.KEEP_PAPERS) writeFileSync(path.join(process.env.KEEP_PAPERS, `${name}-${locale}.pdf`), bytes);
    expect(bytes.toString("latin1")).toContain("pdfuaid");
    if (!hasPoppler) return;
    const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    expect(text.replace(/[\s\u202f\u00a0]/g, "")).toContain(sayMoney(cents, locale).replace(/[\s\u202f\u00a0]/g, ""));
  });
});
