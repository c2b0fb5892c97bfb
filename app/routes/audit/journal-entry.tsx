import { Link } from "@remix-run/react";
import type { JournalEntry } from "../../../db/queries/audit.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { MomentText } from "../../ui/moment-text.tsx";
import { useLocale, useText } from "../../ui/text.tsx";
import { actOf, sentenceOf } from "./journal-sentence.ts";

/** One entry as a sentence, with the row before and after. */
export function JournalLine({ entry }: { entry: JournalEntry }) {
  const messages = useText();
  const text = messages.audit;
  const id = String(entry.id);
  const changes = changesOf(entry);
  return (
    <li className="border-b border-line py-3" id={`ecriture-${id}`}>
      <p className="break-words">{sentenceOf(messages, useLocale(), entry)}</p>
      <p className="text-sm text-soft">
        <MomentText at={entry.at} /> · {text.entry(id)} · {actOf(messages, entry)} ·{" "}
        {entry.isSealed ? (
          <Link to={`/journal/${id}/preuve`} reloadDocument download aria-label={messages.seals.proofOf(id)}>
            {messages.seals.proof}
          </Link>
        ) : (
          messages.seals.waiting
        )}
      </p>
      {entry.reason && <p className="text-sm break-words">{text.because(entry.reason)}</p>}
      {changes.length > 0 && (
        <details className="mt-1">
          <summary className="cursor-pointer text-sm text-accent">{text.details}</summary>
          {entry.requestId && <p className="text-sm break-all text-soft">{text.request(entry.requestId)}</p>}
          <DataTable
            caption={text.diffCaption(id)}
            rows={changes}
            rowKey={(row) => row.field}
            empty={null}
            columns={[
              { key: "field", header: text.column, render: (row) => <code className="break-all">{row.field}</code> },
              { key: "old", header: text.old, render: (row) => <span className="break-all">{row.old}</span> },
              { key: "new", header: text.new, render: (row) => <span className="break-all">{row.new}</span> },
            ]}
          />
        </details>
      )}
    </li>
  );
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
