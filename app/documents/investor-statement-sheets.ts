import { address, type Cell, dayCell, formula, money, type Sheet, title, words } from "../domain/documents/workbook.ts";
import { type CashFlow, type Position, together } from "../domain/repayment/positions.ts";
import type { Locale } from "../locales/index.ts";
import type { InvestorStatement } from "./investor-statement.ts";
import { moneyPaperWords } from "./money-paper-words.ts";

/** Rows of the first sheet above the positions. */
const head = 5;
/** Its columns, from the second on. */
const columns = [
  ...["committed", "called", "received", "uncalled", "capital", "return", "outstanding", "expected"],
  ...["dpi", "rvpi", "tvpi", "moic", "xirr"],
] as const;
type Column = (typeof columns)[number] | (string & {});

interface Flow extends CashFlow {
  contract: string;
}

/**
 * The statement as a spreadsheet. Amounts called and committed are the journal's; all that follows from them, and all
 * that the flows add up to, is a formula over the flows of the other sheets, so that whoever opens it makes the
 * portal's figures again.
 */
export function investorStatementSheets(told: InvestorStatement, locale: Locale): Sheet[] {
  const text = moneyPaperWords[locale].statement;
  const ordered = told.contracts.map(({ title: contract, position }) =>
    position.flows.map((flow): Flow => ({ ...flow, contract })),
  );
  const byContract = ordered.flat();
  const byDay = [...byContract].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let from = 0;
  const rows = told.contracts.map(({ title: contract, position }, i): Cell[] => {
    const size = ordered[i]?.length ?? 0;
    const range = { sheet: text.byContract, from: from + 1, to: from + size };
    from += size;
    return positionRow(contract, { position, row: head + i, flows: range, text });
  });
  const whole = together(told.contracts.map(({ position }) => position));
  const range = { sheet: text.byDay, from: 1, to: byDay.length };
  const total = positionRow(text.total, { position: whole, row: head + rows.length, flows: range, text });
  // The total of what the journal tells is a sum of the lines above it.
  for (const column of ["committed", "called", "expected"] as const) {
    const at = columns.indexOf(column) + 1;
    if (rows.length > 0) total[at] = formula(`SUM(${address(head, at)}:${address(head + rows.length - 1, at)})`);
  }
  return [
    {
      name: text.positions,
      widths: [36, ...columns.map(() => 18)],
      titleRows: head,
      rows: [
        [title(text.title)],
        [words(text.investor), words(told.investor)],
        [words(text.asOf), dayCell(told.asOf)],
        [words(text.currency), words(told.currency)],
        [title(text.contract), ...columns.map((column) => title(text[column]))],
        ...rows,
        total,
        [],
        [words(text.signs)],
        [words(text.meaning)],
      ],
    },
    flowSheet(text.byContract, byContract, text),
    flowSheet(text.byDay, byDay, text),
  ];
}

type Text = (typeof moneyPaperWords)["fr"]["statement"];

const flowSheet = (name: string, flows: readonly Flow[], text: Text): Sheet => ({
  name,
  widths: [14, 18, 28, 36, 30],
  titleRows: 1,
  rows: [
    [text.day, text.amount, text.nature, text.contract, text.entry].map(title),
    ...flows.map(({ on, cents, what, contract, entryKey }) => [
      dayCell(on),
      money(cents),
      words(text.kinds[what]),
      words(contract),
      words(entryKey),
    ]),
  ],
});

interface Range {
  sheet: string;
  /** Rows of the sheet, counted from 0; empty where `to` is before `from`. */
  from: number;
  to: number;
}

interface Row {
  position: Position;
  row: number;
  flows: Range;
  text: Text;
}

function positionRow(name: string, { position, row, flows, text }: Row): Cell[] {
  const { standing, expected, multiples, rate } = position;
  const at = (column: Column) => address(row, columns.indexOf(column as (typeof columns)[number]) + 1);
  const isEmpty = flows.to < flows.from;
  const over = (column: number) => `'${flows.sheet}'!${address(flows.from, column)}:${address(flows.to, column)}`;
  const summed = (what: CashFlow["what"], sign: "" | "-" = ""): Cell =>
    isEmpty ? money(0n) : formula(`${sign}SUMIF(${over(2)},"${text.kinds[what]}",${over(1)})`);
  const ratio = (text_: string): Cell =>
    multiples.dpi === null ? words(text.nothingPaidIn) : formula(text_, "multiple");
  const back = `(${at("capital")}+${at("return")})`;
  return [
    title(name),
    money(standing.committed),
    money(standing.called),
    summed("receipt", "-"),
    formula(`${at("committed")}-${at("called")}`),
    summed("capital"),
    summed("return"),
    formula(`${at("received")}-${at("capital")}`),
    money(expected.target),
    ratio(`${back}/${at("received")}`),
    ratio(`${at("expected")}/${at("received")}`),
    ratio(`(${back}+${at("expected")})/${at("received")}`),
    ratio(`(${back}+${at("expected")})/${at("received")}`),
    // XIRR stops at one root of several: then, and without one, words stand here. It starts near the root it is to find.
    rate.kind === "unique"
      ? formula(`XIRR(${over(1)},${over(0)},${rate.rate.toFixed(3)})`, "rate")
      : words(rate.kind === "none" ? text.rateNone : text.rateSeveral),
  ];
}
