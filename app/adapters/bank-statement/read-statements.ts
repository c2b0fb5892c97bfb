import { type BankStatement, unexplainedCents } from "../../domain/funding/bank-statement.ts";
import { plainAmount } from "../../domain/money.ts";
import { readCamt } from "./camt.ts";
import { type CsvAccount, readCsv } from "./csv.ts";
import { refuse } from "./refuse.ts";

/**
 * The statements of a bank's file: camt.053 (ISO 20022, versions 2 to 13) or CSV, told apart by content. Refuses with
 * `Invalid` on `file`, and the place of the fault: what is malformed, in another currency, or does not add up.
 */
export function readStatements(bytes: Buffer, account: CsvAccount): BankStatement[] {
  if (bytes.length === 0) throw refuse("statementEmpty", {});
  const start = bytes.toString("latin1", 0, 200).replace(/^(\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "");
  const isXml = start.replace(/\0/g, "").trimStart().startsWith("<");
  const statements = isXml ? readCamt(bytes, account.currency) : [readCsv(bytes, account)];
  for (const statement of statements) {
    const difference = unexplainedCents(statement);
    if (difference !== 0n)
      throw refuse("statementDoesNotAddUp", {
        from: statement.from,
        to: statement.to,
        difference: plainAmount(difference),
      });
  }
  return statements;
}
