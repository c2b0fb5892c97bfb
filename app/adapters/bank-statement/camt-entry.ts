import { isValidIBAN } from "ibantools";
import type { Day } from "../../domain/day.ts";
import type { StatementLine } from "../../domain/funding/bank-statement.ts";
import { type Cents, sum } from "../../domain/money.ts";
import { amountIn, dayIn, isCredit, needed } from "./camt-values.ts";
import { refuse } from "./refuse.ts";
import { allAt, firstAt, placeOf, textAt, type XmlElement } from "./xml-tree.ts";

type Line = Omit<StatementLine, "position">;

/**
 * The lines of one entry: one for each of its transactions where they tell their own amounts, which must then make up
 * the entry's; else one for the whole.
 */
export function linesOf(entry: XmlElement, currency: string): Line[] {
  const amount = needed(entry, "Amt");
  const cents = signed(amountIn(amount, currency), isCredit(entry));
  const reversal = textAt(entry, "RvslInd");
  const of = { entry, ...daysOf(entry), isReversal: reversal === "true" || reversal === "1" };
  const transactions = allAt(entry, "NtryDtls/TxDtls");
  const amounts = transactions.map((one) => ownAmount(one, { entry, currency }));
  if (transactions.length < 2 || amounts.some((one) => one === null))
    return [lineOf(of, transactions.length === 1 ? (transactions[0] ?? null) : null, cents)];
  const parts = amounts.map((one) => one ?? 0n);
  if (sum(parts) !== cents) throw refuse("statementPartsDiffer", { place: placeOf(amount) });
  return transactions.map((one, i) => lineOf(of, one, parts[i] ?? 0n));
}

const signed = (cents: Cents, isIn: boolean): Cents => (isIn ? cents : -cents);

function daysOf(entry: XmlElement): { bookedOn: Day; valueOn: Day } {
  const dated = (path: string) => {
    const element = firstAt(entry, path);
    return element && dayIn(firstAt(element, "Dt") ?? needed(element, "DtTm"));
  };
  const [booked, value] = [dated("BookgDt"), dated("ValDt")];
  const either = booked ?? value;
  if (either === null) throw refuse("statementElementMissing", { place: placeOf(entry), element: "BookgDt" });
  return { bookedOn: booked ?? either, valueOn: value ?? either };
}

/** Of a transaction, signed; null where it tells none in the account's currency. It stands elsewhere in version 2. */
function ownAmount(
  transaction: XmlElement,
  { entry, currency }: { entry: XmlElement; currency: string },
): Cents | null {
  const found = firstAt(transaction, "Amt") ?? firstAt(transaction, "AmtDtls/TxAmt/Amt");
  if (!found || found.attributes.Ccy !== currency) return null;
  return signed(amountIn(found, currency), isCredit(firstAt(transaction, "CdtDbtInd") ? transaction : entry));
}

interface Entry {
  entry: XmlElement;
  bookedOn: Day;
  valueOn: Day;
  isReversal: boolean;
}

function lineOf({ entry, bookedOn, valueOn, isReversal }: Entry, transaction: XmlElement | null, cents: Cents): Line {
  const at = (path: string) => (transaction ? textAt(transaction, path) : null);
  // The other side of the money: who paid what came in, who received what went out. A reversal turns the roles.
  const other = cents >= 0n !== isReversal ? "Dbtr" : "Cdtr";
  const endToEnd = at("Refs/EndToEndId");
  const iban = at(`RltdPties/${other}Acct/Id/IBAN`)?.replace(/\s/g, "").toUpperCase() ?? null;
  return {
    ...{ bookedOn, valueOn, cents, isReversal },
    reference: at("Refs/AcctSvcrRef") ?? textAt(entry, "AcctSvcrRef") ?? textAt(entry, "NtryRef"),
    endToEnd: endToEnd === "NOTPROVIDED" ? null : endToEnd,
    counterparty: {
      // Since version 8 a party is a person or a bank, one level deeper.
      name: at(`RltdPties/${other}/Nm`) ?? at(`RltdPties/${other}/Pty/Nm`),
      iban: iban !== null && isValidIBAN(iban) ? iban : null,
    },
    words: [
      ...(transaction
        ? [...allAt(transaction, "RmtInf/Ustrd"), ...allAt(transaction, "RmtInf/Strd/CdtrRefInf/Ref")]
        : []),
      ...[firstAt(transaction ?? entry, "AddtlTxInf"), firstAt(entry, "AddtlNtryInf")].filter((one) => one !== null),
    ]
      .map(({ text }) => text.trim())
      .filter((text) => text !== "")
      .join(" · "),
  };
}
