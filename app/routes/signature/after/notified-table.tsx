import { Link } from "@remix-run/react";
import type { NotificationMethod, PartyCapacity } from "../../../domain/signature/words.ts";
import { DataTable } from "../../../ui/data-table.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";

interface NotifiedView {
  id: string;
  name: string;
  capacity: PartyCapacity;
  told: { method: NotificationMethod; onDay: string; reference: string; fileName: string | null } | null;
}

interface NotifiedTableProps {
  selectionId: string;
  parties: readonly NotifiedView[];
  mayCorrect: boolean;
}

/** The parties of the contract: told how, on which day, with what proof. */
export function NotifiedTable({ selectionId, parties, mayCorrect }: NotifiedTableProps) {
  const all = useText();
  const text = all.after.notifications;
  return (
    <DataTable
      caption={text.caption}
      rows={parties}
      rowKey={(row) => row.id}
      empty={<EmptyState title={text.none}>{text.noneWhy}</EmptyState>}
      columns={[
        {
          key: "party",
          header: text.party,
          render: (row) => (
            <>
              {row.name}
              <span className="block text-sm text-soft">{all.after.capacities[row.capacity]}</span>
            </>
          ),
        },
        {
          key: "day",
          header: text.onDay,
          render: ({ told }) => (told ? <DayText day={told.onDay} /> : <Tag tone="warning">{text.waits}</Tag>),
        },
        { key: "method", header: text.method, render: ({ told }) => (told ? text.methods[told.method] : "–") },
        { key: "reference", header: text.reference, render: ({ told }) => told?.reference ?? "–" },
        {
          key: "proof",
          header: text.proof,
          render: ({ id, told }) =>
            told?.fileName ? (
              <a href={`/selections/${selectionId}/notifications/${id}/preuve`}>{told.fileName}</a>
            ) : (
              "–"
            ),
        },
        ...(mayCorrect && parties.some(({ told }) => told !== null)
          ? [
              {
                key: "correct",
                header: text.correct,
                render: ({ id, name, told }: NotifiedView) =>
                  told && (
                    <Link to={`?rectifier=${id}`} aria-label={text.correctOf(name)} data-screen>
                      {text.correct}
                    </Link>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
