import { createHash } from "node:crypto";
import { CsvError, type Info, parse } from "csv-parse/sync";
import { isValidIBAN } from "ibantools";
import type { BankStatement, StatementLine } from "../../domain/funding/bank-statement.ts";
import { type Cents, sum } from "../../domain/money.ts";
import { findHeader, type ToldColumns } from "./csv-columns.ts";
import { bookedOn, cellOf, centsOf, dayOf, movementOf, mustBeIn, type Row } from "./csv-values.ts";
import { decoded } from "./decoded.ts";
import { limits, refuse } from "./refuse.ts";

/** What a CSV file does not say of itself. */
export interface CsvAccount {
  iban: string;
  currency: string;
  columns?: ToldColumns;
  /** Where the file has no column of balances. */
  balances?: { openingCents: Cents; closingCents: Cents } | undefined;
}

type Line = Omit<StatementLine, "position"> & { balance: Cents | null; row: number };

/**
 * The statement of a CSV file as French banks write it: semicolons, decimal commas, `31/12/2026`, UTF-8 with or without
 * its mark or Windows-1252, titles under some lines of presentation. Lines come oldest first whatever their order.
 */
export function readCsv(bytes: Buffer, account: CsvAccount): BankStatement {
  if (bytes.length > limits.bytes) throw refuse("statementTooLarge", { limit: limits.bytes / 1024 / 1024 });
  const iban = account.iban.replace(/\s/g, "").toUpperCase();
  if (!isValidIBAN(iban)) throw refuse("statementIban", { place: iban.slice(0, 40) });
  const text = decoded(bytes, null);
  if (text.includes("\0")) throw refuse("statementEncoding", { encoding: "NUL" });
  const records = recordsOf(text);
  const { row: header, places } = findHeader(
    records.map(({ record }) => record),
    account.columns ?? {},
  );
  const titles = records[header]?.record ?? [];
  const rows = records
    .slice(header + 1)
    .filter(({ record }) => record.some((cell) => cell.trim() !== ""))
    .map(({ record, line }): Row => {
      if (record.length !== titles.length)
        throw refuse("statementRowWidth", { row: line, found: record.length, expected: titles.length });
      return { cells: record, titles, places, line };
    });
  const [first, ...others] = inOrder(rows.map((row) => readRow(row, account.currency)));
  if (!first) throw refuse("statementEmpty", {});
  const lines = [first, ...others];
  const days = lines.map((line) => line.bookedOn).sort();
  const { openingCents, closingCents } = account.balances ?? runningBalances(lines);
  return {
    messageId: `csv:${createHash("sha256").update(bytes).digest("hex")}`,
    number: null,
    iban,
    currency: account.currency,
    from: days[0] ?? first.bookedOn,
    to: days.at(-1) ?? first.bookedOn,
    openingCents,
    closingCents,
    lines: lines.map(({ balance: _, row: __, ...line }, i) => ({ position: i + 1, ...line })),
    unbooked: 0,
  };
}

interface Recorded {
  record: string[];
  line: number;
}

function recordsOf(text: string): Recorded[] {
  const head = text.slice(0, 20_000);
  const delimiter = [";", "\t", ","].find((mark) => head.split(/\r?\n/).some((line) => line.split(mark).length > 2));
  try {
    const options = { delimiter: delimiter ?? ";", bom: true, relax_column_count: true, skip_empty_lines: true };
    const found: { record: string[]; info: Info }[] = parse(text, {
      ...options,
      info: true,
      max_record_size: 100_000,
      to: limits.lines + 50,
    }) as never;
    if (found.length > limits.lines) throw refuse("statementTooManyLines", { limit: limits.lines });
    // The parser tells the line a record ends on; breaks inside quotes are taken off.
    return found.map(({ record, info }) => ({ record, line: info.lines - record.join("").split("\n").length + 1 }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines, column } = error as CsvError & { lines?: number; column?: number };
    throw refuse("statementCsv", { row: lines ?? 1, column: Number(column ?? 0) + 1 });
  }
}

function readRow(row: Row, currency: string): Line {
  mustBeIn(row, currency);
  const booked = bookedOn(row);
  const iban = cellOf(row, "iban").replace(/\s/g, "").toUpperCase();
  const said = (column: "reference" | "endToEnd" | "name") => cellOf(row, column) || null;
  return {
    bookedOn: booked,
    valueOn: dayOf(row, "valueOn") ?? booked,
    cents: movementOf(row),
    reference: said("reference"),
    endToEnd: said("endToEnd"),
    counterparty: { name: said("name"), iban: isValidIBAN(iban) ? iban : null },
    words: cellOf(row, "words").replace(/\s+/g, " "),
    isReversal: false,
    balance: centsOf(row, "balance"),
    row: row.line,
  };
}

/**
 * Oldest first. Where balances are told they say which way the file runs, and whether it is whole; else it is turned
 * where it begins with the newest, and set by its days where it follows neither order.
 */
function inOrder(lines: readonly Line[]): Line[] {
  const turned = [...lines].reverse();
  const isRising = (list: readonly Line[]) =>
    list.every((one, i) => i === 0 || one.bookedOn >= (list[i - 1]?.bookedOn ?? ""));
  const ways = [[...lines], turned];
  const following = lines.some(({ balance }) => balance !== null) ? ways.filter((way) => breakIn(way) === null) : [];
  const chosen = (following.length > 0 ? following : ways).find(isRising) ?? following[0];
  return chosen ?? ways[0]?.sort((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0)) ?? [];
}

/** The first line whose balance is not the one before and its amount; null = all follow. */
function breakIn(lines: readonly Line[]): Line | null {
  let held: Cents | null = null;
  for (const line of lines) {
    if (held !== null && line.balance !== null && held + line.cents !== line.balance) return line;
    held = line.balance ?? (held === null ? null : held + line.cents);
  }
  return null;
}

/** The two balances of a file that writes a balance beside its lines. */
function runningBalances(lines: readonly Line[]): { openingCents: Cents; closingCents: Cents } {
  const told = lines.findIndex(({ balance }) => balance !== null);
  if (told < 0) throw refuse("statementBalancesNeeded", {});
  const broken = breakIn(lines);
  if (broken) throw refuse("statementBalanceBreaks", { row: broken.row });
  const openingCents = (lines[told]?.balance ?? 0n) - sum(lines.slice(0, told + 1).map(({ cents }) => cents));
  return { openingCents, closingCents: openingCents + sum(lines.map(({ cents }) => cents)) };
}
