import { Link } from "@remix-run/react";
import { DataTable } from "../../../ui/data-table.tsx";
import { DayText } from "../../../ui/day-text.tsx";
import { Tag } from "../../../ui/tag.tsx";
import { useText } from "../../../ui/text.tsx";
import { VerdictMark } from "../../../ui/verdict-mark.tsx";
import type { loadScreening } from "./load-screening.ts";

type Row = Awaited<ReturnType<typeof loadScreening>>["rows"][number];

/** What the screening keeps of each candidate, and whether it is up to date. */
export function ScreeningTable({ rows }: { rows: Row[] }) {
  const { board, screening: text } = useText().procedure;
  return (
    <DataTable
      caption={text.caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<p>{text.none}</p>}
      columns={[
        { key: "name", header: text.candidate, render: ({ name, to }) => <Link to={to}>{name}</Link> },
        { key: "verdict", header: text.verdict, render: ({ verdict }) => verdict && <VerdictMark value={verdict} /> },
        { key: "on", header: text.on, render: ({ on }) => on && <DayText day={on} /> },
        {
          key: "until",
          header: text.until,
          render: ({ on, until }) =>
            on && (until ? <DayText day={until} /> : <span className="text-soft">{text.untilNone}</span>),
        },
        {
          key: "read",
          header: text.read,
          align: "end",
          width: "short",
          render: ({ read }) => (read > 0 ? read : null),
        },
        {
          key: "state",
          header: text.state,
          render: ({ isDue, on, reexamine }) => (
            <>
              {isDue ? (
                <Tag tone="warning">{on ? board.due : board.notScreened}</Tag>
              ) : (
                <Tag tone="success">{text.fresh}</Tag>
              )}{" "}
              {reexamine && <Tag tone="warning">{board.reexamine}</Tag>}
            </>
          ),
        },
      ]}
    />
  );
}
