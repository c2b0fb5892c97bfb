import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { CsvAccount } from "../../../app/adapters/bank-statement/csv.ts";
import { readStatements } from "../../../app/adapters/bank-statement/read-statements.ts";
import { lineKeys } from "../../../app/domain/funding/bank-statement.ts";
import { refusalOf } from "./refusal.ts";

const sample = (name: string) => readFileSync(path.join(import.meta.dirname, "samples", name));
const account: CsvAccount = { iban: "FR76 3000 6000 0112 3456 7890 189", currency: "EUR" };
const balances = { openingCents: 100_000n, closingCents: 27_089_950n };
const read = (file: string | Buffer, more: Partial<CsvAccount> = {}) => {
  const [statement] = readStatements(Buffer.from(file), { ...account, ...more });
  if (!statement) throw new Error("nothing read");
  return statement;
};

describe("a statement in CSV", () => {
  it("in Windows-1252, debits and credits apart, newest first, under lines of presentation", () => {
    const found = read(sample("releve-windows-1252.csv"));
    expect(found).toMatchObject({ iban: "FR7630006000011234567890189", from: "2026-03-10", to: "2026-03-11" });
    expect([found.openingCents, found.closingCents]).toEqual([100_000n, 40_589_950n]);
    expect(found.lines.map(({ position, cents, valueOn }) => [position, cents, valueOn])).toEqual([
      [1, 27_000_000n, "2026-03-11"],
      [2, -10_050n, "2026-03-11"],
      [3, 13_500_000n, "2026-03-11"],
    ]);
    expect(found.lines[1]?.words).toBe("Frais, février");
    expect(found.lines[2]?.words).toBe("VIR RECU AF 2026 1 C4 CAISSE DU PORT");
  });

  it("in UTF-8 with its mark, one column of signed amounts, balances given beside", () => {
    const found = read(sample("releve-utf8-bom.csv"), { balances });
    expect(found.lines[0]).toEqual({
      ...{ position: 1, bookedOn: "2026-03-10", valueOn: "2026-03-10", cents: 27_000_000n, reference: null },
      ...{ endToEnd: "AF-2026-1-C3", words: "Appel n° 1", isReversal: false },
      counterparty: { name: "Fonds solidaire de l’Estuaire", iban: "FR1420041010050500013M02606" },
    });
    expect(found.messageId).toBe(read(sample("releve-utf8-bom.csv"), { balances }).messageId);
  });

  it("under other names, as told", () => {
    const file = "Jour;Mouvement;Quoi\n10/03/2026;1 000,00;x\n";
    expect(refusalOf(() => read(file))).toMatchObject({ key: "statementColumnsMissing" });
    const columns = { bookedOn: "Jour", amount: "Mouvement", words: "Quoi" };
    expect(read(file, { columns, balances: { openingCents: 0n, closingCents: 100_000n } }).lines).toHaveLength(1);
    const wrong = { ...columns, iban: "Compte" };
    expect(refusalOf(() => read(file, { columns: wrong, balances }))?.values?.columns).toContain("Compte");
  });

  const head = "Date;Libellé;Montant;Solde\n";
  const first = "10/03/2026;a;100,00;1 100,00\n";
  it.each<[string, string, string, Record<string, unknown>]>([
    [
      "a 30 February",
      "30/02/2026;b;1,00;1 101,00",
      "statementCellDay",
      { row: 3, column: "Date", found: "30/02/2026" },
    ],
    ["an American day", "03/31/2026;b;1,00;1 101,00", "statementCellDay", { row: 3, column: "Date" }],
    ["no day", ";b;1,00;1 101,00", "statementCellDay", { row: 3, column: "Date" }],
    ["no amount", "11/03/2026;b;;1 100,00", "statementCellAmount", { row: 3, column: "Montant" }],
    ["words for an amount", "11/03/2026;b;cent;1 100,00", "statementCellAmount", { row: 3, found: "cent" }],
    ["thousands or decimals", "11/03/2026;b;1,234;1 101,00", "statementCellAmount", { row: 3, column: "Montant" }],
    ["a balance that breaks", "11/03/2026;b;1,00;1 101,01", "statementBalanceBreaks", { row: 3 }],
    ["a field too many", "11/03/2026;b;1,00;1 101,00;x", "statementRowWidth", { row: 3, found: 5, expected: 4 }],
    ["a quote left open", '11/03/2026;"b;1,00;1 101,00', "statementCsv", { row: 3 }],
  ])("refuses %s, with its line and column", (_, line, key, values) => {
    const refusal = refusalOf(() => read(`${head}${first}${line}\n`));
    expect(refusal?.key).toBe(key);
    expect(refusal?.values).toMatchObject(values);
  });

  it("refuses another currency, two titles alike, two sides, no balance, and what does not add up", () => {
    const told = (text: string, more: Partial<CsvAccount> = {}) => refusalOf(() => read(text, more));
    expect(told("Date;Montant;Devise\n10/03/2026;1,00;USD\n", { balances })).toMatchObject({
      key: "statementCellCurrency",
      values: { row: 2, column: "Devise", found: "USD" },
    });
    expect(told("Date;Montant;Montant\n10/03/2026;1,00;2,00\n", { balances })?.key).toBe("statementColumnTwice");
    expect(told("Date;Débit;Crédit\n10/03/2026;1,00;2,00\n", { balances })?.key).toBe("statementBothSides");
    expect(told("Date;Montant\n10/03/2026;1,00\n")?.key).toBe("statementBalancesNeeded");
    expect(told("Date;Montant\n10/03/2026;1,00\n", { balances })?.key).toBe("statementDoesNotAddUp");
    expect(told("Date;Montant\n", { balances })?.key).toBe("statementEmpty");
    expect(told("", { balances })?.key).toBe("statementEmpty");
    expect(told("Date;Montant\n10/03/2026;1,00\0\n", { balances })?.key).toBe("statementEncoding");
    expect(told("Date;Montant\n10/03/2026;1,00\n", { iban: "FR00" })?.key).toBe("statementIban");
  });

  it("knows a line again in a file that covers other days, in another order", () => {
    const [a, b] = ["10/03/2026;a;100,00;1 100,00\n", "10/03/2026;a;100,00;1 200,00\n"];
    const [c, d] = ["11/03/2026;b;-50,00;1 150,00\n", "12/03/2026;c;7,00;1 157,00\n"];
    const one = lineKeys(read(head + a + b + c));
    const other = lineKeys(read(head + d + c + b + a));
    expect(new Set(one).size).toBe(3);
    expect(other.slice(0, 3)).toEqual(one);
    expect(new Set(other).size).toBe(4);
  });
});
