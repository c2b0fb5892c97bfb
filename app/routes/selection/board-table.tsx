import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { DataTable } from "../../ui/data-table.tsx";
import { useText } from "../../ui/text.tsx";
import { VerdictMark } from "../../ui/verdict-mark.tsx";
import type { BoardRow } from "./board-view.ts";

/** The candidates at one perimeter, and why each stands where it does. */
export function BoardTable({ rows, days, empty }: { rows: BoardRow[]; days: string; empty: ReactNode }) {
  const { board: text, perimeters } = useText().selection;
  return (
    <DataTable
      caption={text.caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: "name",
          header: text.candidate,
          render: ({ name, to, at }) => <Link to={`${to}?perimetre=${at?.code}${days}`}>{name}</Link>,
        },
        { key: "verdict", header: text.verdict, render: ({ at }) => at && <VerdictMark value={at.value} /> },
        {
          key: "why",
          header: text.why,
          render: ({ at }) => at?.reason ?? <span className="text-soft">{perimeters.clear}</span>,
        },
      ]}
    />
  );
}
