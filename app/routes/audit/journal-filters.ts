import type { JournalFilters } from "../../../db/queries/audit.ts";
import { isDay } from "../../domain/calendar-day.ts";
import type { Message } from "../../domain/errors.ts";
import { givenBack } from "../../http/form-fields.ts";
import type { Refused } from "../../ui/form-answers.tsx";

/** What the URL asks for, or the refusal of days that do not exist or end before they begin: they must not pass for no limit. */
export function readFilters(parameters: URLSearchParams): { filters: JournalFilters; refusal: Refused | null } {
  const word = (name: string) => parameters.get(name)?.trim().slice(0, 200) || undefined;
  const [from, to] = [word("du"), word("au")];
  const fields: Record<string, Message> = {};
  if (from && !isDay(from)) fields.du = { key: "replayDay" };
  if (to && !isDay(to)) fields.au = { key: "replayDay" };
  const isBackwards = from && to && !fields.du && !fields.au && to < from;
  if (isBackwards) fields.au = { key: "daysBackwards" };
  const before = Number(parameters.get("avant"));
  const filters = {
    person: word("auteur"),
    table: word("objet"),
    action: word("acte"),
    subject: word("numero"),
    from,
    to,
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  };
  if (Object.keys(fields).length === 0) return { filters, refusal: null };
  const values = givenBack(Object.fromEntries(parameters));
  return { filters, refusal: { values, sentence: { key: "daysRefused" }, fields } };
}
