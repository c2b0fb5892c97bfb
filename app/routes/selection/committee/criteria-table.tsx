import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { useText } from "../../../ui/text.tsx";
import { scoresAddress } from "./committee-addresses.ts";
import type { RankingRow, RankingView } from "./ranking-view.ts";

/** Criteria × candidates: what each was given, where the members part, what is missing. */
export function CriteriaTable({
  view,
  rows,
  selectionId,
}: {
  view: RankingView;
  rows: RankingRow[];
  selectionId: string;
}) {
  const text = useText().committee.ranking;
  const cell = (row: RankingRow, code: string) => {
    const found = row.cells.find((one) => one.code === code);
    if (!found?.value) return <span className="text-soft">{text.missing}</span>;
    return (
      <>
        <data value={found.value}>{found.value}</data>
        {row.toDiscuss.includes(code) ? (
          <span className="block text-xs text-ochre">{text.discuss}</span>
        ) : (
          found.spread > view.spreadThreshold && (
            <span className="block text-xs text-soft">{text.spread(found.spread)}</span>
          )
        )}
      </>
    );
  };
  return (
    <DataTable
      caption={text.byCriterionCaption}
      rows={view.criteria}
      rowKey={({ code }) => code}
      empty={null}
      columns={[
        {
          key: "code",
          header: text.criterion,
          render: ({ code, question }) => (
            <>
              <b className="font-semibold whitespace-nowrap">{code}</b>{" "}
              <span className="text-sm text-soft">{question}</span>
            </>
          ),
        },
        { key: "weight", header: text.weight, align: "end", render: ({ weight }) => weight },
        ...rows.map((row) => ({
          key: row.id,
          header: <Link to={scoresAddress(selectionId, row.id)}>{row.name}</Link>,
          align: "end" as const,
          render: ({ code }: { code: string }) => cell(row, code),
        })),
      ]}
    />
  );
}
