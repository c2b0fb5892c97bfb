import { Link } from "@remix-run/react";
import type { EvidenceRow } from "../../../db/queries/evidence.ts";
import { DayText } from "../../ui/day-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import { useText } from "../../ui/text.tsx";
import { FactsFrame, type Shown } from "./facts-frame.tsx";

/** The pieces about an institution and when they expire. */
export function EvidenceTable({ id, rows, on }: Shown<EvidenceRow>) {
  const words = useText().documents;
  return (
    <FactsFrame
      title={words.title}
      none={words.none}
      rows={rows}
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
