import { isValidIBAN } from "ibantools";
import type { Day } from "../../domain/day.ts";
import type { BankStatement } from "../../domain/funding/bank-statement.ts";
import type { Cents } from "../../domain/money.ts";
import { linesOf } from "./camt-entry.ts";
import { amountIn, dayIn, isCredit, needed, neededText } from "./camt-values.ts";
import { limits, refuse } from "./refuse.ts";
import { allAt, firstAt, placeOf, textAt, type XmlElement, xmlTree } from "./xml-tree.ts";

/** ISO 20022, Bank to Customer Statement: the versions read. */
const namespace = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(0[2-9]|1[0-3])$/;

/** The statements of a camt.053 file, unchecked by their balances; refuses with `Invalid` and the place of the fault. */
export function readCamt(bytes: Buffer, currency: string): BankStatement[] {
  const root = xmlTree(bytes);
  const isKnown = root.name === "Document" && namespace.test(root.uri);
  if (!isKnown) throw refuse("statementNotCamt", { place: placeOf(root), found: root.uri.slice(-60) });
  const message = needed(root, "BkToCstmrStmt");
  const messageId = neededText(message, "GrpHdr/MsgId").text.trim();
  const statements = allAt(message, "Stmt");
  if (statements.length === 0) needed(message, "Stmt");
  return statements.map((statement) => readStatement(statement, messageId, currency));
}

function readStatement(statement: XmlElement, messageId: string, currency: string): BankStatement {
  const account = neededText(statement, "Acct/Id/IBAN");
  const iban = account.text.replace(/\s/g, "").toUpperCase();
  if (!isValidIBAN(iban)) throw refuse("statementIban", { place: placeOf(account) });
  const own = firstAt(statement, "Acct/Ccy");
  if (own && own.text.trim() !== currency)
    throw refuse("statementCurrency", { place: placeOf(own), currency: own.text.trim().slice(0, 10) });
  const balances = allAt(statement, "Bal");
  const opening = balanceOf(statement, balances, ["OPBD", "PRCD"]);
  const closing = balanceOf(statement, [...balances].reverse(), ["CLBD"]);
  const entries = allAt(statement, "Ntry");
  const booked = entries.filter(isBooked);
  const lines = booked.flatMap((entry) => linesOf(entry, currency)).map((line, i) => ({ ...line, position: i + 1 }));
  if (lines.length > limits.lines) throw refuse("statementTooManyLines", { limit: limits.lines });
  const period = { from: firstAt(statement, "FrToDt/FrDtTm"), to: firstAt(statement, "FrToDt/ToDtTm") };
  return {
    messageId,
    number: textAt(statement, "Id"),
    iban,
    currency,
    from: period.from ? dayIn(period.from) : opening.on,
    to: period.to ? dayIn(period.to) : closing.on,
    openingCents: signed(opening.element, currency),
    closingCents: signed(closing.element, currency),
    lines,
    unbooked: entries.length - booked.length,
  };
}

/** `BOOK` stands in the element itself up to version 7, in a code inside it since. */
function isBooked(entry: XmlElement): boolean {
  const status = needed(entry, "Sts");
  return (textAt(status, "Cd") ?? status.text.trim()) === "BOOK";
}

/** The balance of the first kind that is there; interim balances stand in where a statement has several pages. */
function balanceOf(statement: XmlElement, balances: readonly XmlElement[], kinds: readonly string[]) {
  const found = [...kinds, "ITBD"].flatMap((kind) =>
    balances.filter((balance) => textAt(balance, "Tp/CdOrPrtry/Cd") === kind),
  );
  const [element] = found;
  if (!element) throw refuse("statementBalanceMissing", { place: placeOf(statement), balance: kinds.join("/") });
  const date = needed(element, "Dt");
  const on: Day = dayIn(firstAt(date, "Dt") ?? needed(date, "DtTm"));
  return { element, on };
}

function signed(element: XmlElement, currency: string): Cents {
  const cents = amountIn(needed(element, "Amt"), currency);
  return isCredit(element) ? cents : -cents;
}
