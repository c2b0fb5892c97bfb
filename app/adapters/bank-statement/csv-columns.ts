import { plainLetters } from "../../domain/institutions/names/plain-letters.ts";
import { refuse } from "./refuse.ts";

/** What a column of a statement may hold, with the names French and English banks give it. */
const usual = {
  bookedOn: [
    "date",
    "date operation",
    "date d operation",
    "date comptable",
    "date de comptabilisation",
    "booking date",
  ],
  valueOn: ["date valeur", "date de valeur", "value date"],
  amount: ["montant", "montant eur", "montant en euros", "montant operation", "amount"],
  debit: ["debit", "debit eur", "debit euros", "debit en euros"],
  credit: ["credit", "credit eur", "credit euros", "credit en euros"],
  balance: ["solde", "solde eur", "solde en euros", "solde apres operation", "balance"],
  currency: ["devise", "monnaie", "currency"],
  words: ["libelle", "libelle operation", "libelle complet", "libelle de l operation", "description", "motif"],
  reference: ["reference", "reference banque", "reference operation", "numero operation", "bank reference"],
  endToEnd: ["reference de bout en bout", "reference client", "end to end id", "end to end reference"],
  name: [
    "contrepartie",
    "nom contrepartie",
    "nom de la contrepartie",
    "tiers",
    "emetteur beneficiaire",
    "counterparty",
  ],
  iban: ["iban contrepartie", "iban de la contrepartie", "compte contrepartie", "counterparty iban"],
} as const satisfies Record<string, readonly string[]>;
export type StatementColumn = keyof typeof usual;

/** The names of columns as told by whoever imports; what is not told is looked for under its usual names. */
export type ToldColumns = Partial<Record<StatementColumn, string>>;

export type Places = Partial<Record<StatementColumn, number>>;

/** Letters and digits alone, so that « Date d’opération » is « date d operation ». */
const plain = (name: string): string =>
  plainLetters(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Banks put the account, its owner and the day of the export above the titles of the columns. */
const mostBefore = 40;

/**
 * The record that holds the titles, and the place of each column. Refuses with the names looked for where no record
 * has a day and an amount, and where one name stands twice.
 */
export function findHeader(records: readonly string[][], told: ToldColumns): { row: number; places: Places } {
  const names = Object.keys(usual) as StatementColumn[];
  const wanted = (column: StatementColumn) => (told[column] ? [plain(told[column])] : [...usual[column]]);
  for (const [row, record] of records.slice(0, mostBefore).entries()) {
    const titles = record.map(plain);
    const places: Places = {};
    for (const column of names) {
      const found = titles.flatMap((title, i) => (wanted(column).includes(title) ? [i] : []));
      if (found[0] !== undefined) places[column] = found[0];
      if (found.length > 1 && places.bookedOn !== undefined)
        throw refuse("statementColumnTwice", { row: row + 1, column: record[found[1] ?? 0]?.slice(0, 60) ?? "" });
    }
    const missing = names.filter((column) => told[column] && places[column] === undefined);
    const hasAmount = places.amount !== undefined || (places.debit !== undefined && places.credit !== undefined);
    if (places.bookedOn !== undefined && hasAmount && missing.length === 0) return { row, places };
  }
  const looked = (["bookedOn", "amount", "debit", "credit"] as const).map((column) => told[column] ?? usual[column][0]);
  throw refuse("statementColumnsMissing", { columns: [...new Set([...looked, ...Object.values(told)])].join(", ") });
}
