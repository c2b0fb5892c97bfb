import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readStatements } from "../../../app/adapters/bank-statement/read-statements.ts";
import { lineKeys } from "../../../app/domain/funding/bank-statement.ts";
import { refusalOf } from "./refusal.ts";

const sample = (version: string) =>
  readFileSync(path.join(import.meta.dirname, `samples/camt.053.001.${version}.xml`), "utf8");
const account = { iban: "FR7630006000011234567890189", currency: "EUR" };
const read = (xml: string | Buffer) => readStatements(Buffer.from(xml), account);
const newest = sample("13");
const refused = (from: string | RegExp, to: string) => refusalOf(() => read(newest.replace(from, to)));

describe("camt.053", () => {
  it.each(["02", "08", "13"])("version %s is read to the cent", (version) => {
    const [statement, ...others] = read(sample(version));
    expect(others).toEqual([]);
    const { lines, ...identity } = statement ?? { lines: [] };
    expect(identity).toEqual({
      ...{ messageId: "REL-2026-0311", number: "2026-047", ...account, unbooked: 1 },
      ...{ from: "2026-03-10", to: "2026-03-11", openingCents: 100_000n, closingCents: 40_589_950n },
    });
    expect(lines).toEqual([
      {
        ...{ position: 1, valueOn: "2026-03-11", bookedOn: "2026-03-10", cents: 27_000_000n, reference: "BK-0001" },
        ...{ endToEnd: "AF-2026-1-C3", words: "Appel de fonds n° 1", isReversal: false },
        counterparty: { name: "Fonds solidaire de l’Estuaire", iban: "FR1420041010050500013M02606" },
      },
      {
        ...{ position: 2, valueOn: "2026-03-11", bookedOn: "2026-03-11", cents: 10_000_000n, reference: null },
        ...{ endToEnd: null, words: "", isReversal: false },
        counterparty: { name: "Banque des Deux Rives & Cie", iban: null },
      },
      {
        ...{ position: 3, valueOn: "2026-03-11", bookedOn: "2026-03-11", cents: 3_500_000n, reference: null },
        ...{ endToEnd: null, words: "RF18539007547034", isReversal: false },
        counterparty: { name: "Caisse du Port", iban: null },
      },
      {
        ...{ position: 4, valueOn: "2026-03-11", bookedOn: "2026-03-11", cents: -10_050n, reference: null },
        ...{ endToEnd: null, words: "Retour de virement", isReversal: true },
        counterparty: { name: null, iban: null },
      },
    ]);
    expect(new Set(lineKeys({ ...account, lines })).size).toBe(4);
  });

  it.each(["03", "04", "05", "06", "07", "09", "10", "11", "12"])("version %s is known", (version) => {
    const like = Number(version) >= 8 ? "13" : "02";
    const xml = sample(like).replace(`053.001.${like}`, `053.001.${version}`);
    expect(read(xml)[0]?.lines.map(({ cents }) => cents)).toEqual([27_000_000n, 10_000_000n, 3_500_000n, -10_050n]);
  });

  it("is read in the encodings banks declare", () => {
    const declared = (name: string) => newest.replace('encoding="UTF-8"', `encoding="${name}"`).replace("&#176;", "°");
    for (const bytes of [
      Buffer.from(declared("ISO-8859-1"), "latin1"),
      Buffer.from(`\ufeff${declared("UTF-16")}`, "utf16le"),
      Buffer.from(`\ufeff${declared("UTF-8")}`),
    ])
      expect(read(bytes)[0]?.lines[0]?.words).toBe("Appel de fonds n° 1");
    expect(refusalOf(() => read(Buffer.from(declared("UTF-8"), "latin1")))?.key).toBe("statementEncoding");
    expect(refusalOf(() => read(declared("IBM-037")))?.key).toBe("statementEncoding");
  });

  it.each<[string, string | RegExp, string, string]>([
    ["another version", "053.001.13", "053.001.14", "statementNotCamt"],
    ["another message", "camt.053", "camt.052", "statementNotCamt"],
    ["no message id", /<MsgId>.*<\/MsgId>/, "", "statementElementMissing"],
    ["a broken IBAN", "FR7630006000011234567890189", "FR7630006000011234567890188", "statementIban"],
    ["a closing balance missing", "CLBD", "XPCD", "statementBalanceMissing"],
    ["a balance that does not add up", "405899.50", "405899.51", "statementDoesNotAddUp"],
    ["a movement in another currency", '<Amt Ccy="EUR">100.50', '<Amt Ccy="USD">100.50', "statementCurrency"],
    ["an account in another currency", "<Ccy>EUR</Ccy>", "<Ccy>CHF</Ccy>", "statementCurrency"],
    ["half a cent", ">100.50<", ">100.505<", "statementAmount"],
    ["a negative amount", ">100.50<", ">-100.50<", "statementAmount"],
    ["no side", "DBIT", "DEBIT", "statementSide"],
    ["a 30 February", "<ValDt><Dt>2026-03-11", "<ValDt><Dt>2026-02-30", "statementDay"],
    ["transactions that are not the whole", ">35000.00<", ">35000.01<", "statementPartsDiffer"],
    ["a tag never closed", "</BkToCstmrStmt>", "", "statementXml"],
    ["an unknown entity", "Retour", "&bomb;", "statementXml"],
  ])("refuses %s and tells where", (_, from, to, key) => {
    const refusal = refused(from, to);
    expect(refusal?.key).toBe(key);
    if (key !== "statementDoesNotAddUp") expect(String(refusal?.values?.place)).toMatch(/\d+:\d+/);
  });

  it("tells the path of the element and its line", () => {
    expect(refused(">100.50<", ">cent<")).toEqual({
      key: "statementAmount",
      values: { place: "Document/BkToCstmrStmt/Stmt/Ntry[3]/Amt (33:9)", found: "cent" },
    });
  });
});

describe("hostile XML", () => {
  const withDoctype = (doctype: string) => read(newest.replace("?>", `?>${doctype}`));

  it("is refused for its document type, whatever it holds", () => {
    for (const doctype of [
      '<!DOCTYPE Document [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
      '<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
      '<!DOCTYPE Document SYSTEM "http://example.org/x.dtd">',
    ])
      expect(refusalOf(() => withDoctype(doctype))?.key).toBe("statementDoctype");
  });

  it("is refused when too large, too deep, too many or too long, before it costs anything", () => {
    const started = process.hrtime.bigint();
    expect(refusalOf(() => read(Buffer.alloc(100 * 1024 * 1024, "<a>")))?.key).toBe("statementTooLarge");
    expect(refusalOf(() => read("<a>".repeat(1_000_000)))?.key).toBe("statementTooDeep");
    expect(refusalOf(() => read(`<a>${"<b/>".repeat(500_000)}</a>`))?.key).toBe("statementTooDeep");
    expect(refusalOf(() => read(`<a>${"x".repeat(5_000_000)}</a>`))?.key).toBe("statementTooLong");
    expect(refusalOf(() => read(`<a b="${"x".repeat(5_000_000)}"/>`))?.key).toBe("statementTooLong");
    const attributes = Array.from({ length: 300_000 }, (_, i) => `b${i}="1"`).join(" ");
    expect(refusalOf(() => read(`<a ${attributes}/>`))?.key).toBe("statementTooLong");
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(10_000);
  });

  it("never throws anything but a refusal, wherever the file is cut", () => {
    for (let end = 0; end < newest.length - 2; end += 17) refusalOf(() => read(newest.slice(0, end)));
  });
});
