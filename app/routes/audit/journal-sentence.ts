import type { JournalEntry } from "../../../db/queries/audit.ts";
import type { Role } from "../../domain/access/roles.ts";
import type { Locale, Messages } from "../../locales/index.ts";
import { count } from "../../ui/format.ts";

/** One entry said as a sentence: who did what, to what, of whom. */
export function sentenceOf(messages: Messages, locale: Locale, entry: JournalEntry): string {
  const text = messages.audit;
  const thing = text.tables[entry.tableName] ?? entry.tableName;
  if (entry.operation === "event") {
    // What a person does at the door is written by the portal: the person is whom it is told of.
    return text.event(entry.subjectName ?? whoOf(messages, entry), actOf(messages, entry));
  }
  const who = whoOf(messages, entry);
  if (entry.operation === "import") {
    const told = (name: string) => count(Number(entry.new?.[name] ?? 0), locale);
    return text.imported(who, thing, told("inserted"), told("updated"));
  }
  return text.sentence(who, text.acts[entry.operation], thing, aboutOf(messages, entry));
}

/** The act in words; an act without words of its own keeps its code. */
export const actOf = ({ audit }: Messages, { action }: Pick<JournalEntry, "action">): string =>
  audit.actions[action] ?? action;

function whoOf({ audit: text }: Messages, entry: JournalEntry): string {
  const [kind, code = ""] = entry.actor.split(":");
  if (kind === "person") return entry.personName ?? text.unknownPerson;
  return kind === "cli" ? text.operator(code) : text.machine(text.machines[code] ?? code);
}

/** What the row is called, and whom or what it belongs to. */
function aboutOf(messages: Messages, entry: JournalEntry): string {
  if (entry.heldName) return [entry.aboutName, entry.heldName].join(" → ");
  const row = entry.new ?? entry.old ?? {};
  const own = [row.name, row.title, row.value].find((value) => typeof value === "string" && value !== "");
  const role = typeof row.role === "string" ? (messages.access.roles[row.role as Role] ?? row.role) : null;
  const said = [entry.subjectName ?? own, role, entry.aboutName].filter((part) => typeof part === "string");
  return [...new Set(said)].join(", ");
}
