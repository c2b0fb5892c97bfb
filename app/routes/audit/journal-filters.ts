import type { JournalFilters } from "../../../db/queries/audit.ts";

/** What the URL asks for; a value that is no day or no number is as if it were not there. */
export function readFilters(parameters: URLSearchParams): JournalFilters {
  const word = (name: string) => parameters.get(name)?.trim().slice(0, 200) || undefined;
  const day = (name: string) => {
    const value = word(name);
    const real = value && /^[12]\d{3}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
    return real && new Date(value).toISOString().startsWith(value) ? value : undefined;
  };
  const before = Number(parameters.get("avant"));
  return {
    person: word("auteur"),
    table: word("objet"),
    action: word("acte"),
    subject: word("numero"),
    from: day("du"),
    to: day("au"),
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  };
}
