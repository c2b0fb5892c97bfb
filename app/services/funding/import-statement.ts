import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { isValidIBAN } from "ibantools";
import { z } from "zod";
import type { Tx } from "../../../db/client.ts";
import { knownLineKeys, statementsOf } from "../../../db/queries/statements.ts";
import { bankStatement, document, statementLine } from "../../../db/schema/index.ts";
import { readStatements } from "../../adapters/bank-statement/read-statements.ts";
import type { Received } from "../../adapters/file-store.ts";
import { conflict, invalid } from "../../domain/errors.ts";
import { type BankStatement, lineKeys } from "../../domain/funding/bank-statement.ts";
import { parseAmount } from "../../domain/money.ts";
import { must, parse } from "../authorise.ts";
import type { Context } from "../context.ts";
import { uuid } from "../fields.ts";
import { heldSigned } from "./money-file.ts";

const iban = z
  .string()
  .optional()
  .transform((typed) => (typed ?? "").replace(/\s/g, "").toUpperCase())
  .refine((typed) => typed === "" || isValidIBAN(typed), { error: "ibanFormat" });
/** A balance may be zero, or below. */
const balance = z
  .string()
  .optional()
  .transform((typed, check) => {
    const text = typed?.trim();
    if (!text) return null;
    const isBelow = /^[-−]/.test(text);
    const size = text.replace(/^[-−+]/, "");
    const cents = /^0+([.,]0{1,2})?$/.test(size) ? 0n : parseAmount(size);
    if (cents === null) check.addIssue({ code: "custom", message: "amountFormat" });
    return isBelow && cents !== null ? -cents : cents;
  });
const schema = z.object({ contractId: uuid, iban, opening: balance, closing: balance });

/**
 * Imports the statements of a bank's file, camt.053 or CSV. Refuses with `Invalid` a malformed one, with the place of the
 * fault, and with `Conflict` one that is there already; lines known from another statement are left out. Nothing is
 * posted. Returns the first statement and how many lines were known.
 */
export async function importStatement(context: Context, input: unknown): Promise<{ id: string; known: number }> {
  must(context, "payment.record");
  const { contractId, iban: account, opening, closing } = parse(schema, input);
  const { file } = input as { file?: Received | null };
  if (!file) throw invalid({ file: { key: "statementFileNeeded" } });
  if (file.bytes > 0 && account === "" && !(await isXml(file))) throw invalid({ iban: { key: "statementIbanNeeded" } });
  const balances = opening !== null && closing !== null ? { openingCents: opening, closingCents: closing } : undefined;
  const statements = readStatements(await readFile(file.path), { iban: account, currency: "EUR", balances });
  const toCome = statements.flatMap(({ lines }) => lines).find(({ valueOn }) => valueOn > context.today);
  if (toCome) throw invalid({ file: { key: "statementToCome", values: { day: toCome.valueOn } } });
  return context.write("statement.import", async (tx) => {
    await heldSigned(tx, contractId);
    const had = await statementsOf(tx, contractId);
    const same = had.find(({ sha256 }) => sha256 === file.sha256);
    if (same)
      throw twice({ key: "statementTwice", values: { name: same.fileName, day: same.importedAt.slice(0, 10) } });
    const mediaType = (await isXml(file)) ? "application/xml" : "text/csv";
    await tx
      .insert(document)
      .values({ sha256: file.sha256, bytes: file.bytes, mediaType, storedAt: context.now })
      .onConflictDoNothing();
    const written = await writeAll(tx, context, {
      contractId,
      statements,
      file,
      had: had.map(({ identity }) => identity),
    });
    await file.keep();
    return written;
  });
}

const twice = (message: { key: string; values?: Record<string, string> }) => conflict(message, { file: message });

async function isXml({ path }: Received): Promise<boolean> {
  const start = (await readFile(path)).toString("latin1", 0, 200).replace(/^[^<\w"]*/, "");
  return start.startsWith("<");
}

/** What the bank calls a statement: its message and number; a CSV has neither, so its days stand for them. */
const identityOf = ({ messageId, number, iban: account, from, to }: BankStatement): string =>
  [account, messageId || `${from}/${to}`, number ?? ""].filter(Boolean).join(" ");

/** Each statement of the file with its new lines; the table of files takes one row each, so the first bears the file. */
async function writeAll(
  tx: Tx,
  context: Context,
  told: { contractId: string; statements: BankStatement[]; file: Received; had: string[] },
): Promise<{ id: string; known: number }> {
  const { contractId, statements, file, had } = told;
  const whole = statements.length === 1 ? (statements[0] as BankStatement) : together(statements);
  const identity = identityOf(whole);
  if (had.includes(identity)) throw twice({ key: "statementIdentityTwice", values: { identity } });
  const keyed = statements.flatMap((one) => {
    const keys = lineKeys(one);
    return one.lines.map((line, i) => ({ line, key: keys[i] ?? "" }));
  });
  const known = await knownLineKeys(
    tx,
    contractId,
    keyed.map(({ key }) => key),
  );
  const fresh = keyed.filter(({ key, line }) => !known.has(key) && line.cents !== 0n);
  if (fresh.length === 0) throw twice({ key: "statementLinesKnown" });
  const id = randomUUID();
  await tx.insert(bankStatement).values({
    ...{ id, contractId, identity, documentSha256: file.sha256, fileName: file.fileName.slice(0, 255) },
    format: (await isXml(file)) ? "camt.053" : "csv",
    ...{ iban: whole.iban, fromOn: whole.from, toOn: whole.to, currency: whole.currency },
    ...{ openingCents: whole.openingCents, closingCents: whole.closingCents },
    ...{ importedBy: context.viewer.personId, importedAt: context.now },
  });
  await tx.insert(statementLine).values(
    fresh.map(({ line, key }, i) => ({
      ...{ contractId, statementId: id, position: i + 1, key, valueOn: line.valueOn, bookedOn: line.bookedOn },
      ...{ cents: line.cents, bankReference: line.reference ?? "", endToEnd: line.endToEnd ?? "" },
      ...{ counterparty: line.counterparty.name ?? "", counterpartyIban: line.counterparty.iban ?? "" },
      words: line.words,
    })),
  );
  return { id, known: known.size };
}

/** Several statements of one file, one after the other, as one. */
function together(statements: readonly BankStatement[]): BankStatement {
  const ordered = [...statements].sort((a, b) => (a.from < b.from ? -1 : 1));
  const [first, last] = [ordered[0] as BankStatement, ordered.at(-1) as BankStatement];
  return { ...first, to: last.to, closingCents: last.closingCents, lines: ordered.flatMap(({ lines }) => lines) };
}
