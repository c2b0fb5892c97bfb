import type { JournalEntry } from "../../../db/queries/audit.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { count } from "../../ui/format.ts";
import { MomentText } from "../../ui/moment-text.tsx";
import { useLocale, useText } from "../../ui/text.tsx";

/** One entry as a sentence, with the row before and after. */
export function JournalLine({ entry }: { entry: JournalEntry }) {
  const text = useText().audit;
  const id = String(entry.id);
  const changes = changesOf(entry);
  return (
    <li className="border-b border-line py-3" id={`ecriture-${id}`}>
      <p>{useSentence(entry)}</p>
      <p className="text-sm text-soft">
        <MomentText at={entry.at} /> · {text.entry(id)} · {entry.action}
        {entry.requestId && ` · ${text.request(entry.requestId)}`}
      </p>
      {entry.reason && <p className="text-sm">{text.because(entry.reason)}</p>}
      {changes.length > 0 && (
        <details className="mt-1">
          <summary className="cursor-pointer text-sm text-accent">{text.details}</summary>
          <DataTable
            caption={text.diffCaption(id)}
            rows={changes}
            rowKey={(row) => row.field}
            empty={null}
            columns={[
              { key: "field", header: text.column, render: (row) => <code>{row.field}</code> },
              { key: "old", header: text.old, render: (row) => <span className="break-all">{row.old}</span> },
              { key: "new", header: text.new, render: (row) => <span className="break-all">{row.new}</span> },
            ]}
          />
        </details>
      )}
    </li>
  );
}

function useSentence(entry: JournalEntry): string {
  const text = useText().audit;
  const locale = useLocale();
  const [kind, code = ""] = entry.actor.split(":");
  const machine = kind === "cli" ? text.operator(code) : text.machine(code);
  const who = kind === "person" ? (entry.personName ?? text.unknownPerson) : machine;
  const thing = text.tables[entry.tableName] ?? entry.tableName;
  if (entry.operation === "event") return text.event(who, text.actions[entry.action] ?? entry.action);
  if (entry.operation === "import") {
    const told = (name: string) => count(Number(entry.new?.[name] ?? 0), locale);
    return text.imported(who, thing, told("inserted"), told("updated"));
  }
  const row = entry.new ?? entry.old ?? {};
  const own = [row.name, row.title, row.value, row.kind].find((value) => typeof value === "string");
  const about = entry.heldName ? [entry.aboutName, entry.heldName].join(" → ") : (entry.aboutName ?? own ?? "");
  return text.sentence(who, text.acts[entry.operation], thing, String(about));
}

interface Change {
  field: string;
  old: string;
  new: string;
}

/** The fields that differ; of a new or a deleted row, those that say something. */
function changesOf(entry: JournalEntry): Change[] {
  const before = entry.old ?? {};
  const after = entry.new ?? {};
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, old: shown(before[field]), new: shown(after[field]) }))
    .filter((change) => change.old !== change.new);
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
