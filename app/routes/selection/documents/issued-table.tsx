import type { IssuedRow } from "../../../../db/queries/issued.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { MomentText } from "../../../ui/moment-text.tsx";
import { useText } from "../../../ui/text.tsx";

/** The documents issued, the latest first: of whom, when, by whom, and the hash of the file. */
export function IssuedTable({ rows }: { rows: readonly IssuedRow[] }) {
  const text = useText().issued;
  return (
    <DataTable
      caption={text.caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={text.empty}>{text.emptyWhy}</EmptyState>}
      columns={[
        {
          key: "kind",
          header: text.document,
          render: (row) => (
            <>
              <a href={`/documents/${row.id}/fichier`}>{text.kinds[row.kind]}</a>
              <span className="block text-sm text-soft">
                {[row.candidate, row.meeting !== null && text.meetingNumber(row.meeting), text.languages[row.locale]]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </>
          ),
        },
        {
          key: "issued",
          header: text.issuedOn,
          render: (row) => (
            <>
              <MomentText at={row.issuedAt} />
              {row.issuedBy && <span className="block text-sm text-soft">{row.issuedBy}</span>}
            </>
          ),
        },
        {
          key: "hash",
          header: text.hash,
          render: (row) => <code className="text-sm break-all">{row.reading.sha256.slice(0, 24)}…</code>,
        },
        {
          key: "archive",
          header: text.archive,
          render: (row) => (row.archive ? <a href={`/documents/${row.id}/fichier?archive`}>PDF/A-2b</a> : "–"),
        },
      ]}
    />
  );
}
