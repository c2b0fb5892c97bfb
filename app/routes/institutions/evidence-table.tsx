import { Link } from "@remix-run/react";
import type { EvidenceRow } from "../../../db/queries/evidence.ts";
import type { Day } from "../../domain/day.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { DayText } from "../../ui/day-text.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";

/** The pieces about an institution and when they expire. */
export function EvidenceTable({ id, rows, on }: { id: string; rows: readonly EvidenceRow[]; on: Day }) {
  const words = useText().documents;
  return (
    <DataTable
      caption={words.title}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={words.none} />}
      columns={[
        {
          key: "title",
          header: words.name,
          render: (row) => <Link to={`/etablissements/${id}/pieces/${row.id}`}>{`${row.number} · ${row.title}`}</Link>,
        },
        { key: "kind", header: words.kind, render: (row) => words.kinds[row.kind] },
        { key: "strength", header: words.strength, render: (row) => words.strengths[row.strength] },
        {
          key: "expiry",
          header: words.expiresOn,
          render: (row) => (
            <>
              {row.expiresOn ? <DayText day={row.expiresOn} /> : words.never}{" "}
              {row.expiresOn && row.expiresOn <= on && <Tag tone="warning">{words.expired}</Tag>}
            </>
          ),
        },
        {
          key: "file",
          header: words.file,
          render: (row) =>
            row.sha256 ? (
              <a href={`/pieces/${row.id}/fichier`}>{words.download}</a>
            ) : row.url ? (
              <a href={row.url} rel="noreferrer noopener">
                {words.url}
              </a>
            ) : (
              words.noFile
            ),
        },
      ]}
    />
  );
}
