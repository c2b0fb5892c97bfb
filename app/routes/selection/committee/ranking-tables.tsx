import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { VerdictMark } from "../../../ui/verdict-mark.tsx";
import { candidacyAddress } from "../addresses.ts";
import { scoresAddress } from "./committee-addresses.ts";
import type { RankingRow } from "./ranking-view.ts";

interface Rows {
  rows: RankingRow[];
  selectionId: string;
}

/** The candidates in order, best first, with their points and how many sheets are in. */
export function RankTable({ rows, selectionId }: Rows) {
  const text = useText().committee.ranking;
  return (
    <DataTable
      caption={text.caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<p className="text-soft">{text.none}</p>}
      columns={[
        {
          key: "name",
          header: text.candidate,
          render: ({ id, name, isDerogated }) => (
            <>
              <Link to={scoresAddress(selectionId, id)}>{name}</Link>{" "}
              {isDerogated && <Tag tone="warning">{text.derogated}</Tag>}
            </>
          ),
        },
        {
          key: "rank",
          header: text.rank,
          align: "end",
          width: "short",
          render: ({ rank, isTied }) =>
            rank === null ? (
              "–"
            ) : (
              <>
                {isTied && <Tag>{text.tie}</Tag>} <b className="font-semibold">{rank}</b>
              </>
            ),
        },
        { key: "points", header: text.points, align: "end", width: "short", render: ({ points }) => points ?? "–" },
        {
          key: "sheets",
          header: text.sheets,
          align: "end",
          width: "short",
          render: ({ submitted, sitting }) => (sitting === 0 ? "–" : text.sheetsIn(submitted, sitting)),
        },
      ]}
    />
  );
}

/** Those whom no score can rank, with the verdict that keeps them apart. */
export function ApartTable({ rows, selectionId }: Rows) {
  const { ranking: text, why } = useText().committee;
  return (
    <DataTable
      caption={text.apartCaption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={null}
      columns={[
        {
          key: "name",
          header: text.candidate,
          render: ({ id, name }) => <Link to={candidacyAddress(selectionId, id)}>{name}</Link>,
        },
        {
          key: "verdict",
          header: text.verdict,
          width: "short",
          render: ({ verdict }) => <VerdictMark value={verdict} />,
        },
        { key: "lead", header: why, render: ({ lead }) => lead },
      ]}
    />
  );
}
